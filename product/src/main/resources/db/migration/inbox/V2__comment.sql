-- What officers tell each other inside a dossier. Only ever added to; the citizen sees none of it, and nothing is decided by it.
create table inbox.comment (
    id uuid primary key,
    dossier_id uuid not null references dossier.dossier (id),
    author text not null check (author <> ''),
    body text not null check (body <> '' and length(body) <= 4000),
    at timestamptz not null
);

create index comment_of_dossier on inbox.comment (dossier_id, at, id);

-- Whom it is meant for, and since when they know.
create table inbox.mention (
    comment_id uuid not null references inbox.comment (id),
    account text not null check (account <> ''),
    seen_at timestamptz,
    primary key (comment_id, account)
);

create index mention_unseen on inbox.mention (account) where seen_at is null;

-- Sentences that officers write again and again: one's own, or those of an agency.
create table inbox.text_block (
    id uuid primary key,
    account text check (account <> ''),
    agency_id uuid references organisation.agency (id),
    name text not null check (name <> '' and length(name) <= 60),
    body text not null check (body <> '' and length(body) <= 2000),
    written_by text not null check (written_by <> ''),
    written_at timestamptz not null,
    constraint block_is_of_one check ((account is null) <> (agency_id is null)),
    unique nulls not distinct (account, agency_id, name)
);

create index text_block_agency on inbox.text_block (agency_id);

-- Who opened a dossier when, for the last hour: so that two who work on it know of each other.
create table inbox.presence (
    dossier_id uuid not null references dossier.dossier (id),
    account text not null check (account <> ''),
    opened_at timestamptz not null,
    primary key (dossier_id, account)
);

create index presence_old on inbox.presence (opened_at);
