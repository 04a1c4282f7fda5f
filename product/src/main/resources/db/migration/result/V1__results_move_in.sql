create schema if not exists result;

-- Results have a module of their own. What the log says of their rows does not name the schema, and goes on being true.
alter table dossier.result set schema result;
alter table dossier.result_number set schema result;
