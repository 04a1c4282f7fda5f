-- Officers look for one case by its number far more often than for words.
create index run_label on route.run (label) where ended_at is null;
