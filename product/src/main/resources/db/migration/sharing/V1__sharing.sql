create schema if not exists sharing;

-- A template for many procedures, in one version: what it says never changes.
create table sharing.template_version (
    name text primary key,
    key text not null check (key ~ '^[a-z][a-z0-9-]{0,60}$'),
    version int not null check (version > 0),
    title_vi text not null check (title_vi <> ''),
    title_en text not null check (title_en <> ''),
    content text not null check (content <> ''),
    author text not null check (author <> ''),
    author_name text not null check (author_name <> ''),
    brought_in_at timestamptz not null,
    unique (key, version),
    check (name = key || '/' || version)
);

-- A change of many procedures that an editor looks at before it is brought in. It decides nothing.
create table sharing.draft (
    id uuid primary key,
    name text not null check (name <> ''),
    job text not null check (job <> ''),
    editor text not null check (editor <> ''),
    editor_name text not null check (editor_name <> ''),
    opened_at timestamptz not null
);

create index draft_of_editor on sharing.draft (editor, opened_at desc);

-- Versions of many procedures that were brought in by one act, are agreed to by one act and published from one day.
create table sharing.batch (
    id uuid primary key,
    kind text not null check (kind in ('TEMPLATE', 'MOVE', 'SHEET')),
    name text not null check (name <> ''),
    template text check (template ~ '^[a-z][a-z0-9-]{0,60}/[1-9][0-9]{0,3}$'),
    state text not null check (state in ('BROUGHT_IN', 'AGREED', 'SENT_BACK', 'PUBLISHED', 'DROPPED')),
    revisions text[] not null,
    author text not null check (author <> ''),
    author_name text not null check (author_name <> ''),
    brought_in_at timestamptz not null,
    reason text not null check (reason <> ''),
    reviewer text check (reviewer <> ''),
    reviewer_name text check (reviewer_name <> ''),
    opinion text,
    decision text not null,
    publish_reason text not null,
    in_force_from date,
    check ((kind = 'TEMPLATE') = (template is not null)),
    check ((reviewer is null) = (reviewer_name is null)),
    check ((reviewer is null) = (opinion is null)),
    check (state not in ('AGREED', 'PUBLISHED', 'SENT_BACK') or reviewer is not null),
    check (reviewer is distinct from author),
    check ((state = 'PUBLISHED') = (in_force_from is not null)),
    check ((state = 'PUBLISHED') = (decision <> ''))
);

create index batch_newest on sharing.batch (brought_in_at desc, id desc);
create index batch_of_template on sharing.batch (template) where template is not null;
create index batch_of_author on sharing.batch (author) where state in ('BROUGHT_IN', 'AGREED', 'SENT_BACK');
