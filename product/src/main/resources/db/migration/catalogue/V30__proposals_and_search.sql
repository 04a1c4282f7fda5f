-- One cause is one item, wherever else it appears; what is proposed has a rule and a value that can be put in its place.
alter table catalogue.review_item
    add also text[] check (array_position(also, null) is null),
    add rule text check (rule ~ '^[A-Z][A-Z_]*$'),
    add proposed jsonb,
    add as_proposed boolean check (as_proposed),
    add batch uuid,
    add check (proposal is not null or rule is null),
    add check (proposal is not null or proposed is null),
    add check (resolution is not null or as_proposed is null),
    add check (as_proposed or batch is null);

create index review_item_batch on catalogue.review_item (batch) where batch is not null;

-- What an editor accepted at once, after having seen it, and took back.
create table catalogue.review_batch (
    id uuid primary key,
    items int not null check (items > 0),
    note text not null check (note <> ''),
    accepted_by text not null,
    accepted_at timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    check ((undone_by is null) = (undone_at is null))
);

alter table catalogue.review_item add foreign key (batch) references catalogue.review_batch;

-- Drawn anew with everything that searches read.
create table catalogue.search_revision (
    only_row boolean primary key default true check (only_row),
    value uuid not null
);

insert into catalogue.search_revision (value) values (gen_random_uuid());

-- Words that found nothing: how often on which day, never by whom. Kept some weeks.
create table catalogue.missed_search (
    words text not null check (words <> ''),
    day date not null,
    times int not null check (times > 0),
    primary key (words, day)
);

create index missed_search_day on catalogue.missed_search (day);
