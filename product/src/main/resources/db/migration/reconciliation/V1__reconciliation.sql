create schema if not exists reconciliation;

-- What a bank or the gateway says of some days, as it was brought in. Its lines are proved by the hash over all of them.
create table reconciliation.statement (
    id uuid primary key,
    source text not null check (source in ('BANK', 'GATEWAY')),
    format text not null,
    name text not null,
    first_day date not null,
    last_day date not null,
    line_count int not null check (line_count >= 0),
    payout_reference text not null,
    content_sha256 text not null unique check (content_sha256 ~ '^[0-9a-f]{64}$'),
    brought_in_by text not null,
    brought_in_at timestamptz not null,
    check (first_day <= last_day)
);

create index statement_day on reconciliation.statement (source, first_day, last_day);
create index statement_payout on reconciliation.statement (payout_reference) where payout_reference <> '';

create table reconciliation.statement_line (
    statement_id uuid not null references reconciliation.statement (id),
    line_no int not null check (line_no > 0),
    source text not null check (source in ('BANK', 'GATEWAY')),
    day date not null,
    amount bigint not null check (amount <> 0),
    fee bigint not null check (fee >= 0),
    reference text not null,
    bank_reference text not null,
    memo text not null,
    primary key (statement_id, line_no)
);

create index statement_line_day on reconciliation.statement_line (day, source);
create index statement_line_reference on reconciliation.statement_line (reference) where reference <> '';
create index statement_line_bank on reconciliation.statement_line (bank_reference) where bank_reference <> '';

-- What somebody decided of a difference, and what is booked for it. Asking the gateway decides nothing yet; a later decision may follow.
create table reconciliation.decision (
    id uuid primary key,
    day date not null,
    difference text not null,
    kind text not null,
    choice text not null check (choice in ('ACCEPT', 'SUSPENSE', 'REFUND', 'CHARGE', 'PAY_BILL', 'ASK_GATEWAY')),
    reason text not null check (reason <> ''),
    amount bigint not null check (amount >= 0),
    bill_id uuid,
    agency uuid not null,
    debit text,
    credit text,
    decided_by text not null,
    decided_at timestamptz not null,
    check ((debit is null) = (credit is null))
);

create unique index decision_once on reconciliation.decision (difference) where choice <> 'ASK_GATEWAY';
create index decision_day on reconciliation.decision (day);

-- Money goes out only when a second person says so too.
create table reconciliation.approval (
    decision_id uuid primary key references reconciliation.decision (id),
    approved_by text not null,
    approved_at timestamptz not null
);

-- A day of which everything is decided, frozen.
create table reconciliation.closed_day (
    day text primary key,
    content text not null,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    closed_by text not null,
    closed_at timestamptz not null
);
