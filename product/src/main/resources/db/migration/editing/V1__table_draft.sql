create schema if not exists editing;

-- A decision table that an editor works on: kept with every button, so nothing typed is lost, with the steps that can be undone.
create table editing.table_draft (
    id uuid primary key,
    code text not null check (code ~ '^\d\.\d{6}$'),
    table_name text not null check (table_name ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    editor text not null check (editor <> ''),
    base_version int not null check (base_version > 0),
    steps text not null,
    place int not null check (place >= 0),
    changed_at timestamptz not null
);

create unique index table_draft_of on editing.table_draft (code, table_name, editor);
