create schema if not exists inbox;

-- A list of the inbox that an officer keeps under a name: what its address says behind the question mark. It gives no right.
create table inbox.saved_filter (
    id uuid primary key,
    account text not null check (account <> ''),
    name text not null check (name <> '' and length(name) <= 60),
    query text not null check (length(query) <= 2400),
    saved_at timestamptz not null,
    unique (account, name)
);
