-- Who stands in for an absent officer takes the task, and the history says for whom and by which absence; so does a step that is sent
-- back to somebody who is away.
alter table route.assignment add column absence_id uuid references absence.absence (id);
alter table route.assignment drop constraint assignment_kind_check;
alter table route.assignment add constraint assignment_kind_check
    check (kind in ('CLAIMED', 'HANDED_BACK', 'REASSIGNED', 'SENT_BACK', 'PASSED', 'STANDS_IN'));
alter table route.assignment add constraint standing_in_says_for_whom
    check ((kind <> 'STANDS_IN' or absence_id is not null)
       and (absence_id is null or kind in ('STANDS_IN', 'SENT_BACK') and from_account is not null));

create index assignment_absence on route.assignment (absence_id) where absence_id is not null;
