create schema if not exists signdesk;

-- Which paper a leader looked at before signing: what was not looked at as it is now, is not signed with others. mark: tells the
-- paper and what was filed from any other version of them.
create table signdesk.looked_at (
    task_id uuid not null references route.task (task_id),
    account text not null check (account <> ''),
    mark text not null check (mark ~ '^[0-9a-f]{64}$'),
    at timestamptz not null,
    primary key (task_id, account)
);
