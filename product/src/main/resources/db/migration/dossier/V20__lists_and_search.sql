-- Every stage has its list, at the counter and in the agency. shelf: which list a dossier lies on; shelved_at: what the list is
-- sorted by, since when somebody waits there or until when somebody is owed an answer.
alter table dossier.dossier
    add column shelf text not null generated always as (
        case when stage in ('CLOSED', 'REFUSED', 'WITHDRAWN') then 'ENDED' else stage end) stored,
    add column shelved_at timestamptz not null generated always as (
        case stage when 'AWAITING_SUPPLEMENT' then asked_at
                   when 'IN_HANDLING' then due_at
                   when 'DECIDED' then decided_at
                   when 'CLOSED' then handed_over_at
                   when 'REFUSED' then ended_at
                   when 'WITHDRAWN' then ended_at
                   else submitted_at end) stored;
drop index dossier.dossier_counter_queue;
drop index dossier.dossier_open;
drop index dossier.dossier_to_hand_over;
create index dossier_at_counter on dossier.dossier (counter, shelf, shelved_at, id);
create index dossier_at_agency on dossier.dossier (agency, shelf, shelved_at, id);

-- A name as people search it, as SearchText.fold has it: lower case, without marks, both kinds of Đ, blanks for all that is
-- neither letter nor digit.
drop index dossier.dossier_owner;
create or replace function dossier.fold(name text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐðÐ', 'dddd')),
    '[][\s!-/:-@\\^_`{-~\u2010-\u2015\u2018-\u201f\u02bc\u00b4]+', ' ', 'g'));
alter table dossier.dossier
    add column owner_words tsvector not null
        generated always as (to_tsvector('simple'::regconfig, dossier.fold(owner_name))) stored;
create index dossier_owner on dossier.dossier using gin (owner_words);
create index dossier_owner_under_way on dossier.dossier using gin (owner_words)
    where shelf in ('IN_HANDLING', 'AWAITING_SUPPLEMENT');
create index dossier_procedure_under_way on dossier.dossier (procedure_code)
    where shelf in ('IN_HANDLING', 'AWAITING_SUPPLEMENT');
create index dossier_number_part on dossier.dossier using gin (number gin_trgm_ops);

-- Whoever is named in a dossier by number: applicant, owner, parents, members. The numbers stay where they were filed.
create function dossier.personal_numbers(answers text) returns text[] language sql immutable strict parallel safe
return (select coalesce(array_agg(distinct found[1]), '{}')
          from regexp_matches(answers, '"([0-9]{9}|[0-9]{12})"', 'g') as found);
create index content_personal_numbers on dossier.content using gin (dossier.personal_numbers(answers));

-- Queues can be filtered by the procedure. Cases that were on their way before did not say theirs.
update route.run r
   set topic = d.procedure_code, search_text = ''
  from dossier.dossier d
 where r.case_kind = 'dossier' and r.case_id = d.id;
update route.task t set topic = r.topic from route.run r where r.run_id = t.run_id and r.case_kind = 'dossier' and t.open;
