create schema if not exists queue;

-- What holds of a counter's queue from a day on: lines, windows, who goes first, times. Nothing is changed: the last entered of the
-- days begun counts, and the rows are the log of changes.
create table queue.setting (
    id uuid primary key,
    counter_id uuid not null references organisation.agency (id),
    valid_from date not null,
    terms jsonb not null,
    entered_by text not null,
    entered_at timestamptz not null
);

create index setting_of_counter on queue.setting (counter_id, valid_from, entered_at);

-- A machine in the hall that gives tickets. It shows what it was given once; the table knows its hash only.
create table queue.kiosk (
    id uuid primary key,
    counter_id uuid not null references organisation.agency (id),
    name text not null,
    token_hash bytea not null unique,
    made_by text not null,
    made_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    seen_at timestamptz,
    constraint is_revoked_by_somebody check ((revoked_by is null) = (revoked_at is null))
);

create index kiosk_of_counter on queue.kiosk (counter_id, made_at);

-- One row for each counter and day: whoever calls somebody holds it, so that two windows never call the same number.
create table queue.day (
    counter_id uuid not null references organisation.agency (id),
    day date not null,
    primary key (counter_id, day)
);

-- Numbers begin anew each day.
create table queue.last_number (
    counter_id uuid not null,
    day date not null,
    line text not null,
    last_number integer not null,
    primary key (counter_id, day, line),
    foreign key (counter_id, day) references queue.day (counter_id, day) on delete cascade,
    constraint has_three_digits check (last_number between 1 and 999)
);

create index last_number_of_day on queue.last_number (counter_id, day);

-- Where a window stands between those who go first and the others.
create table queue.turn (
    counter_id uuid not null,
    day date not null,
    window_key text not null,
    place integer not null,
    primary key (counter_id, day, window_key),
    foreign key (counter_id, day) references queue.day (counter_id, day) on delete cascade,
    constraint place_is_not_negative check (place >= 0)
);

create index turn_of_day on queue.turn (counter_id, day);

-- A number in the hall. Nobody's name, paper or telephone stands beside it.
create table queue.ticket (
    id uuid primary key,
    counter_id uuid not null,
    day date not null,
    line text not null,
    number text not null,
    code text not null unique,
    page uuid not null unique,
    priority text not null,
    state text not null,
    taken_at timestamptz not null,
    window_key text,
    calls integer not null,
    first_called_at timestamptz,
    called_at timestamptz,
    ended_at timestamptz,
    appointed_at timestamptz,
    foreign key (counter_id, day) references queue.day (counter_id, day) on delete cascade,
    unique (counter_id, day, number),
    constraint state_is_known check (state in ('WAITING', 'CALLED', 'ABSENT', 'DONE')),
    constraint stands_at_a_window_once_called check (state = 'WAITING' or window_key is not null and called_at is not null),
    constraint ended_when_it_left check ((ended_at is not null) = (state in ('ABSENT', 'DONE'))),
    constraint is_called_after_it_was_taken check (first_called_at >= taken_at and called_at >= first_called_at),
    constraint ends_after_it_was_called check (ended_at >= called_at),
    constraint was_called_as_often_as_it_says check (calls >= 0 and (calls > 0) = (first_called_at is not null))
);

create index ticket_of_day on queue.ticket (counter_id, day, state, line);
create unique index one_at_a_window on queue.ticket (counter_id, day, window_key) where state = 'CALLED';

-- A time at a counter that somebody who is signed in has chosen. Forgotten some weeks after its day.
create table queue.appointment (
    id uuid primary key,
    counter_id uuid not null references organisation.agency (id),
    day date not null,
    minute integer not null,
    line text not null,
    account text not null,
    code text not null unique,
    booked_at timestamptz not null,
    cancelled_at timestamptz,
    used_at timestamptz,
    constraint minute_lies_in_the_day check (minute between 0 and 1439),
    constraint ends_once check (cancelled_at is null or used_at is null)
);

create index appointment_of_slot on queue.appointment (counter_id, day, line, minute);
create index appointment_of_account on queue.appointment (account, day);
