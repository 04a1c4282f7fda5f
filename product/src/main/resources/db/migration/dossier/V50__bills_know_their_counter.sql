-- The counter of a dossier takes the money of its bills.
update payment.bill
   set collector = dossier.counter
  from dossier.dossier
 where bill.case_kind = 'dossier' and bill.case_id = dossier.id and bill.collector is null;

alter table payment.bill alter collector set not null;

-- What has ended takes no money any more; what came after the end goes back.
update payment.bill
   set cancelled_at = dossier.ended_at
  from dossier.dossier
 where bill.case_kind = 'dossier' and bill.case_id = dossier.id and dossier.stage in ('WITHDRAWN', 'REFUSED')
   and bill.paid_at is null and bill.cancelled_at is null;

insert into payment.refund (refund_id, bill_id, amount, reason, noted_at)
select gen_random_uuid(), bill.bill_id, bill.amount, 'NOT_SERVED', bill.paid_at
  from payment.bill join dossier.dossier on dossier.id = bill.case_id
 where bill.case_kind = 'dossier' and dossier.stage in ('WITHDRAWN', 'REFUSED') and bill.paid_at > dossier.ended_at;
