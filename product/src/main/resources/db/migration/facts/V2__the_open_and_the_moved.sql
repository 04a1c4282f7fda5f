-- The open ones are read through from one to the next, and the few that passed to another place are found beside those that lie there.
create index dossier_fact_open_id on facts.dossier_fact (dossier_id) where ended_at is null;
create index dossier_fact_passed on facts.dossier_fact (place) where passes > 0;
