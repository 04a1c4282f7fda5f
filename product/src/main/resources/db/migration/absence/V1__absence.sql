create schema if not exists absence;

-- An officer is away from an agency, and who takes over meanwhile. Nothing is deleted: what ends early or is withdrawn says so.
-- procedures: codes; none for all that no other row of the same days names. ended_on: the last day on which it holds.
create table absence.absence (
    id uuid primary key,
    officer text not null check (officer <> ''),
    agency_id uuid not null references organisation.agency (id),
    first_day date not null,
    last_day date not null,
    stand_in text check (stand_in <> ''),
    procedures text[] not null default '{}',
    reason text not null check (reason in ('LEAVE', 'SICK', 'MISSION', 'MEETING', 'OTHER')),
    decision_number text check (decision_number <> ''),
    decision_day date,
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null,
    ended_on date,
    ended_by text check (ended_by <> ''),
    ended_at timestamptz,
    constraint ends_after_it_begins check (last_day >= first_day),
    constraint lasts_a_year_at_most check (last_day < first_day + interval '1 year'),
    constraint nobody_stands_in_for_oneself check (stand_in <> officer),
    constraint decision_has_a_number check (decision_day is null or decision_number is not null),
    constraint ended_says_who_and_when check (
        (ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_at is null)),
    constraint ends_within check (ended_on >= first_day - 1 and ended_on < last_day)
);

create index absence_of_agency on absence.absence (agency_id, last_day);
create index absence_of_officer on absence.absence (officer, last_day);

-- Two entries for all procedures never hold on the same day. Those that name procedures are judged one after the other.
alter table absence.absence add constraint absence_officer_agency_daterange_excl
    exclude using gist (officer with =, agency_id with =, daterange(first_day, coalesce(ended_on, last_day), '[]') with &&)
    where (procedures = '{}' and (ended_on is null or ended_on >= first_day));
