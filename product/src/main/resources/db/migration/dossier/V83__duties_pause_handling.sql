-- A financial duty holds up what is in handling until it is paid: the stage stays, to_pay says how much.
alter table dossier.dossier drop constraint money_is_awaited_at_a_gate;
alter table dossier.dossier add constraint money_is_awaited_at_a_gate check (
    stage in ('SUBMITTED', 'IN_HANDLING') or to_pay is null);
drop index dossier.dossier_procedure_under_way;
create index dossier_procedure_under_way on dossier.dossier (procedure_code)
    where shelf in ('IN_HANDLING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT');
