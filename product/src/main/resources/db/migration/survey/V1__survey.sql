create schema if not exists survey;

-- A survey of satisfaction with its plan. The seed is kept, so that anybody can draw the same sample again.
create table survey.survey (
    id uuid primary key,
    title text not null,
    questionnaire text not null,
    questionnaire_version integer not null,
    lead_id uuid not null references organisation.agency (id),
    results_from date not null,
    results_to date not null,
    delay_days integer not null,
    clusters integer not null,
    quota integer not null,
    seed bigint not null,
    is_counted boolean not null,
    opened_by text not null,
    opened_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    constraint period_has_days check (results_from <= results_to),
    constraint delay_is_some_days check (delay_days between 0 and 365),
    constraint draws_some check (clusters > 0 and quota > 0),
    constraint is_closed_by_somebody check ((closed_by is null) = (closed_at is null))
);

create index survey_of_lead on survey.survey (lead_id, opened_at);

-- The frame: every unit from which was drawn, with how many results it gave. Only drawn units have a code to hang up.
create table survey.unit (
    survey_id uuid not null references survey.survey (id),
    agency_id uuid not null references organisation.agency (id),
    results integer not null,
    poster_code text unique,
    primary key (survey_id, agency_id),
    constraint gave_some check (results > 0)
);

create index unit_of_agency on survey.unit (agency_id);

-- Places of the sample: a number in the unit's list of results. Which of them have answered stands nowhere.
create table survey.place (
    id uuid primary key,
    survey_id uuid not null,
    agency_id uuid not null,
    turn integer not null,
    number integer not null,
    dossier_number text,
    result_on date,
    state text not null,
    reason text,
    foreign key (survey_id, agency_id) references survey.unit (survey_id, agency_id),
    unique (survey_id, agency_id, turn),
    unique (survey_id, agency_id, number),
    constraint state_is_known check (state in ('RESERVE', 'PLANNED', 'INVITED', 'REPLACED')),
    constraint is_replaced_for_a_reason check ((state = 'REPLACED') = (reason is not null))
);

-- A code that was given and not used. It goes with the answer, and it names no place of the sample.
create table survey.invitation (
    code_hash bytea primary key,
    survey_id uuid not null,
    agency_id uuid not null,
    foreign key (survey_id, agency_id) references survey.unit (survey_id, agency_id)
);

create index invitation_of_unit on survey.invitation (survey_id, agency_id);

-- What somebody answered: no time, no order, no person, no code.
create table survey.answer (
    id uuid primary key,
    survey_id uuid not null,
    agency_id uuid not null,
    mode text not null,
    given jsonb not null,
    foreign key (survey_id, agency_id) references survey.unit (survey_id, agency_id),
    constraint mode_is_known check (mode in ('LINK', 'PAPER', 'PHONE', 'POSTER'))
);

create index answer_of_unit on survey.answer (survey_id, agency_id);
