-- Who is signed in with a browser. The key lies in the browser's cookie only: the table holds its hash, and who it is sealed
-- with that key and one that lies outside the database. What people see in their list of devices stands open.
create table identity.session (
    key_hash bytea primary key check (length(key_hash) = 32),
    session_id uuid not null unique,
    account text not null check (length(account) between 1 and 200),
    subject_hash bytea not null check (length(subject_hash) = 32),
    sealed bytea not null check (length(sealed) <= 32768),
    browser text not null check (browser ~ '^[A-Z]{1,20}$'),
    platform text not null check (platform ~ '^[A-Z]{1,20}$'),
    began_at timestamptz not null,
    seen_at timestamptz not null
) with (fillfactor = 80);

-- A provider ends all sessions of whom it calls so.
create index session_subject on identity.session (subject_hash);
create index session_account on identity.session (account, began_at);
