-- Why it was looked at, all that was shown (a list shows many), and what was asked for, as a code from which it cannot be read.
alter table audit.access
    add purpose text check (purpose ~ '^[A-Z][A-Z_]*$'),
    add things text[] not null default '{}' check (array_position(things, null) is null),
    add asked text check (asked ~ '^[0-9a-f]{32}$');

drop index audit.access_thing;
drop index audit.access_persons;
create index access_touched on audit.access using gin ((persons || things));
create index access_asked on audit.access (asked, id) where asked is not null;
