create schema if not exists catalogue;

-- A procedure (thủ tục hành chính): what people look for. The folded texts are what searches compare.
create table catalogue.procedure (
    code text primary key check (code ~ '^\d\.\d{6}$'),
    name text not null check (name <> ''),
    field text not null,
    folded_name text not null,
    folded_field text not null
);

create index procedure_folded_name on catalogue.procedure using gin (folded_name gin_trgm_ops);

-- What is published about it, valid from a day on. A version that another replaced on the same day was never in force.
create table catalogue.procedure_version (
    id uuid primary key,
    code text not null references catalogue.procedure,
    valid_from date not null,
    valid_to date,
    content jsonb not null,
    original jsonb not null,
    content_hash bytea not null check (length(content_hash) = 32),
    state text not null check (state in ('PUBLISHED', 'IN_REVIEW')),
    source text not null check (source in ('IMPORT', 'SEED')),
    recorded_at timestamptz not null,
    revision int not null default 0 check (revision >= 0),
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

create index procedure_version_code on catalogue.procedure_version (code, valid_from);
create index procedure_version_state on catalogue.procedure_version (state) where valid_to is null;

-- What a person must look at before the version counts as read.
create table catalogue.review_item (
    id uuid primary key,
    version_id uuid not null references catalogue.procedure_version,
    reason text not null check (reason <> ''),
    path text not null,
    original text not null,
    proposal text,
    resolution text check (resolution in ('ACCEPTED', 'CORRECTED')),
    resolved_by text,
    resolved_at timestamptz,
    note text,
    value_before jsonb,
    check ((resolution is null) = (resolved_by is null)),
    check ((resolution is null) = (resolved_at is null)),
    check ((resolution is null) = (note is null)),
    check (resolution is not null or value_before is null)
);

create index review_item_version on catalogue.review_item (version_id);
create index review_item_open on catalogue.review_item (reason, id) where resolution is null;

-- Everyday words (từ ngữ thường ngày) people search with, and what they mean: a procedure or words of the law.
create table catalogue.everyday_word (
    id uuid primary key,
    phrase text not null check (phrase <> ''),
    folded_phrase text not null check (folded_phrase <> ''),
    code text check (code ~ '^\d\.\d{6}$'),
    term text,
    valid_from date not null,
    valid_to date,
    recorded_by text not null,
    check ((code is null) <> (term is null)),
    check (valid_to is null or valid_to >= valid_from)
);

create unique index everyday_word_meaning
    on catalogue.everyday_word (folded_phrase, coalesce(code, ''), coalesce(term, '')) where valid_to is null;

-- What Motcua needs to run a procedure itself: form, route, time, fees, papers, cases.
create table catalogue.online_service (
    id uuid primary key,
    code text not null check (code ~ '^\d\.\d{6}$'),
    valid_from date not null,
    valid_to date,
    content jsonb not null,
    content_hash bytea not null check (length(content_hash) = 32),
    published_at timestamptz not null,
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

create index online_service_code on catalogue.online_service (code, valid_from);

-- Where a procedure is filed: here or at the national portal. A row without a code holds for all procedures.
create table catalogue.filing_place (
    id uuid primary key,
    code text check (code ~ '^\d\.\d{6}$'),
    valid_from date not null,
    valid_to date,
    place text not null check (place in ('HERE', 'NATIONAL_PORTAL')),
    url text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check ((place = 'NATIONAL_PORTAL') = (url is not null)),
    check (url ~ '^https://'),
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (coalesce(code, '') with =, daterange(valid_from, valid_to) with &&)
);
