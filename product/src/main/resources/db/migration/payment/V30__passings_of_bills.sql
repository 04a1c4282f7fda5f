-- When a bill went from one counter to another: what was owed to the one is owed to the other from then on. Bills that went before
-- have no row here; their books are kept as if they had always been where they are.
create table payment.passing (
    id uuid primary key,
    bill_id uuid not null references payment.bill (bill_id),
    passed_at timestamptz not null,
    from_agency uuid not null,
    to_agency uuid not null,
    check (from_agency <> to_agency)
);

create index passing_bill on payment.passing (bill_id);

-- Visits that brought money, by the day on which one heard of it: what a day's report of the gateway is held against.
create index attempt_paid on payment.attempt (settled_at) where result = 'PAID';

-- What came to the bank's account is found by its reference, and who says so stands there as for cash.
alter table payment.bill drop constraint bill_paid_by_check;
alter table payment.bill add constraint bill_paid_by_check check (paid_by in ('GATEWAY', 'CASH', 'TRANSFER'));
alter table payment.bill drop constraint bill_check2;
alter table payment.bill add constraint bill_check2
    check ((recorded_by is not null) = (paid_by is not null and paid_by in ('CASH', 'TRANSFER')));
