-- Counter and agency of a dossier are those that have it now; those it was filed with stand in its first event. Who had it when
-- a notice or a result got its number follows from these few events.
create index event_seat_passed on dossier.event (dossier_id, seq) where type = 'SeatPassed';
