-- Files of petitions that were refused have nobody who names them: they are looked at from now on as papers are, and go by the same rule.
insert into documents.unfiled_upload (document_id, owner_account, needed_at)
select id, owner_account, stored_at from documents.document where purpose = 'petition-file'
on conflict do nothing;
