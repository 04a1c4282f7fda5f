-- The column is named as in all tables of what was passed over.
alter table facts.passed_over rename column at to noted_at;
