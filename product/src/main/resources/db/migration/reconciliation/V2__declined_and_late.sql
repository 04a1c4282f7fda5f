-- The second person says no to money that was to go out. What was decided stays, and somebody decides anew.
create table reconciliation.declining (
    decision_id uuid primary key references reconciliation.decision (id),
    reason text not null check (reason <> ''),
    declined_by text not null,
    declined_at timestamptz not null
);

-- What is decided of a difference now, once. It follows from decision and declining.
create table reconciliation.standing (
    difference text primary key,
    decision_id uuid not null unique references reconciliation.decision (id)
);

insert into reconciliation.standing (difference, decision_id)
select difference, id from reconciliation.decision where choice <> 'ASK_GATEWAY';

drop index reconciliation.decision_once;
create index decision_difference on reconciliation.decision (difference);

-- What came to light of a closed day after it was closed, frozen too. The closed day stays as it is.
create table reconciliation.correction (
    id uuid primary key,
    day text not null references reconciliation.closed_day (day),
    number int not null check (number > 0),
    content text not null,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    closed_by text not null,
    closed_at timestamptz not null,
    constraint correction_comes_once unique (day, number)
);
