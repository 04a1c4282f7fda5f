create schema if not exists api;

-- The answer to each write request, kept in the transaction of the write itself, so that a repeated request is answered
-- and not carried out again.
create table api.answered_request (
    account text not null,
    idempotency_key text not null check (length(idempotency_key) between 8 and 200),
    request_hash bytea not null,
    answered_at timestamptz not null,
    status int,
    body text,
    primary key (account, idempotency_key),
    check ((status is null) = (body is null))
);

create index answered_request_answered_at on api.answered_request using brin (answered_at);
