-- Entries of the log that could not be entered, until the ledger is made anew: the rest went on without them.
create table ledger.passed_over (
    place bigint primary key,
    why text not null,
    noted_at timestamptz not null
);
