create schema if not exists facts;

-- One row for each dossier, as its log has it up to the event at this place. It follows from the log and can be built anew.
create table facts.dossier_fact (
    dossier_id uuid primary key,
    place bigint not null,
    events int not null check (events > 0),
    last_at timestamptz not null,
    procedure_code text not null,
    service text not null,
    case_key text not null,
    channel text not null check (channel in ('DIRECT', 'ONLINE', 'POST')),
    is_assisted boolean not null,
    area text not null,
    filed_counter uuid not null,
    filed_agency uuid not null,
    counter uuid not null,
    agency uuid not null,
    passes int not null,
    submitted_at timestamptz not null,
    fee_due bigint not null check (fee_due >= 0),
    fee_paid_at timestamptz,
    fee_paid bigint check (fee_paid >= 0),
    number text,
    received_at timestamptz,
    received_counter uuid,
    counts_from timestamptz,
    first_due_at timestamptz,
    due_at timestamptz,
    extended_at timestamptz,
    supplements int not null,
    supplements_in_handling int not null,
    waits_for text check (waits_for in ('SUPPLEMENT', 'DUTY')),
    waits_since timestamptz,
    waited_seconds bigint not null check (waited_seconds >= 0),
    steps int not null,
    ended_as text check (ended_as in ('DECIDED', 'REFUSED', 'WITHDRAWN')),
    ended_at timestamptz,
    verdict text check (verdict in ('GRANTED', 'REJECTED')),
    is_signed boolean not null,
    handed_over_at timestamptz,
    hand_over_way text check (hand_over_way in ('ELECTRONIC', 'COUNTER', 'POST')),
    corrected_at timestamptz,
    constraint received_has_clock check ((received_at is null) = (due_at is null) and (received_at is null) = (number is null)),
    constraint ended_says_how check ((ended_at is null) = (ended_as is null)),
    constraint waiting_says_since check ((waits_for is null) = (waits_since is null))
);

create index dossier_fact_agency on facts.dossier_fact (agency, ended_at);
create index dossier_fact_counter on facts.dossier_fact (counter, ended_at);
create index dossier_fact_open on facts.dossier_fact (due_at) where ended_at is null;

-- One row for each event of the log, at its place there, with what stood after it: where the dossier lay and how its clock ran.
create table facts.event_fact (
    place bigint primary key,
    dossier_id uuid not null,
    seq int not null check (seq > 0),
    kind text not null,
    at timestamptz not null,
    started_at timestamptz,
    actor_kind text not null check (actor_kind in ('OFFICER', 'APPLICANT', 'SYSTEM')),
    actor_agency uuid,
    step text,
    outcome text,
    notice text,
    amount bigint,
    counter uuid not null,
    agency uuid not null,
    due_at timestamptz,
    supplements_in_handling int not null,
    waits_for text,
    waits_since timestamptz
);

create index event_fact_dossier on facts.event_fact (dossier_id, place);

-- How far the log was read; its row is the lock of whoever reads.
create table facts.cursor (
    reader text primary key check (reader = 'facts'),
    place bigint not null,
    moved_at timestamptz not null
);

-- Events that could not be counted, until the facts are built anew.
create table facts.passed_over (
    place bigint primary key,
    why text not null,
    at timestamptz not null
);
