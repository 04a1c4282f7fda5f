-- NĐ 30/2020: the leader signs, then the agency gives number and date and seals. Between the two the paper waits.
alter table dossier.result
    add column leader_signed_at timestamptz,
    add column leader_signed_by text,
    add column leader_document_id uuid,
    add column leader_sha256 text check (length(leader_sha256) = 64),
    add constraint leader_signed_whole check (
        (leader_signed_at is null) = (leader_signed_by is null) and (leader_signed_at is null) = (leader_document_id is null)
        and (leader_signed_at is null) = (leader_sha256 is null)),
    drop constraint result_state_check,
    add constraint result_state_check check (
        state in ('DRAFTED', 'APPROVED', 'NUMBERED', 'LEADER_SIGNED', 'SIGNED', 'REVOKED', 'REPLACED')),
    add constraint leader_signed_is_there check (state <> 'LEADER_SIGNED' or leader_signed_at is not null);
drop index dossier.result_one_open;
create unique index result_one_open on dossier.result (dossier_id)
    where state in ('DRAFTED', 'APPROVED', 'NUMBERED', 'LEADER_SIGNED');

-- Numbers go on through all versions of a template: a new version must not begin at 1 again.
alter table dossier.result_number rename column template to series;
update dossier.result_number set series = split_part(series, '/', 1);
