create index petition_public_words on petition.petition using gin (public_words gin_trgm_ops) where publication = 'PUBLIC';

-- What is asked before an upload goes that nobody filed.
create index petition_with_files on petition.petition (filed_at) where files <> '[]';
create index event_reply on petition.event (at) where act = 'REPLY';
