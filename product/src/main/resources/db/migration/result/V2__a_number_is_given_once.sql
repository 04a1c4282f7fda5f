-- Before a number is drawn it is looked up whether a result has it.
create index result_number_given on result.result (number) where number is not null;
