create schema if not exists webhooks;

-- How far the log was read for subscribers. Whoever holds the row reads; others let it be.
create table webhooks.cursor (
    reader text primary key,
    place bigint not null check (place >= -1),
    moved_at timestamptz not null
);

-- Entries of the log that could not be handed to subscribers.
create table webhooks.passed_over (
    place bigint primary key,
    why text not null,
    noted_at timestamptz not null
);

-- Who is told of events, where. The secret is not here: it follows from id and version by a key outside the database.
create table webhooks.subscription (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    url text not null check (length(url) between 1 and 500),
    kinds text not null,
    secret_version int not null check (secret_version > 0),
    previous_until timestamptz,
    state text not null check (state in ('ON', 'OFF')),
    made_by text not null,
    made_at timestamptz not null
);

-- One event for one subscriber. Its id is the event's key for the receiver, however often it is sent.
create table webhooks.delivery (
    id uuid primary key,
    subscription_id uuid not null references webhooks.subscription,
    place bigint not null check (place >= 0),
    body text not null,
    code text not null,
    attempts int not null default 0 check (attempts >= 0),
    made_at timestamptz not null,
    next_at timestamptz,
    taken_at timestamptz,
    given_up_at timestamptz,
    last_answer text not null default '',
    unique (subscription_id, place),
    constraint waits_or_is_taken_or_given_up check (num_nonnulls(next_at, taken_at, given_up_at) = 1)
);
create index delivery_due on webhooks.delivery (subscription_id, next_at, place) where next_at is not null;
create index delivery_given_up on webhooks.delivery (subscription_id) where given_up_at is not null;
create index delivery_by_age on webhooks.delivery (made_at);
