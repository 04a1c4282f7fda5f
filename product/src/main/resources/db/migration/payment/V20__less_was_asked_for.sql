-- What was paid for copies that are not wanted any more goes back: a part of a bill, once, and the rest when the dossier ends.
alter table payment.refund drop constraint refund_check;
alter table payment.refund add constraint refund_check
    check ((transaction is null) = (reason in ('NOT_SERVED', 'LESS_ASKED')));
alter table payment.refund drop constraint refund_reason_check;
alter table payment.refund add constraint refund_reason_check
    check (reason in ('PAID_BEFORE', 'CASE_ENDED', 'OTHER_AMOUNT', 'NOT_SERVED', 'LESS_ASKED'));
drop index payment.refund_once_per_bill;
create unique index refund_once_per_bill on payment.refund (bill_id, reason) where transaction is null;
