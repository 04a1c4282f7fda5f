create schema if not exists ledger;

-- One line of an entry: above zero in debit, below in credit. The lines of an entry come to nothing in each agency. It follows from
-- what payment and statements say, is only ever added to, and can be made anew. Bills of other modules are named, not referred to.
create table ledger.posting (
    entry_key text not null,
    line_no int not null check (line_no > 0),
    kind text not null,
    bill_id uuid,
    at timestamptz not null,
    day date not null,
    agency uuid not null,
    account text not null,
    amount bigint not null check (amount <> 0),
    primary key (entry_key, line_no)
);

create index posting_agency on ledger.posting (agency, day);
create index posting_day on ledger.posting (day);
create index posting_bill on ledger.posting (bill_id);

-- How far the log has been read.
create table ledger.cursor (
    reader text primary key,
    place bigint not null,
    moved_at timestamptz not null
);
