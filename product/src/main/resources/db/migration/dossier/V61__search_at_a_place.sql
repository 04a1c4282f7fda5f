-- A counter or agency searches its own: the words of names are looked up where the dossier lies. Over the whole province every
-- fourteenth dossier is of a Trần, and all of them were read to find those that lie here.
create index dossier_owner_at_counter on dossier.dossier using gin (counter, owner_words);
create index dossier_owner_at_agency on dossier.dossier using gin (agency, owner_words);
drop index dossier.dossier_owner;
drop index dossier.dossier_owner_under_way;
