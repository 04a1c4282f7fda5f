create schema if not exists calendar;

-- Working calendars (lịch làm việc). A calendar with a parent has the parent's days and, unless it has its own, its week.
create table calendar.working_calendar (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,59}$'),
    name_vi text not null check (name_vi <> ''),
    name_en text not null check (name_en <> ''),
    zone text not null,
    parent_id text references calendar.working_calendar (id),
    check (parent_id <> id)
);

create index working_calendar_parent_id on calendar.working_calendar (parent_id);

-- The ordinary week from a date on. A correction withdraws the row and adds another; nothing is overwritten.
create table calendar.week_version (
    id uuid primary key,
    calendar_id text not null references calendar.working_calendar (id),
    valid_from date not null,
    source text not null,
    known_from date not null,
    withdrawn_from date,
    check (withdrawn_from >= known_from)
);

create unique index week_version_valid_from on calendar.week_version (calendar_id, valid_from)
    where withdrawn_from is null;

create table calendar.week_day (
    week_version_id uuid not null references calendar.week_version (id),
    day_of_week text not null
        check (day_of_week in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    times text[] not null check (cardinality(times) > 0),
    primary key (week_version_id, day_of_week)
);

-- Days that differ from the week. Only confirmed ones count; what was once known is kept when it is withdrawn.
create table calendar.day_exception (
    id uuid primary key,
    calendar_id text not null references calendar.working_calendar (id),
    day date not null,
    kind text not null check (kind in ('HOLIDAY', 'COMPENSATION', 'SWAPPED_OFF', 'MAKE_UP')),
    times text[] check ((times is not null) = (kind = 'MAKE_UP')),
    name_vi text not null check (name_vi <> ''),
    name_en text not null check (name_en <> ''),
    source text not null,
    status text not null check (status in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    known_from date,
    withdrawn_from date,
    decided_by text,
    decided_at timestamptz,
    check (status <> 'PROPOSED' or (known_from is null and decided_by is null)),
    check (status <> 'CONFIRMED' or (known_from is not null and withdrawn_from is null)),
    check ((status = 'WITHDRAWN') = (withdrawn_from is not null)),
    check ((decided_by is null) = (decided_at is null))
);

create unique index day_exception_day on calendar.day_exception (calendar_id, day, kind) where status <> 'WITHDRAWN';

-- Years whose holidays are complete and confirmed. A due date in any other year is refused.
create table calendar.covered_year (
    calendar_id text not null references calendar.working_calendar (id),
    year int not null check (year between 1900 and 2199),
    known_from date not null,
    opened_by text not null,
    opened_at timestamptz not null,
    primary key (calendar_id, year)
);
