-- Whoever checks a file has its content only.
create index result_sha256 on dossier.result (sha256) where sha256 is not null;
