-- At the counter: which papers were shown, and what was typed where the procedure leaves something open. Kept with each page, as the
-- answers are, so that "for later" and scanning lose nothing. Null where nothing was entered.
alter table filing.draft add beside text;
