create schema if not exists delegation;

-- A decision on decentralisation, authorisation or signing (Luật 72/2025/QH15, Đ. 13, 14; NĐ 30/2020/NĐ-CP, Đ. 13). Nothing is deleted:
-- a draft that is dropped and a decision that is taken back before its first day say so.
create table delegation.decision (
    id uuid primary key,
    kind text not null check (kind in ('DECENTRALISATION', 'AUTHORISATION', 'SIGNATURE')),
    number text not null check (number = btrim(number) and number <> ''),
    decided_on date not null,
    issuer_id uuid not null references organisation.agency,
    signer text not null check (signer = btrim(signer) and signer <> ''),
    signer_title text not null check (signer_title = btrim(signer_title)),
    subject text not null check (subject = btrim(subject) and subject <> ''),
    valid_from date not null,
    valid_to date,
    forbids_sub_delegation boolean not null,
    passes_work_under_way boolean not null,
    number_on_papers boolean not null,
    replaces uuid references delegation.decision,
    document_id uuid,
    document_name text,
    state text not null check (state in ('DRAFT', 'BROUGHT_IN', 'DROPPED', 'UNDONE')),
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null,
    brought_in_by text check (brought_in_by <> ''),
    brought_in_at timestamptz,
    closed_by text check (closed_by <> ''),
    closed_at timestamptz,
    constraint decided_before_it_ends check (valid_to >= valid_from),
    constraint an_authorisation_ends check (kind <> 'AUTHORISATION' or valid_to is not null),
    constraint document_has_a_name check ((document_id is null) = (document_name is null)),
    constraint brought_in_says_who_and_when check (
        (brought_in_by is null) = (brought_in_at is null)
        and (state in ('BROUGHT_IN', 'UNDONE')) = (brought_in_at is not null)),
    constraint closed_says_who_and_when check (
        (closed_by is null) = (closed_at is null) and (state in ('DROPPED', 'UNDONE')) = (closed_at is not null))
);

create index decision_issuer on delegation.decision (issuer_id);
create index decision_replaces on delegation.decision (replaces);

-- What a decision says of one procedure (or one case of it): who gives, who receives, where, from when to when.
create table delegation.line (
    id uuid primary key,
    decision_id uuid not null references delegation.decision,
    row_number integer not null check (row_number > 0),
    procedure_code text not null check (procedure_code ~ '^\d\.\d{6}$'),
    case_key text not null check (case_key = btrim(case_key)),
    giver_id uuid references organisation.agency,
    giver_kind text,
    receiver_id uuid references organisation.agency,
    receiver_kind text,
    office text not null check (office = btrim(office)),
    area_code text not null references organisation.area,
    signature text not null check (signature in ('OWN', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
    valid_from date not null,
    valid_to date,
    unique (decision_id, row_number),
    constraint line_ends_after_it_begins check (valid_to >= valid_from),
    constraint one_giver check ((giver_id is null) = (giver_kind is not null)),
    constraint one_receiver check ((receiver_id is null) = (receiver_kind is not null))
);

create index line_procedure on delegation.line (procedure_code);
create index line_giver on delegation.line (giver_id);
create index line_receiver on delegation.line (receiver_id);
create index line_area on delegation.line (area_code);

-- A decision is revoked, replaced or ended early by a decision of its own. last_day: the last day on which it holds.
create table delegation.ending (
    id uuid primary key,
    decision_id uuid not null references delegation.decision,
    kind text not null check (kind in ('REVOKED', 'REPLACED')),
    number text not null check (number = btrim(number) and number <> ''),
    decided_on date not null,
    reason text not null check (reason = btrim(reason)),
    last_day date not null,
    replaced_by uuid references delegation.decision,
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null,
    undone_at timestamptz,
    constraint replaced_by_whom check ((kind = 'REPLACED') = (replaced_by is not null))
);

create index ending_decision on delegation.ending (decision_id);
create index ending_replaced_by on delegation.ending (replaced_by);
