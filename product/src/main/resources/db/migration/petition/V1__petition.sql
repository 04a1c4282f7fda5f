create schema if not exists petition;

-- What people sent, and where it stands now. What stands now follows from petition.event; it is here to be found and counted by.
create table petition.petition (
    id uuid primary key,
    number text not null,
    code_hash text not null,
    channel text not null check (channel in ('WEB', 'PHONE', 'EMAIL', 'PAPER')),
    filed_at timestamptz not null,
    account text,
    entered_by text,
    sender_name text not null,
    sender_phone text not null,
    sender_email text not null,
    sender_address text not null,
    may_publish boolean not null,
    subject text not null check (subject <> ''),
    body text not null check (body <> ''),
    place text not null,
    dossier_id uuid references dossier.dossier (id),
    files text not null,
    first_agency_id uuid not null references organisation.agency (id),
    agency_id uuid not null references organisation.agency (id),
    stage text not null check (stage in
        ('NEW', 'IN_HANDLING', 'AWAITING_SENDER', 'DRAFTED', 'ANSWERED', 'REFUSED', 'FORWARDED', 'LED_AWAY', 'LINKED')),
    track text check (track in ('PROCEDURE', 'CONDUCT', 'LEGAL_TEXT', 'ON_SITE', 'RECEPTION', 'COMPLAINT', 'DENUNCIATION')),
    main_id uuid references petition.petition (id),
    turn text not null check (turn in ('OFFICE', 'SENDER', 'NOBODY')),
    due_at timestamptz,
    ended_at timestamptz,
    is_late boolean,
    is_reopened boolean not null,
    verdict text check (verdict in ('HAPPY', 'ACCEPTS', 'UNHAPPY')),
    publication text not null check (publication in ('NONE', 'PROPOSED', 'PUBLIC')),
    public_title text not null,
    public_question text not null,
    public_answer text not null,
    published_at timestamptz,
    words text not null,
    public_words text not null,
    constraint number_is_given_once unique (number),
    constraint is_typed_over_by_an_officer check ((channel = 'WEB') = (entered_by is null)),
    constraint has_a_time_when_it_is_a_turn check ((turn = 'NOBODY') = (due_at is null)),
    constraint is_linked_to_another check ((stage = 'LINKED') <= (main_id is not null) and main_id <> id),
    constraint is_late_or_not_when_over check ((ended_at is null) = (is_late is null)),
    constraint is_over_at_its_end check ((stage in ('ANSWERED', 'REFUSED', 'FORWARDED', 'LED_AWAY')) = (ended_at is not null)),
    constraint is_kept_apart_and_nothing_else check ((stage = 'LED_AWAY') = (coalesce(track, '') in ('COMPLAINT', 'DENUNCIATION'))),
    constraint is_public_with_its_texts check ((publication = 'PUBLIC') = (published_at is not null)
        and (publication <> 'PUBLIC' or public_title <> '' and public_question <> '' and public_answer <> ''))
);

create index petition_of_agency on petition.petition (agency_id, stage, due_at);
create index petition_first_agency on petition.petition (first_agency_id);
create index petition_of_dossier on petition.petition (dossier_id);
create index petition_main on petition.petition (main_id);
create index petition_of_account on petition.petition (account, filed_at) where account is not null;
create index petition_public on petition.petition (published_at) where publication = 'PUBLIC';

-- What happened to them since, in the order of seq.
create table petition.event (
    id uuid primary key,
    petition_id uuid not null references petition.petition (id),
    seq integer not null check (seq > 0),
    act text not null,
    at timestamptz not null,
    actor text,
    details text not null,
    constraint comes_once unique (petition_id, seq)
);
