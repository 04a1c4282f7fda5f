create schema if not exists warning;

-- Each open dossier that stands on a rung of the ladder, once, on the highest. It follows from facts, tasks and the clock and is judged anew
-- all the time.
create table warning.standing (
    dossier_id uuid primary key,
    ladder text not null,
    rung text not null,
    rank int not null,
    entered_at timestamptz not null,
    judged_at timestamptz not null,
    number text,
    procedure_code text not null,
    counter uuid not null,
    agency uuid not null,
    desk_agency uuid not null,
    desk_role text not null,
    holder text,
    step_vi text,
    step_en text,
    since timestamptz not null,
    due_at timestamptz,
    usual_number int,
    usual_seconds bigint check (usual_seconds >= 0),
    constraint step_has_both_names check ((step_vi is null) = (step_en is null))
);

create index standing_agency on warning.standing (agency, rank, since);
create index standing_counter on warning.standing (counter, rank, since);
create index standing_holder on warning.standing (holder) where holder is not null;
create index standing_desk on warning.standing (desk_agency, desk_role) where holder is null;

-- How long a step of a procedure usually takes, counted once a day from the steps that were finished.
create table warning.usual_time (
    procedure_code text not null,
    step text not null,
    number int not null check (number > 0),
    median_seconds bigint not null,
    p90_seconds bigint not null,
    counted_at timestamptz not null,
    primary key (procedure_code, step)
);

-- How far a round has come; the row is the lock of whoever goes round.
create table warning.round (
    name text primary key check (name = 'all'),
    begun_at timestamptz,
    judged_to uuid,
    ended_at timestamptz,
    usual_at timestamptz
);
insert into warning.round (name) values ('all');

-- What an officer was told: once each morning at most, and at once of what is urgent, once for each dossier and rung.
create table warning.letter (
    id uuid primary key,
    officer text not null,
    kind text not null check (kind in ('MORNING', 'URGENT')),
    day date not null,
    dossier_id uuid,
    rung text,
    counted text not null,
    made_at timestamptz not null,
    read_at timestamptz,
    constraint urgent_names_its_dossier check ((kind = 'URGENT') = (dossier_id is not null) and (dossier_id is null) = (rung is null))
);

create unique index letter_morning on warning.letter (officer, day) where kind = 'MORNING';
create unique index letter_urgent on warning.letter (officer, dossier_id, rung) where kind = 'URGENT';
create index letter_unread on warning.letter (officer) where read_at is null;

-- A warning that somebody put off, with the reason, until a day; a higher rung is not put off with it.
create table warning.snooze (
    dossier_id uuid primary key,
    rung text not null,
    until_day date not null,
    reason text not null check (reason <> ''),
    officer text not null,
    at timestamptz not null
);
