create schema if not exists editors;

-- What an editor may edit: procedures that agencies below one agency decide (null: of the whole province), of some fields (none: of all).
-- Nothing is deleted: who was ever given something may edit what holds, and nothing once it ended.
-- valid_to: the last day; the day before valid_from where it was withdrawn.
create table editors.entitlement (
    id uuid primary key,
    account text not null check (account <> ''),
    agency_id uuid references organisation.agency (id),
    fields text[] not null default '{}',
    valid_from date not null,
    valid_to date,
    given_by text not null check (given_by <> ''),
    given_at timestamptz not null,
    constraint ends_after_it_begins check (valid_to >= valid_from - 1)
);

create index entitlement_of_agency on editors.entitlement (agency_id);

-- What editors say to one another about a place of a procedure. Nothing is decided by it.
create table editors.comment (
    id uuid primary key,
    code text not null check (code <> ''),
    place text not null check (place <> ''),
    title text not null,
    account text not null check (account <> ''),
    account_name text not null check (account_name <> ''),
    words text not null check (words <> ''),
    said_at timestamptz not null,
    settled_by_name text check (settled_by_name <> ''),
    settled_at timestamptz,
    constraint settled_says_who_and_when check ((settled_by_name is null) = (settled_at is null))
);

create index comment_of_procedure on editors.comment (code, settled_at, id desc);

create table editors.answer (
    id uuid primary key,
    comment_id uuid not null references editors.comment (id),
    account text not null check (account <> ''),
    account_name text not null check (account_name <> ''),
    words text not null check (words <> ''),
    said_at timestamptz not null
);

create index answer_of_comment on editors.answer (comment_id, id);
