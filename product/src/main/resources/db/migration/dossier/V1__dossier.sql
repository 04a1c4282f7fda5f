create schema if not exists dossier;

-- What a citizen fills in before it is filed. Not part of the log.
create table dossier.draft (
    id uuid primary key,
    account text not null,
    procedure_code text not null,
    service text not null,
    case_key text not null,
    answers text not null default '{}',
    prefilled text not null default '{}',
    papers text not null default '[]',
    version int not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (updated_at >= created_at)
);
create index draft_account on dossier.draft (account, updated_at desc);

-- The dossier now: a function of its log, kept because queues and deadlines are asked for all the time.
create table dossier.dossier (
    id uuid primary key,
    stage text not null check (stage in ('AWAITING_PAYMENT', 'SUBMITTED', 'AWAITING_SUPPLEMENT', 'IN_HANDLING',
                                         'DECIDED', 'CLOSED', 'REFUSED', 'WITHDRAWN')),
    event_count int not null check (event_count > 0),
    procedure_code text not null,
    service text not null,
    case_key text not null,
    channel text not null check (channel in ('DIRECT', 'ONLINE', 'POST')),
    applicant text not null,
    assisted_by text,
    owner_name text not null,
    area text not null,
    counter uuid not null,
    agency uuid not null,
    submitted_at timestamptz not null,
    content_hash text not null,
    supplements int not null default 0 check (supplements >= 0),
    number text unique,
    received_at timestamptz,
    due_at timestamptz,
    original_due_at timestamptz,
    is_extended boolean,
    asked_at timestamptz,
    verdict text check (verdict in ('GRANTED', 'REJECTED')),
    decided_at timestamptz,
    result_id uuid,
    hand_over_way text check (hand_over_way in ('ELECTRONIC', 'COUNTER', 'POST')),
    handed_over_at timestamptz,
    hand_over_evidence text,
    ended_at timestamptz,
    constraint received_has_number_and_due_time check (
        (number is null) = (received_at is null) and (number is null) = (due_at is null)
        and (number is null) = (original_due_at is null) and (number is null) = (is_extended is null)),
    constraint handling_needs_receipt check (stage not in ('IN_HANDLING', 'DECIDED', 'CLOSED') or number is not null),
    constraint before_receipt_no_number check (
        stage not in ('AWAITING_PAYMENT', 'SUBMITTED', 'REFUSED') or number is null),
    constraint awaiting_says_since_when check ((stage = 'AWAITING_SUPPLEMENT') = (asked_at is not null)),
    constraint decided_says_how check ((stage in ('DECIDED', 'CLOSED')) = (verdict is not null)
        and (verdict is null) = (decided_at is null) and (result_id is null or verdict is not null)),
    constraint closed_says_how check ((stage = 'CLOSED') = (hand_over_way is not null)
        and (hand_over_way is null) = (handed_over_at is null) and (hand_over_way is null) = (hand_over_evidence is null)),
    constraint ended_says_when check ((stage in ('REFUSED', 'WITHDRAWN')) = (ended_at is not null))
) with (fillfactor = 80);
create index dossier_counter_queue on dossier.dossier (counter, submitted_at) where stage = 'SUBMITTED';
create index dossier_open on dossier.dossier (agency, due_at) where stage in ('IN_HANDLING', 'AWAITING_SUPPLEMENT');
create index dossier_to_hand_over on dossier.dossier (counter, decided_at) where stage = 'DECIDED';
create index dossier_applicant on dossier.dossier (applicant, submitted_at desc);

-- What was filed: answers and papers, a new version with each supplement. The hash stands in the log.
create table dossier.content (
    dossier_id uuid not null references dossier.dossier,
    version int not null check (version > 0),
    form text not null,
    answers text not null,
    papers text not null,
    sha256 text not null check (length(sha256) = 64),
    filed_at timestamptz not null,
    primary key (dossier_id, version)
);

-- The log. Append-only: no update, no delete.
create table dossier.event (
    dossier_id uuid not null,
    seq int not null check (seq > 0),
    type text not null,
    at timestamptz not null,
    actor text not null,
    payload text not null,
    hash bytea not null check (length(hash) = 32),
    primary key (dossier_id, seq)
);
create index event_at on dossier.event using brin (at);

create function dossier.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Table % is append-only: % is refused', tg_table_name, tg_op;
end $$;
create trigger event_is_append_only before update or delete on dossier.event
    for each row execute function dossier.refuse_change();

-- Events whose place in the Merkle tree is not fixed yet; emptied by the sealer every second.
create table dossier.unsealed_event (
    dossier_id uuid not null,
    seq int not null,
    hash bytea not null,
    primary key (dossier_id, seq)
);

-- The leaves of the Merkle tree (RFC 6962), in their order.
create table dossier.log_leaf (
    leaf_no bigint primary key check (leaf_no >= 0),
    dossier_id uuid not null,
    seq int not null,
    hash bytea not null check (length(hash) = 32)
);

-- Signed heads of the tree. peaks: the roots of the complete subtrees, left to right, 32 bytes each.
create table dossier.tree_head (
    tree_size bigint primary key check (tree_size > 0),
    root bytea not null check (length(root) = 32),
    peaks bytea not null check (length(peaks) % 32 = 0),
    signed_at timestamptz not null,
    signature bytea not null
);

create table dossier.number_of_day (
    agency_code text not null,
    day date not null,
    last_number int not null check (last_number > 0),
    primary key (agency_code, day)
);

-- A result from its first draft on. token: what the QR code leads to; it cannot be guessed.
create table dossier.result (
    id uuid primary key,
    dossier_id uuid not null references dossier.dossier,
    token text not null unique check (length(token) >= 22),
    verdict text not null check (verdict in ('GRANTED', 'REJECTED')),
    state text not null check (state in ('DRAFTED', 'APPROVED', 'NUMBERED', 'SIGNED', 'REVOKED', 'REPLACED')),
    template text not null,
    fields text not null,
    drafted_at timestamptz not null,
    drafted_by text not null,
    approved_at timestamptz,
    approved_by text,
    number text,
    numbered_at timestamptz,
    document_id uuid,
    sha256 text check (length(sha256) = 64),
    signed_at timestamptz,
    signed_by text,
    ended_at timestamptz,
    end_reason text,
    replaced_by uuid references dossier.result,
    check ((number is null) = (numbered_at is null)),
    check ((approved_at is null) = (approved_by is null)),
    check ((state in ('SIGNED', 'REVOKED', 'REPLACED')) = (signed_at is not null and document_id is not null)),
    check ((state in ('REVOKED', 'REPLACED')) = (ended_at is not null)),
    check ((state = 'REPLACED') = (replaced_by is not null))
);
create index result_dossier on dossier.result (dossier_id);
create index result_replaced_by on dossier.result (replaced_by) where replaced_by is not null;
create unique index result_one_open on dossier.result (dossier_id) where state in ('DRAFTED', 'APPROVED', 'NUMBERED');

-- Numbers of results: per agency, kind of result and year, continuous.
create table dossier.result_number (
    agency_code text not null,
    template text not null,
    year int not null,
    last_number int not null check (last_number > 0),
    primary key (agency_code, template, year)
);
