create schema if not exists audit;

-- Who touched whose data, by what, when. Ids only, never free text; rows are only ever added.
create table audit.access (
    id uuid primary key,
    at timestamptz not null,
    thing text not null check (thing ~ '^[a-z][a-z0-9-]*$'),
    action text not null check (action ~ '^[a-z][a-z0-9-]*$'),
    thing_id text check (thing_id ~ '^[^[:space:]]{1,200}$'),
    account text check (account ~ '^[^[:space:]]{1,200}$'),
    persons text[] not null,
    request_id text check (request_id ~ '^[^[:space:]]{1,200}$'),
    check (array_position(persons, null) is null)
);

create index access_account on audit.access (account, id);
create index access_thing on audit.access (thing, thing_id, id);
create index access_persons on audit.access using gin (persons);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.access is only ever added to, but % was tried', tg_op;
end
$$;

create trigger access_is_append_only before update or delete or truncate on audit.access
    for each statement execute function audit.refuse_change();
