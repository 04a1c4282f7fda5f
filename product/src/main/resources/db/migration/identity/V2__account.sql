-- Accounts of citizens and organisations. Everything else, the log that is never rewritten above all, knows an account by its
-- opaque id; who it is stands here and in what was filed.
create table identity.account (
    id uuid primary key,
    kind text not null check (kind in ('citizen', 'organisation')),
    number text not null check (length(number) between 1 and 40),
    opened_at timestamptz not null,
    unique (kind, number)
);
