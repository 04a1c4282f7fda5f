-- A draft begun under terms that were replaced since is moved to those in force, and says from which day they hold.
alter table filing.draft add column terms_since date;
