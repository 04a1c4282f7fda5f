-- A name as people search it: lower case, without Vietnamese marks.
create function dossier.fold(name text) returns text language sql immutable strict parallel safe
return lower(replace(replace(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), 'Đ', 'D'));

create index dossier_owner on dossier.dossier using gin (to_tsvector('simple', dossier.fold(owner_name)));
