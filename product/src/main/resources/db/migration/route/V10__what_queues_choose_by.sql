-- Queues are read all the time. What they are chosen by stands in the task itself, so that a queue of any length is read from
-- one index: what it is about, and whether its case waits for somebody outside.
alter table route.task
    add column topic text not null default '',
    add column waiting boolean not null default false,
    add column returned_by text,
    add column return_reason text,
    add constraint returned_says_why check ((returned_by is null) = (return_reason is null));

update route.task t
   set topic = r.topic, waiting = t.open and r.paused_at is not null
  from route.run r
 where r.run_id = t.run_id and (r.topic <> '' or r.paused_at is not null);

drop index route.task_of_officer;
drop index route.task_of_unit;
create index task_of_officer on route.task (assignee, waiting, due_at, task_id) where open and assignee is not null;
create index task_of_unit on route.task (agency_id, role, waiting, due_at, task_id) include (assignee, topic) where open;

-- The owner of a kind of cases searches them; their runs have no text of their own.
drop index route.run_label;
create index run_search_text on route.run using gin (search_text gin_trgm_ops) where ended_at is null and search_text <> '';

-- A step that is repeated goes to whoever did it.
alter table route.assignment drop constraint assignment_kind_check;
alter table route.assignment add constraint assignment_kind_check
    check (kind in ('CLAIMED', 'HANDED_BACK', 'REASSIGNED', 'SENT_BACK'));
