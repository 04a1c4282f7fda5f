create schema if not exists training;

-- That this database is for learning. Its only row is written before anything else is, and never goes: what was made up to learn
-- never becomes a province's ledger.
create table training.ground (
    only_row boolean primary key default true check (only_row),
    begun_at timestamptz not null
);

-- Since when somebody takes part: what was done before is not learnt here.
create table training.trainee (
    account text primary key check (account <> ''),
    joined_at timestamptz not null
);

-- What somebody has done of the course, from the dossiers' log.
create table training.done (
    account text not null check (account <> ''),
    task text not null check (task <> ''),
    dossier_id uuid not null,
    done_at timestamptz not null,
    primary key (account, task)
);

-- How far the dossiers' log was read.
create table training.cursor (
    reader text primary key,
    place bigint not null,
    moved_at timestamptz not null
);

create table training.passed_over (
    place bigint primary key,
    why text not null,
    noted_at timestamptz not null
);
