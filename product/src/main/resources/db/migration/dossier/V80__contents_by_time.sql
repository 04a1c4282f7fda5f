-- Which uploads were filed since a day is asked once a night: contents stand in the order of time.
create index content_filed_at on dossier.content using brin (filed_at);
