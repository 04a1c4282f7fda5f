-- What is rejected on paper is numbered like the other notices, and its number looked up likewise.
create index event_by_rejection_number on dossier.event (substring(payload from '"number":"([0-9]+[^"]*)"'))
    where type = 'Decided' and substring(payload from '"number":"([0-9]+[^"]*)"') is not null;
