-- What another authority asks for while a case is handled is billed too.
alter table payment.bill drop constraint bill_charged_for_check;
alter table payment.bill add constraint bill_charged_for_check check (charged_for in ('FEE', 'COPIES', 'FINANCIAL_DUTY'));
