create schema if not exists directive;

-- A committee (ban chỉ đạo). Nothing is deleted: one that was merged says into which.
create table directive.committee (
    id uuid primary key,
    name text not null check (name = btrim(name) and name <> ''),
    standing_id uuid not null references organisation.agency,
    since date not null,
    last_day date,
    merged_into uuid references directive.committee,
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null,
    constraint ends_after_it_began check (last_day >= since),
    constraint merged_has_ended check (merged_into is null or last_day is not null)
);

create index committee_standing on directive.committee (standing_id);
create index committee_merged_into on directive.committee (merged_into);

-- From what directives come: a document, conclusions of a meeting, an oral direction.
create table directive.source (
    id uuid primary key,
    kind text not null check (kind in ('DOCUMENT', 'CONCLUSION', 'ORAL')),
    number text not null check (number = btrim(number)),
    issued_on date not null,
    subject text not null check (subject = btrim(subject) and subject <> ''),
    giver_id uuid not null references organisation.agency,
    leader text not null check (leader = btrim(leader)),
    committee_id uuid references directive.committee,
    document_id uuid,
    document_name text,
    state text not null check (state in ('DRAFT', 'GIVEN', 'DROPPED')),
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null,
    constraint a_paper_has_a_number check (kind = 'ORAL' or number <> ''),
    constraint document_has_a_name check ((document_id is null) = (document_name is null))
);

create index source_giver on directive.source (giver_id);
create index source_committee on directive.source (committee_id);

-- What is to be done, as it was given; given_on and ended_on follow from its events, so that lists find what runs.
create table directive.directive (
    id uuid primary key,
    source_id uuid not null references directive.source,
    row_number integer not null check (row_number > 0),
    title text not null check (title = btrim(title) and title <> ''),
    product text not null check (product = btrim(product)),
    lead_id uuid not null references organisation.agency,
    partner_ids uuid[] not null,
    parent_id uuid references directive.directive,
    deadline_written text not null,
    deadline_kind text not null check (deadline_kind in ('DATE', 'MONTH_END', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'NONE')),
    deadline_day date,
    deadline_reason text not null,
    given_on date,
    ended_on date,
    unique (source_id, row_number),
    constraint a_day_where_one_is_said check (deadline_kind not in ('DATE', 'MONTH_END') or deadline_day is not null),
    constraint none_says_why check (deadline_kind <> 'NONE' or (deadline_day is null and deadline_reason <> '')),
    constraint ends_after_it_was_given check (ended_on >= given_on)
);

create index directive_lead on directive.directive (lead_id, ended_on);
create index directive_parent on directive.directive (parent_id);

-- What happened to it, one row for each deed; never changed.
create table directive.event (
    id uuid primary key,
    directive_id uuid not null references directive.directive,
    sequence integer not null check (sequence > 0),
    kind text not null check (kind <> ''),
    on_day date not null,
    at timestamptz not null,
    by_account text not null check (by_account <> ''),
    by_name text not null check (by_name <> ''),
    agency_id uuid not null references organisation.agency,
    content text not null,
    unique (directive_id, sequence)
);

create index event_agency on directive.event (agency_id);
