-- The register of a counter (form 07) is read in the order of receipt.
create index dossier_register on dossier.dossier (counter, received_at, id) where received_at is not null;
