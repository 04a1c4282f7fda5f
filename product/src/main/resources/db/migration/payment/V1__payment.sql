create schema if not exists payment;

-- What somebody owes for a case. States are facts with times: paid, cancelled, expired; none of them means open.
create table payment.bill (
    bill_id uuid primary key,
    case_kind text not null,
    case_id uuid not null,
    purpose text not null,
    amount bigint not null check (amount > 0),
    payer text not null,
    reference text not null unique check (reference ~ '^[0-9A-Z]{6,20}$'),
    charged_at timestamptz not null,
    expires_at timestamptz not null,
    paid_at timestamptz,
    paid_by text check (paid_by in ('GATEWAY', 'CASH')),
    receipt_number text unique,
    recorded_by text,
    cancelled_at timestamptz,
    check ((paid_at is null) = (paid_by is null)),
    check ((paid_at is null) = (receipt_number is null)),
    check ((recorded_by is not null) = (paid_by is not distinct from 'CASH')),
    check (paid_at is null or cancelled_at is null)
);

create unique index bill_once_per_purpose on payment.bill (case_kind, case_id, purpose) where cancelled_at is null;

-- One visit to the payment gateway. surplus: money came although the bill was paid or cancelled; it must be given back.
create table payment.attempt (
    transaction text primary key,
    bill_id uuid not null references payment.bill (bill_id),
    started_at timestamptz not null,
    result text check (result in ('PAID', 'CANCELLED', 'FAILED')),
    gateway_number text,
    settled_at timestamptz,
    surplus boolean not null default false,
    check ((result is null) = (settled_at is null)),
    check (not surplus or result is not distinct from 'PAID')
);

create index attempt_bill on payment.attempt (bill_id);
create index attempt_unsettled on payment.attempt (started_at) where result is null;

create table payment.receipt_counter (
    year int primary key,
    last_number int not null
);
