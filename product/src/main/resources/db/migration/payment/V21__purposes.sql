-- What a bill is for, beside the words of its receipt: a dossier may have several open at once, each for something else. Empty on
-- bills of before: they stand under the log as they are, and what is empty changes nothing there.
alter table payment.bill add charged_for text check (charged_for in ('FEE', 'COPIES'));
