create schema if not exists route;

-- A route file as it was imported. Never changed: a run keeps the version it started with.
create table route.version (
    route_key text not null check (route_key ~ '^[a-z0-9][a-z0-9.-]{0,63}$'),
    version int not null check (version >= 1),
    valid_from date not null,
    name_vi text not null,
    name_en text not null,
    bpmn text not null,
    sha256 text not null,
    imported_at timestamptz not null,
    primary key (route_key, version)
);

create index version_in_force on route.version (route_key, valid_from desc, version desc);

-- One case on its way. arrived: flows that wait at a join for the other branches.
create table route.run (
    run_id uuid primary key,
    case_kind text not null,
    case_id uuid not null,
    label text not null,
    topic text not null,
    search_text text not null,
    route_key text not null,
    version int not null,
    agency_id uuid not null,
    consulted text[] not null default '{}',
    arrived text[] not null default '{}',
    started_at timestamptz not null,
    paused_at timestamptz,
    ended_at timestamptz,
    ending text check (ending in ('FINISHED', 'STOPPED')),
    outcome text,
    foreign key (route_key, version) references route.version (route_key, version),
    check ((ended_at is null) = (ending is null)),
    check ((outcome is not null) = (ending is not distinct from 'FINISHED')),
    check (paused_at is null or ended_at is null)
);

create unique index run_one_open_per_case on route.run (case_kind, case_id) where ended_at is null;
create index run_case on route.run (case_kind, case_id);
create index run_version on route.run (route_key, version);

create table route.task (
    task_id uuid primary key,
    run_id uuid not null references route.run (run_id),
    step_key text not null,
    role text not null,
    agency_id uuid not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    assignee text,
    claimed_at timestamptz,
    completed_at timestamptz,
    completed_by text,
    outcome text,
    opinion text,
    cancelled_at timestamptz,
    open boolean generated always as (completed_at is null and cancelled_at is null) stored,
    check ((assignee is null) = (claimed_at is null)),
    check ((completed_at is null) = (completed_by is null)),
    check ((completed_at is null) = (outcome is null)),
    check (opinion is null or completed_at is not null),
    check (completed_at is null or cancelled_at is null)
);

create index task_run on route.task (run_id);
create index task_of_officer on route.task (assignee, due_at, task_id) where open and assignee is not null;
create index task_of_unit on route.task (agency_id, role, due_at, task_id) where open;

-- Who had a task before: claims, hand-backs and reassignments with their reasons. Only ever added to.
create table route.assignment (
    task_id uuid not null references route.task (task_id),
    at timestamptz not null,
    kind text not null check (kind in ('CLAIMED', 'HANDED_BACK', 'REASSIGNED')),
    by_account text not null,
    from_account text,
    to_account text,
    reason text not null,
    check ((to_account is null) = (kind = 'HANDED_BACK'))
);

create index assignment_task on route.assignment (task_id, at);
