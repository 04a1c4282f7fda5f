create schema if not exists changes;

-- What became of a row of the configuration: the columns that differ, as texts, before and after. Rows are only ever added.
create table changes.change (
    id uuid primary key,
    at timestamptz not null,
    kind text not null,
    identity text not null,
    deed text not null check (deed in ('ADDED', 'CHANGED', 'REMOVED', 'MANY_ADDED')),
    before jsonb not null,
    after jsonb not null,
    about jsonb not null,
    account text check (account <> ''),
    reason text not null,
    decision text not null,
    request_id text,
    folded text not null
);

create index change_of_row on changes.change (kind, identity, id);
create index change_folded on changes.change using gin (folded gin_trgm_ops);
