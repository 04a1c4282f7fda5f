-- Every row that is to be changed is held against its newest entry first, which may still wait for its place. Events and
-- accesses, which are the most, are never looked for so.
create index waiting_of_subject on proof.waiting (subject, entry_no)
    where kind not in ('event', 'access') and subject is not null;
create index waiting_of_label on proof.waiting (label, entry_no) where label is not null;
