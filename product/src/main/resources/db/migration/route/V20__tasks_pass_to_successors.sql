-- Open tasks pass with their case to the successor of the agency that leads it. Who had them where, is kept.
alter table route.assignment
    add column from_agency uuid,
    add column to_agency uuid;
alter table route.assignment drop constraint assignment_check;
alter table route.assignment drop constraint assignment_kind_check;
alter table route.assignment add constraint assignment_kind_check
    check (kind in ('CLAIMED', 'HANDED_BACK', 'REASSIGNED', 'SENT_BACK', 'PASSED'));
alter table route.assignment add constraint assignment_names_who
    check (kind = 'PASSED' or (to_account is null) = (kind = 'HANDED_BACK'));
alter table route.assignment add constraint passed_names_where
    check ((kind = 'PASSED') = (from_agency is not null) and (from_agency is null) = (to_agency is null));
