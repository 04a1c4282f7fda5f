create schema if not exists identity;

-- Answers of forms that were sent after the session was over, until their sender has signed in again. Sealed with a key
-- that only the sender's browser holds.
create table identity.parked_form (
    key_hash bytea primary key check (length(key_hash) = 32),
    sealed_form bytea not null,
    parked_at timestamptz not null
);

create index parked_form_parked_at on identity.parked_form (parked_at);
