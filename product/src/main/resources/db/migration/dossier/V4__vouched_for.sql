-- Which answers came locked from the e-ID: pointers and sources as JSON, under the same hash as the answers. What was filed
-- before has none, and its hash stays as it is in the log.
alter table dossier.content add column vouched text not null default '';
