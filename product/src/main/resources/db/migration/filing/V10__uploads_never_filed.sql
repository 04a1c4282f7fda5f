-- Uploads of before that were filed stay; the others are given their time from now on.
insert into documents.unfiled_upload (document_id, owner_account, needed_at)
select d.id, d.owner_account, now()
  from documents.document d
 where d.purpose = 'dossier-paper'
   and d.id not in (
       select (p ->> 'document')::uuid
         from dossier.content c cross join lateral jsonb_array_elements(c.papers::jsonb) p
        where p ->> 'document' is not null);

create index draft_updated_at on filing.draft (updated_at);
