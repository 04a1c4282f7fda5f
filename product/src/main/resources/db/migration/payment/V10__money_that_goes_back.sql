-- Whose counter takes the money of a bill, and in whose series its receipt is numbered. Bills of before learn it from their
-- cases (the migrations of the modules above); from then on each has it.
alter table payment.bill add collector uuid;

create index bill_collector on payment.bill (collector);

-- What came in at a visit that ended paid, as the gateway says; it may be another amount than the bill's. asked_at: when the
-- gateway was last asked about a silent visit, so that each has its turn.
alter table payment.attempt add received bigint check (received > 0), add asked_at timestamptz;

update payment.attempt
   set received = bill.amount
  from payment.bill
 where bill.bill_id = attempt.bill_id and attempt.result = 'PAID';

alter table payment.attempt add check ((result is not distinct from 'PAID') = (received is not null));

-- Money that came in and pays nothing, or pays what will not be done: it goes back to the payer, whole.
create table payment.refund (
    refund_id uuid primary key,
    bill_id uuid not null references payment.bill (bill_id),
    transaction text unique references payment.attempt (transaction),
    amount bigint not null check (amount > 0),
    reason text not null check (reason in ('PAID_BEFORE', 'CASE_ENDED', 'OTHER_AMOUNT', 'NOT_SERVED')),
    noted_at timestamptz not null,
    returned_at timestamptz,
    returned_by text,
    evidence text check (evidence <> ''),
    -- one visit brings money once; what a paid bill gives back is all that it took, once
    check ((transaction is null) = (reason = 'NOT_SERVED')),
    check ((returned_at is null) = (returned_by is null)),
    check ((returned_at is null) = (evidence is null))
);

create unique index refund_once_per_bill on payment.refund (bill_id) where transaction is null;
create index refund_bill on payment.refund (bill_id);
create index refund_open on payment.refund (noted_at) where returned_at is null;

insert into payment.refund (refund_id, bill_id, transaction, amount, reason, noted_at)
select gen_random_uuid(), attempt.bill_id, attempt.transaction, attempt.received,
       case when bill.cancelled_at is null then 'PAID_BEFORE' else 'CASE_ENDED' end, attempt.settled_at
  from payment.attempt join payment.bill on bill.bill_id = attempt.bill_id
 where attempt.surplus;

alter table payment.attempt drop surplus;

-- Receipts are numbered for each series (the code of the agency that takes the money) and year: no row that the whole
-- province waits for. Numbers of before stay as they are.
drop table payment.receipt_counter;

create table payment.receipt_sequence (
    series text not null check (series <> ''),
    year int not null,
    last_number int not null,
    primary key (series, year)
);
