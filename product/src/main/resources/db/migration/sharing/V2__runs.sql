-- How far an act on many procedures has come, for who asked for it. It decides nothing: what it does is kept as a whole or not at all.
create table sharing.run (
    id uuid primary key,
    kind text not null check (kind in ('BRING_IN', 'REVIEW', 'PUBLISH', 'UNDO', 'DROP')),
    subject uuid not null,
    editor text not null check (editor <> ''),
    editor_name text not null check (editor_name <> ''),
    begun_at timestamptz not null,
    heard_at timestamptz not null,
    done int not null check (done >= 0),
    of_all int not null check (of_all >= done),
    state text not null check (state in ('RUNNING', 'DONE', 'REFUSED', 'STOPPED')),
    batch uuid,
    findings jsonb not null,
    check ((state = 'DONE') = (batch is not null))
);

create index run_of_editor on sharing.run (editor, begun_at desc) where state = 'RUNNING';
create index run_begun on sharing.run (begun_at);
