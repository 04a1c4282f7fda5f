create schema if not exists review;

-- What is proposed about a procedure, with what was known then; never changed.
create table review.proposal (
    id uuid primary key,
    procedure_code text not null check (procedure_code ~ '^\d\.\d{6}$'),
    kind text not null check (kind in ('KEEP', 'SIMPLIFY', 'ABOLISH')),
    reason text not null check (reason = btrim(reason) and reason <> ''),
    agency_id uuid references organisation.agency,
    period_from date not null,
    dossiers integer not null check (dossiers >= 0),
    by_account text not null check (by_account <> ''),
    by_name text not null check (by_name <> ''),
    at timestamptz not null
);

create index proposal_procedure on review.proposal (procedure_code);
create index proposal_agency on review.proposal (agency_id);

-- Why a procedure must exist although nobody needs it for years; for some time.
create table review.exception (
    id uuid primary key,
    procedure_code text not null check (procedure_code ~ '^\d\.\d{6}$'),
    reason text not null check (reason = btrim(reason) and reason <> ''),
    valid_from date not null,
    valid_to date not null,
    entered_by text not null check (entered_by <> ''),
    entered_by_name text not null check (entered_by_name <> ''),
    entered_at timestamptz not null,
    constraint excepted_until_after_it_began check (valid_to >= valid_from)
);

create index exception_procedure on review.exception (procedure_code);
