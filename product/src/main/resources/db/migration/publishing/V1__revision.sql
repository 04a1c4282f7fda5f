create schema if not exists publishing;

-- A package on its way to publication: where it stands now. Its content never changes; each step of its life stands below.
create table publishing.revision (
    id uuid primary key,
    code text not null check (code ~ '^\d\.\d{6}$'),
    version int not null check (version > 0),
    name text not null check (name <> ''),
    proposed_from date not null,
    state text not null check (state in ('DRAFT', 'CHECKED', 'SENT_BACK', 'REVIEWED', 'PUBLISHED', 'DROPPED')),
    findings jsonb not null,
    author text not null check (author <> ''),
    author_name text not null check (author_name <> ''),
    brought_in_at timestamptz not null,
    reviewer text check (reviewer <> ''),
    reviewer_name text check (reviewer_name <> ''),
    in_force_from date,
    check ((reviewer is null) = (reviewer_name is null)),
    check (state not in ('REVIEWED', 'PUBLISHED') or reviewer is not null),
    check (reviewer is distinct from author),
    check ((state = 'PUBLISHED') = (in_force_from is not null)),
    check (findings = '[]' or state in ('DRAFT', 'DROPPED'))
);

create index revision_newest on publishing.revision (brought_in_at desc, id desc);
create index revision_of_procedure on publishing.revision (code, brought_in_at desc, id desc);
create index revision_of_author on publishing.revision (author) where state in ('DRAFT', 'CHECKED', 'SENT_BACK', 'REVIEWED');
create unique index revision_on_its_way on publishing.revision (code, version) where state in ('CHECKED', 'REVIEWED', 'PUBLISHED');

create table publishing.revision_content (
    revision_id uuid primary key references publishing.revision,
    content bytea not null
);

-- Who did what, when, with which words. Only ever added to.
create table publishing.revision_step (
    id uuid primary key,
    revision_id uuid not null references publishing.revision,
    kind text not null check (kind in ('BROUGHT_IN', 'APPROVED', 'SENT_BACK', 'PUBLISHED', 'UNDONE', 'DROPPED')),
    done_by text not null check (done_by <> ''),
    done_by_name text not null check (done_by_name <> ''),
    done_at timestamptz not null,
    words text not null,
    decision text not null,
    in_force_from date,
    check ((kind in ('PUBLISHED', 'UNDONE')) = (in_force_from is not null))
);

create index revision_step_of on publishing.revision_step (revision_id, done_at, id);

-- From a day on a procedure is offered no more (bãi bỏ).
create table publishing.repeal (
    id uuid primary key,
    code text not null check (code ~ '^\d\.\d{6}$'),
    ends_on date not null,
    decision text not null check (decision <> ''),
    reason text not null check (reason <> ''),
    repealed_by text not null check (repealed_by <> ''),
    repealed_by_name text not null check (repealed_by_name <> ''),
    recorded_at timestamptz not null
);

create index repeal_of_procedure on publishing.repeal (code, ends_on);
