create schema if not exists notification;

-- How far each reader of the log has come. Whoever holds the row reads; others let it be.
create table notification.cursor (
    reader text primary key,
    place bigint not null check (place >= -1),
    moved_at timestamptz not null
);

-- Entries of the log that could not be read or told: the rest went on without them.
create table notification.passed_over (
    place bigint primary key,
    why text not null,
    noted_at timestamptz not null
);

-- What somebody is told, once: of an entry of the log (place), or of what another module said (no place).
-- facts: what the words need, as a JSON object; kind and template say the words.
create table notification.notice (
    id uuid primary key,
    place bigint unique check (place >= 0),
    dossier_id uuid not null references dossier.dossier,
    account text not null,
    kind text not null,
    template int not null check (template > 0),
    facts text not null,
    happened_at timestamptz not null,
    read_at timestamptz
);
create index notice_of_account on notification.notice (account, happened_at desc, id desc);
create index notice_unread on notification.notice (account) where read_at is null;
create index notice_of_dossier on notification.notice (dossier_id);
create index notice_by_age on notification.notice (happened_at);

-- One message of a notice to one address. Its id is the key under which the gateway takes it once.
create table notification.delivery (
    id uuid primary key,
    notice_id uuid not null references notification.notice on delete cascade,
    channel text not null check (channel in ('SMS', 'EMAIL')),
    address text not null check (length(address) between 1 and 200),
    subject text not null,
    content text not null,
    attempts int not null default 0 check (attempts >= 0),
    next_at timestamptz,
    taken_at timestamptz,
    given_up_at timestamptz,
    last_answer text not null default '',
    unique (notice_id, channel),
    constraint waits_or_is_taken_or_given_up check (num_nonnulls(next_at, taken_at, given_up_at) = 1)
);
create index delivery_due on notification.delivery (next_at) where next_at is not null;
create index delivery_given_up on notification.delivery (given_up_at) where given_up_at is not null;

-- What a person chose: through which channels, and in which language.
create table notification.choice (
    account text primary key,
    sms boolean not null,
    email boolean not null,
    language text not null check (language in ('VI', 'EN')),
    chosen_at timestamptz not null
);
