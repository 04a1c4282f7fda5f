-- Waiting for money is no stage: the dossier is filed, and to_pay says what must be paid before it goes on (empty when nothing).
-- It follows from the log, as all columns do: the first event says what was due at filing.
alter table dossier.dossier add column to_pay bigint check (to_pay > 0);

alter table dossier.dossier drop constraint before_receipt_no_number;
update dossier.dossier d
   set stage = 'SUBMITTED',
       to_pay = (select nullif(dossier.json_or_null(e.payload) #>> '{feeDue,amount}', '0')::bigint
                   from dossier.event e where e.dossier_id = d.id and e.seq = 1)
 where d.stage = 'AWAITING_PAYMENT';
alter table dossier.dossier drop constraint dossier_stage_check;
alter table dossier.dossier add constraint dossier_stage_check check (
    stage in ('SUBMITTED', 'AWAITING_SUPPLEMENT', 'IN_HANDLING', 'DECIDED', 'CLOSED', 'REFUSED', 'WITHDRAWN'));
alter table dossier.dossier add constraint before_receipt_no_number check (
    stage not in ('SUBMITTED', 'REFUSED') or number is null);
alter table dossier.dossier add constraint money_is_awaited_at_a_gate check (stage = 'SUBMITTED' or to_pay is null);

-- What waits for money lies on a list of its own, so that nobody looks for it among those that can be received.
drop index dossier.dossier_at_counter;
drop index dossier.dossier_at_agency;
drop index dossier.dossier_procedure_under_way;
alter table dossier.dossier drop column shelf;
alter table dossier.dossier add column shelf text not null generated always as (
    case when stage in ('CLOSED', 'REFUSED', 'WITHDRAWN') then 'ENDED'
         when to_pay is not null then 'AWAITING_PAYMENT'
         else stage end) stored;
create index dossier_at_counter on dossier.dossier (counter, shelf, shelved_at, id);
create index dossier_at_agency on dossier.dossier (agency, shelf, shelved_at, id);
create index dossier_procedure_under_way on dossier.dossier (procedure_code)
    where shelf in ('IN_HANDLING', 'AWAITING_SUPPLEMENT');
