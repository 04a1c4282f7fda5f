-- The number that the first page carried when it was shown: sent twice, by a double click or from "back", it begins one draft.
-- Null at the counter and for machines, which have the key of their request.
alter table filing.draft add begun_with uuid;

create unique index draft_begun_once on filing.draft (account, begun_with);
