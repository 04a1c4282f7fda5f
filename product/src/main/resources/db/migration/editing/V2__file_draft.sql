-- A draft is of any file of a package, no longer of a decision table only; a step knows when it was made, so that several files that
-- were changed by one press of a button are taken back together. The log enters the rewritten rows anew (LoggedTable.adopted).
alter table editing.table_draft rename to file_draft;
alter table editing.file_draft rename column table_name to file;
alter table editing.file_draft rename constraint table_draft_pkey to file_draft_pkey;
alter table editing.file_draft rename constraint table_draft_code_check to file_draft_code_check;
alter table editing.file_draft rename constraint table_draft_editor_check to file_draft_editor_check;
alter table editing.file_draft rename constraint table_draft_base_version_check to file_draft_base_version_check;
alter table editing.file_draft rename constraint table_draft_place_check to file_draft_place_check;
alter table editing.file_draft drop constraint table_draft_table_name_check;
alter index editing.table_draft_of rename to file_draft_of;

alter table editing.file_draft add column editor_name text;
update editing.file_draft
   set file = 'tables/' || file || '.dmn',
       editor_name = editor,
       steps = (select json_agg(json_build_object('text', step, 'at', changed_at) order by number)::text
                  from json_array_elements_text(steps::json) with ordinality as one (step, number));
alter table editing.file_draft
    alter column editor_name set not null,
    add constraint file_draft_editor_name_check check (editor_name <> ''),
    add constraint file_draft_file_check check (file ~ '^[a-z0-9][a-z0-9./-]{0,100}$');
