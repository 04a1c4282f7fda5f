create schema if not exists filing;

-- What is being filled in belongs to filing; what is filed, to the dossier. Indexes and constraints come along.
alter table dossier.draft set schema filing;
alter table dossier.correction set schema filing;
