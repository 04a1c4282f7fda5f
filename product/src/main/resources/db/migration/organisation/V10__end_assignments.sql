-- An assignment that is taken back before it held a whole day never took effect: it stays as a record and counts for nothing.
alter table organisation.assignment add withdrawn_at timestamptz;

alter table organisation.assignment drop constraint assignment_officer_id_position_id_daterange_excl;

alter table organisation.assignment add constraint assignment_officer_id_position_id_daterange_excl
    exclude using gist (officer_id with =, position_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (withdrawn_at is null);

-- The roles that the officers' provider named when an account last signed in: compared with what assignments give.
create table organisation.sign_in (
    account text primary key check (account <> ''),
    roles text[] not null,
    seen_at timestamptz not null
);
