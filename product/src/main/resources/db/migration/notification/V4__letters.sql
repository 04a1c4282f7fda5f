-- A letter to an address that somebody gave belongs to no notice of a dossier.
alter table notification.delivery alter column notice_id drop not null;
