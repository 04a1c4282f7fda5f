create schema if not exists linked;

-- Several procedures that are being filled in as one. Nothing is filed yet. choices, parts: JSON.
create table linked.draft (
    id uuid primary key,
    account text not null check (account <> ''),
    service text not null check (service <> ''),
    service_version int not null check (service_version > 0),
    choices text not null,
    parts text not null,
    version int not null check (version > 0),
    begun_at timestamptz not null,
    updated_at timestamptz not null,
    constraint one_draft_of_each_service unique (account, service)
);

create index draft_untouched on linked.draft (updated_at);

-- What was filed as one.
create table linked.thread (
    id uuid primary key,
    account text not null check (account <> ''),
    service text not null check (service <> ''),
    service_version int not null check (service_version > 0),
    language text not null check (language in ('VI', 'EN')),
    submitted_at timestamptz not null
);

create index thread_of_account on linked.thread (account, submitted_at);

-- A procedure of the thread. WAITING: what was declared lies here until the dossier is filed; then it stands with the dossier, and here
-- nothing is left of it. WITH_CITIZEN: it became a draft to be filed alone. dossier_id: under which the dossier is, or will be, filed.
create table linked.member (
    id uuid primary key,
    thread_id uuid not null references linked.thread (id),
    key text not null check (key <> ''),
    place int not null check (place >= 0),
    procedure_code text not null,
    case_key text not null,
    answers text not null,
    papers text not null,
    state text not null check (state in ('WAITING', 'FILED', 'WITH_CITIZEN', 'TAKEN_BACK')),
    dossier_id uuid not null,
    problem text check (problem <> ''),
    changed_at timestamptz not null,
    constraint one_member_of_each_key unique (thread_id, key),
    constraint only_what_waits_keeps_answers check (state = 'WAITING' or (answers = '{}' and papers = '[]'))
);

create unique index member_dossier on linked.member (dossier_id);

-- Threads to look at: which are due, and how often that failed. A row goes when nothing is left to do.
create table linked.due (
    thread_id uuid primary key references linked.thread (id),
    look_at timestamptz not null,
    tries int not null default 0 check (tries >= 0)
);

create index due_at on linked.due (look_at);

-- How far the dossiers' log was read.
create table linked.cursor (
    reader text primary key,
    place bigint not null,
    moved_at timestamptz not null
);

create table linked.passed_over (
    place bigint primary key,
    why text not null,
    noted_at timestamptz not null
);
