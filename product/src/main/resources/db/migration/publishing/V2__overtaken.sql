-- A version that two persons agreed to falls back when another one is published: what they saw is not what it would change now.
alter table publishing.revision_step drop constraint revision_step_kind_check;
alter table publishing.revision_step add constraint revision_step_kind_check
    check (kind in ('BROUGHT_IN', 'APPROVED', 'SENT_BACK', 'PUBLISHED', 'OVERTAKEN', 'UNDONE', 'DROPPED'));
