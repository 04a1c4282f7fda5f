-- The whole schema, as SchemaGoldenTest reads it from the catalog. Not to be run.

-- absence
create table absence.absence (
    id uuid not null,
    officer text not null,
    agency_id uuid not null,
    first_day date not null,
    last_day date not null,
    stand_in text,
    procedures text[] default '{}'::text[] not null,
    reason text not null,
    decision_number text,
    decision_day date,
    entered_by text not null,
    entered_at timestamp with time zone not null,
    ended_on date,
    ended_by text,
    ended_at timestamp with time zone,
    constraint absence_pkey PRIMARY KEY (id),
    constraint absence_officer_agency_daterange_excl EXCLUDE USING gist (officer WITH =, agency_id WITH =, daterange(first_day, COALESCE(ended_on, last_day), '[]'::text) WITH &&) WHERE (((procedures = '{}'::text[]) AND ((ended_on IS NULL) OR (ended_on >= first_day)))),
    constraint absence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint absence_decision_number_check CHECK ((decision_number <> ''::text)),
    constraint absence_ended_by_check CHECK ((ended_by <> ''::text)),
    constraint absence_entered_by_check CHECK ((entered_by <> ''::text)),
    constraint absence_officer_check CHECK ((officer <> ''::text)),
    constraint absence_reason_check CHECK ((reason = ANY (ARRAY['LEAVE'::text, 'SICK'::text, 'MISSION'::text, 'MEETING'::text, 'OTHER'::text]))),
    constraint absence_stand_in_check CHECK ((stand_in <> ''::text)),
    constraint decision_has_a_number CHECK (((decision_day IS NULL) OR (decision_number IS NOT NULL))),
    constraint ended_says_who_and_when CHECK ((((ended_on IS NULL) = (ended_by IS NULL)) AND ((ended_on IS NULL) = (ended_at IS NULL)))),
    constraint ends_after_it_begins CHECK ((last_day >= first_day)),
    constraint ends_within CHECK (((ended_on >= (first_day - 1)) AND (ended_on < last_day))),
    constraint lasts_a_year_at_most CHECK ((last_day < (first_day + '1 year'::interval))),
    constraint nobody_stands_in_for_oneself CHECK ((stand_in <> officer))
);
CREATE INDEX absence_of_agency ON absence.absence USING btree (agency_id, last_day);
CREATE INDEX absence_of_officer ON absence.absence USING btree (officer, last_day);

-- api
create table api.answered_request (
    account text not null,
    idempotency_key text not null,
    request_hash bytea not null,
    answered_at timestamp with time zone not null,
    status integer not null,
    body text not null,
    constraint answered_request_pkey PRIMARY KEY (account, idempotency_key),
    constraint answered_request_idempotency_key_check CHECK (((length(idempotency_key) >= 8) AND (length(idempotency_key) <= 200)))
);
CREATE INDEX answered_request_answered_at ON api.answered_request USING brin (answered_at);

-- audit
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'audit.access is only ever added to, but % was tried', tg_op;
end
$function$;
create table audit.access (
    id uuid not null,
    at timestamp with time zone not null,
    thing text not null,
    action text not null,
    thing_id text,
    account text,
    persons text[] not null,
    request_id text,
    purpose text,
    things text[] default '{}'::text[] not null,
    asked text,
    constraint access_pkey PRIMARY KEY (id),
    constraint access_account_check CHECK ((account ~ '^[^[:space:]]{1,200}$'::text)),
    constraint access_action_check CHECK ((action ~ '^[a-z][a-z0-9-]*$'::text)),
    constraint access_asked_check CHECK ((asked ~ '^[0-9a-f]{32}$'::text)),
    constraint access_persons_check CHECK ((array_position(persons, NULL::text) IS NULL)),
    constraint access_purpose_check CHECK ((purpose ~ '^[A-Z][A-Z_]*$'::text)),
    constraint access_request_id_check CHECK ((request_id ~ '^[^[:space:]]{1,200}$'::text)),
    constraint access_thing_check CHECK ((thing ~ '^[a-z][a-z0-9-]*$'::text)),
    constraint access_thing_id_check CHECK ((thing_id ~ '^[^[:space:]]{1,200}$'::text)),
    constraint access_things_check CHECK ((array_position(things, NULL::text) IS NULL))
);
CREATE INDEX access_account ON audit.access USING btree (account, id);
CREATE INDEX access_asked ON audit.access USING btree (asked, id) WHERE (asked IS NOT NULL);
CREATE INDEX access_touched ON audit.access USING gin (((persons || things)));
CREATE TRIGGER access_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.access FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

-- calendar
create table calendar.covered_year (
    calendar_id text not null,
    year integer not null,
    known_from date not null,
    opened_by text not null,
    opened_at timestamp with time zone not null,
    constraint covered_year_pkey PRIMARY KEY (calendar_id, year),
    constraint covered_year_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendar.working_calendar(id),
    constraint covered_year_year_check CHECK (((year >= 1900) AND (year <= 2199)))
);
create table calendar.day_exception (
    id uuid not null,
    calendar_id text not null,
    day date not null,
    kind text not null,
    times text[],
    name_vi text not null,
    name_en text not null,
    source text not null,
    status text not null,
    known_from date,
    withdrawn_from date,
    decided_by text,
    decided_at timestamp with time zone,
    constraint day_exception_pkey PRIMARY KEY (id),
    constraint day_exception_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendar.working_calendar(id),
    constraint day_exception_check CHECK (((times IS NOT NULL) = (kind = 'MAKE_UP'::text))),
    constraint day_exception_check1 CHECK (((status <> 'PROPOSED'::text) OR ((known_from IS NULL) AND (decided_by IS NULL)))),
    constraint day_exception_check2 CHECK (((status <> 'CONFIRMED'::text) OR ((known_from IS NOT NULL) AND (withdrawn_from IS NULL)))),
    constraint day_exception_check3 CHECK (((status = 'WITHDRAWN'::text) = (withdrawn_from IS NOT NULL))),
    constraint day_exception_check4 CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
    constraint day_exception_kind_check CHECK ((kind = ANY (ARRAY['HOLIDAY'::text, 'COMPENSATION'::text, 'SWAPPED_OFF'::text, 'MAKE_UP'::text]))),
    constraint day_exception_name_en_check CHECK ((name_en <> ''::text)),
    constraint day_exception_name_vi_check CHECK ((name_vi <> ''::text)),
    constraint day_exception_status_check CHECK ((status = ANY (ARRAY['PROPOSED'::text, 'CONFIRMED'::text, 'WITHDRAWN'::text])))
);
CREATE UNIQUE INDEX day_exception_day ON calendar.day_exception USING btree (calendar_id, day, kind) WHERE (status <> 'WITHDRAWN'::text);
create table calendar.week_day (
    week_version_id uuid not null,
    day_of_week text not null,
    times text[] not null,
    constraint week_day_pkey PRIMARY KEY (week_version_id, day_of_week),
    constraint week_day_week_version_id_fkey FOREIGN KEY (week_version_id) REFERENCES calendar.week_version(id),
    constraint week_day_day_of_week_check CHECK ((day_of_week = ANY (ARRAY['MONDAY'::text, 'TUESDAY'::text, 'WEDNESDAY'::text, 'THURSDAY'::text, 'FRIDAY'::text, 'SATURDAY'::text, 'SUNDAY'::text]))),
    constraint week_day_times_check CHECK ((cardinality(times) > 0))
);
create table calendar.week_version (
    id uuid not null,
    calendar_id text not null,
    valid_from date not null,
    source text not null,
    known_from date not null,
    withdrawn_from date,
    constraint week_version_pkey PRIMARY KEY (id),
    constraint week_version_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendar.working_calendar(id),
    constraint week_version_check CHECK ((withdrawn_from >= known_from))
);
CREATE UNIQUE INDEX week_version_valid_from ON calendar.week_version USING btree (calendar_id, valid_from) WHERE (withdrawn_from IS NULL);
create table calendar.working_calendar (
    id text not null,
    name_vi text not null,
    name_en text not null,
    zone text not null,
    parent_id text,
    constraint working_calendar_pkey PRIMARY KEY (id),
    constraint working_calendar_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES calendar.working_calendar(id),
    constraint working_calendar_check CHECK ((parent_id <> id)),
    constraint working_calendar_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9.-]{0,59}$'::text)),
    constraint working_calendar_name_en_check CHECK ((name_en <> ''::text)),
    constraint working_calendar_name_vi_check CHECK ((name_vi <> ''::text))
);
CREATE INDEX working_calendar_parent_id ON calendar.working_calendar USING btree (parent_id);

-- catalogue
create table catalogue.everyday_word (
    id uuid not null,
    phrase text not null,
    folded_phrase text not null,
    code text,
    term text,
    valid_from date not null,
    valid_to date,
    recorded_by text not null,
    constraint everyday_word_pkey PRIMARY KEY (id),
    constraint everyday_word_check CHECK (((code IS NULL) <> (term IS NULL))),
    constraint everyday_word_check1 CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    constraint everyday_word_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint everyday_word_folded_phrase_check CHECK ((folded_phrase <> ''::text)),
    constraint everyday_word_phrase_check CHECK ((phrase <> ''::text))
);
CREATE UNIQUE INDEX everyday_word_meaning ON catalogue.everyday_word USING btree (folded_phrase, COALESCE(code, ''::text), COALESCE(term, ''::text)) WHERE (valid_to IS NULL);
create table catalogue.filing_place (
    id uuid not null,
    code text,
    valid_from date not null,
    valid_to date,
    place text not null,
    url text,
    recorded_by text not null,
    recorded_at timestamp with time zone not null,
    constraint filing_place_pkey PRIMARY KEY (id),
    constraint filing_place_coalesce_daterange_excl EXCLUDE USING gist (COALESCE(code, ''::text) WITH =, daterange(valid_from, valid_to) WITH &&),
    constraint filing_place_check CHECK (((place = 'NATIONAL_PORTAL'::text) = (url IS NOT NULL))),
    constraint filing_place_check1 CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    constraint filing_place_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint filing_place_place_check CHECK ((place = ANY (ARRAY['HERE'::text, 'NATIONAL_PORTAL'::text]))),
    constraint filing_place_url_check CHECK ((url ~ '^https://'::text))
);
create table catalogue.missed_search (
    words text not null,
    day date not null,
    times integer not null,
    constraint missed_search_pkey PRIMARY KEY (words, day),
    constraint missed_search_times_check CHECK ((times > 0)),
    constraint missed_search_words_check CHECK ((words <> ''::text))
);
CREATE INDEX missed_search_day ON catalogue.missed_search USING btree (day);
create table catalogue.online_service (
    id uuid not null,
    code text not null,
    valid_from date not null,
    valid_to date,
    content jsonb not null,
    content_hash bytea not null,
    published_at timestamp with time zone not null,
    constraint online_service_pkey PRIMARY KEY (id),
    constraint online_service_code_daterange_excl EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&),
    constraint online_service_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    constraint online_service_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint online_service_content_hash_check CHECK ((length(content_hash) = 32))
);
CREATE INDEX online_service_code ON catalogue.online_service USING btree (code, valid_from);
create table catalogue.procedure (
    code text not null,
    name text not null,
    field text not null,
    folded_name text not null,
    folded_field text not null,
    constraint procedure_pkey PRIMARY KEY (code),
    constraint procedure_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint procedure_name_check CHECK ((name <> ''::text))
);
CREATE INDEX procedure_folded_name ON catalogue.procedure USING gin (folded_name gin_trgm_ops);
create table catalogue.procedure_version (
    id uuid not null,
    code text not null,
    valid_from date not null,
    valid_to date,
    content jsonb not null,
    original jsonb not null,
    content_hash bytea not null,
    state text not null,
    source text not null,
    recorded_at timestamp with time zone not null,
    revision integer default 0 not null,
    constraint procedure_version_pkey PRIMARY KEY (id),
    constraint procedure_version_code_daterange_excl EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&),
    constraint procedure_version_code_fkey FOREIGN KEY (code) REFERENCES catalogue.procedure(code),
    constraint procedure_version_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    constraint procedure_version_content_hash_check CHECK ((length(content_hash) = 32)),
    constraint procedure_version_revision_check CHECK ((revision >= 0)),
    constraint procedure_version_source_check CHECK ((source = ANY (ARRAY['IMPORT'::text, 'SEED'::text]))),
    constraint procedure_version_state_check CHECK ((state = ANY (ARRAY['PUBLISHED'::text, 'IN_REVIEW'::text])))
);
CREATE INDEX procedure_version_code ON catalogue.procedure_version USING btree (code, valid_from);
CREATE INDEX procedure_version_state ON catalogue.procedure_version USING btree (state) WHERE (valid_to IS NULL);
create table catalogue.review_batch (
    id uuid not null,
    items integer not null,
    note text not null,
    accepted_by text not null,
    accepted_at timestamp with time zone not null,
    undone_by text,
    undone_at timestamp with time zone,
    constraint review_batch_pkey PRIMARY KEY (id),
    constraint review_batch_check CHECK (((undone_by IS NULL) = (undone_at IS NULL))),
    constraint review_batch_items_check CHECK ((items > 0)),
    constraint review_batch_note_check CHECK ((note <> ''::text))
);
create table catalogue.review_item (
    id uuid not null,
    version_id uuid not null,
    reason text not null,
    path text not null,
    original text not null,
    proposal text,
    resolution text,
    resolved_by text,
    resolved_at timestamp with time zone,
    note text,
    value_before jsonb,
    also text[],
    rule text,
    proposed jsonb,
    as_proposed boolean,
    batch uuid,
    constraint review_item_pkey PRIMARY KEY (id),
    constraint review_item_batch_fkey FOREIGN KEY (batch) REFERENCES catalogue.review_batch(id),
    constraint review_item_version_id_fkey FOREIGN KEY (version_id) REFERENCES catalogue.procedure_version(id),
    constraint review_item_also_check CHECK ((array_position(also, NULL::text) IS NULL)),
    constraint review_item_as_proposed_check CHECK (as_proposed),
    constraint review_item_check CHECK (((resolution IS NULL) = (resolved_by IS NULL))),
    constraint review_item_check1 CHECK (((resolution IS NULL) = (resolved_at IS NULL))),
    constraint review_item_check2 CHECK (((resolution IS NULL) = (note IS NULL))),
    constraint review_item_check3 CHECK (((resolution IS NOT NULL) OR (value_before IS NULL))),
    constraint review_item_check4 CHECK (((proposal IS NOT NULL) OR (rule IS NULL))),
    constraint review_item_check5 CHECK (((proposal IS NOT NULL) OR (proposed IS NULL))),
    constraint review_item_check6 CHECK (((resolution IS NOT NULL) OR (as_proposed IS NULL))),
    constraint review_item_check7 CHECK ((as_proposed OR (batch IS NULL))),
    constraint review_item_reason_check CHECK ((reason <> ''::text)),
    constraint review_item_resolution_check CHECK ((resolution = ANY (ARRAY['ACCEPTED'::text, 'CORRECTED'::text]))),
    constraint review_item_rule_check CHECK ((rule ~ '^[A-Z][A-Z_]*$'::text))
);
CREATE INDEX review_item_batch ON catalogue.review_item USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX review_item_open ON catalogue.review_item USING btree (reason, id) WHERE (resolution IS NULL);
CREATE INDEX review_item_version ON catalogue.review_item USING btree (version_id);
create table catalogue.search_revision (
    only_row boolean default true not null,
    value uuid not null,
    constraint search_revision_pkey PRIMARY KEY (only_row),
    constraint search_revision_only_row_check CHECK (only_row)
);

-- changes
create table changes.change (
    id uuid not null,
    at timestamp with time zone not null,
    kind text not null,
    identity text not null,
    deed text not null,
    before jsonb not null,
    after jsonb not null,
    about jsonb not null,
    account text,
    reason text not null,
    decision text not null,
    request_id text,
    folded text not null,
    constraint change_pkey PRIMARY KEY (id),
    constraint change_account_check CHECK ((account <> ''::text)),
    constraint change_deed_check CHECK ((deed = ANY (ARRAY['ADDED'::text, 'CHANGED'::text, 'REMOVED'::text, 'MANY_ADDED'::text])))
);
CREATE INDEX change_folded ON changes.change USING gin (folded gin_trgm_ops);
CREATE INDEX change_of_row ON changes.change USING btree (kind, identity, id);

-- consultation
create table consultation.consultation (
    id uuid not null,
    dossier_id uuid not null,
    agency_id uuid not null,
    asked_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    constraint consultation_pkey PRIMARY KEY (id),
    constraint consultation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint consultation_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint ends_after_it_was_asked CHECK (((answered_at >= asked_at) AND (withdrawn_at >= asked_at))),
    constraint ends_once CHECK (((answered_at IS NULL) OR (withdrawn_at IS NULL))),
    constraint is_due_after_it_was_asked CHECK ((due_at > asked_at))
);
CREATE INDEX consultation_due ON consultation.consultation USING btree (due_at, id) WHERE ((answered_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX consultation_of_agency ON consultation.consultation USING btree (agency_id, asked_at);
CREATE INDEX consultation_of_dossier ON consultation.consultation USING btree (dossier_id);
CREATE INDEX consultation_open ON consultation.consultation USING btree (agency_id, due_at, id) WHERE ((answered_at IS NULL) AND (withdrawn_at IS NULL));

-- criteria
create table criteria.act (
    id uuid not null,
    campaign_id uuid not null,
    agency_id uuid,
    number integer not null,
    kind text not null,
    content text not null,
    at timestamp with time zone not null,
    account text not null,
    account_name text not null,
    constraint act_pkey PRIMARY KEY (id),
    constraint act_campaign_id_agency_id_number_key UNIQUE NULLS NOT DISTINCT (campaign_id, agency_id, number),
    constraint act_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint act_account_check CHECK ((account <> ''::text)),
    constraint act_kind_check CHECK ((kind <> ''::text)),
    constraint act_number_check CHECK ((number >= 1))
);
CREATE INDEX act_agency ON criteria.act USING btree (agency_id);
create table criteria.result (
    id uuid not null,
    campaign_id uuid not null,
    version integer not null,
    content text not null,
    content_sha256 text not null,
    log_place bigint not null,
    reason text not null,
    closed_by text not null,
    closed_by_name text not null,
    closed_at timestamp with time zone not null,
    constraint result_pkey PRIMARY KEY (id),
    constraint result_campaign_id_version_key UNIQUE (campaign_id, version),
    constraint correction_says_why CHECK (((version = 1) = (reason = ''::text))),
    constraint result_closed_by_check CHECK ((closed_by <> ''::text)),
    constraint result_content_sha256_check CHECK ((length(content_sha256) = 64)),
    constraint result_version_check CHECK ((version >= 1))
);
create table criteria.set_version (
    id uuid not null,
    set_key text not null,
    version integer not null,
    content text not null,
    content_sha256 text not null,
    brought_in_by text not null,
    brought_in_by_name text not null,
    brought_in_at timestamp with time zone not null,
    constraint set_version_pkey PRIMARY KEY (id),
    constraint set_version_set_key_version_key UNIQUE (set_key, version),
    constraint set_version_brought_in_by_check CHECK ((brought_in_by <> ''::text)),
    constraint set_version_content_sha256_check CHECK ((length(content_sha256) = 64)),
    constraint set_version_set_key_check CHECK ((set_key <> ''::text)),
    constraint set_version_version_check CHECK ((version >= 1))
);

-- delegation
create table delegation.decision (
    id uuid not null,
    kind text not null,
    number text not null,
    decided_on date not null,
    issuer_id uuid not null,
    signer text not null,
    signer_title text not null,
    subject text not null,
    valid_from date not null,
    valid_to date,
    forbids_sub_delegation boolean not null,
    passes_work_under_way boolean not null,
    number_on_papers boolean not null,
    replaces uuid,
    document_id uuid,
    document_name text,
    state text not null,
    entered_by text not null,
    entered_at timestamp with time zone not null,
    brought_in_by text,
    brought_in_at timestamp with time zone,
    closed_by text,
    closed_at timestamp with time zone,
    constraint decision_pkey PRIMARY KEY (id),
    constraint decision_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES organisation.agency(id),
    constraint decision_replaces_fkey FOREIGN KEY (replaces) REFERENCES delegation.decision(id),
    constraint an_authorisation_ends CHECK (((kind <> 'AUTHORISATION'::text) OR (valid_to IS NOT NULL))),
    constraint brought_in_says_who_and_when CHECK ((((brought_in_by IS NULL) = (brought_in_at IS NULL)) AND ((state = ANY (ARRAY['BROUGHT_IN'::text, 'UNDONE'::text])) = (brought_in_at IS NOT NULL)))),
    constraint closed_says_who_and_when CHECK ((((closed_by IS NULL) = (closed_at IS NULL)) AND ((state = ANY (ARRAY['DROPPED'::text, 'UNDONE'::text])) = (closed_at IS NOT NULL)))),
    constraint decided_before_it_ends CHECK ((valid_to >= valid_from)),
    constraint decision_brought_in_by_check CHECK ((brought_in_by <> ''::text)),
    constraint decision_closed_by_check CHECK ((closed_by <> ''::text)),
    constraint decision_entered_by_check CHECK ((entered_by <> ''::text)),
    constraint decision_kind_check CHECK ((kind = ANY (ARRAY['DECENTRALISATION'::text, 'AUTHORISATION'::text, 'SIGNATURE'::text]))),
    constraint decision_number_check CHECK (((number = btrim(number)) AND (number <> ''::text))),
    constraint decision_signer_check CHECK (((signer = btrim(signer)) AND (signer <> ''::text))),
    constraint decision_signer_title_check CHECK ((signer_title = btrim(signer_title))),
    constraint decision_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'BROUGHT_IN'::text, 'DROPPED'::text, 'UNDONE'::text]))),
    constraint decision_subject_check CHECK (((subject = btrim(subject)) AND (subject <> ''::text))),
    constraint document_has_a_name CHECK (((document_id IS NULL) = (document_name IS NULL)))
);
CREATE INDEX decision_issuer ON delegation.decision USING btree (issuer_id);
CREATE INDEX decision_replaces ON delegation.decision USING btree (replaces);
create table delegation.ending (
    id uuid not null,
    decision_id uuid not null,
    kind text not null,
    number text not null,
    decided_on date not null,
    reason text not null,
    last_day date not null,
    replaced_by uuid,
    entered_by text not null,
    entered_at timestamp with time zone not null,
    undone_at timestamp with time zone,
    constraint ending_pkey PRIMARY KEY (id),
    constraint ending_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES delegation.decision(id),
    constraint ending_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES delegation.decision(id),
    constraint ending_entered_by_check CHECK ((entered_by <> ''::text)),
    constraint ending_kind_check CHECK ((kind = ANY (ARRAY['REVOKED'::text, 'REPLACED'::text]))),
    constraint ending_number_check CHECK (((number = btrim(number)) AND (number <> ''::text))),
    constraint ending_reason_check CHECK ((reason = btrim(reason))),
    constraint replaced_by_whom CHECK (((kind = 'REPLACED'::text) = (replaced_by IS NOT NULL)))
);
CREATE INDEX ending_decision ON delegation.ending USING btree (decision_id);
CREATE INDEX ending_replaced_by ON delegation.ending USING btree (replaced_by);
create table delegation.line (
    id uuid not null,
    decision_id uuid not null,
    row_number integer not null,
    procedure_code text not null,
    case_key text not null,
    giver_id uuid,
    giver_kind text,
    receiver_id uuid,
    receiver_kind text,
    office text not null,
    area_code text not null,
    signature text not null,
    valid_from date not null,
    valid_to date,
    constraint line_pkey PRIMARY KEY (id),
    constraint line_decision_id_row_number_key UNIQUE (decision_id, row_number),
    constraint line_area_code_fkey FOREIGN KEY (area_code) REFERENCES organisation.area(code),
    constraint line_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES delegation.decision(id),
    constraint line_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES organisation.agency(id),
    constraint line_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES organisation.agency(id),
    constraint line_case_key_check CHECK ((case_key = btrim(case_key))),
    constraint line_ends_after_it_begins CHECK ((valid_to >= valid_from)),
    constraint line_office_check CHECK ((office = btrim(office))),
    constraint line_procedure_code_check CHECK ((procedure_code ~ '^\d\.\d{6}$'::text)),
    constraint line_row_number_check CHECK ((row_number > 0)),
    constraint line_signature_check CHECK ((signature = ANY (ARRAY['OWN'::text, 'TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text]))),
    constraint one_giver CHECK (((giver_id IS NULL) = (giver_kind IS NOT NULL))),
    constraint one_receiver CHECK (((receiver_id IS NULL) = (receiver_kind IS NOT NULL)))
);
CREATE INDEX line_area ON delegation.line USING btree (area_code);
CREATE INDEX line_giver ON delegation.line USING btree (giver_id);
CREATE INDEX line_procedure ON delegation.line USING btree (procedure_code);
CREATE INDEX line_receiver ON delegation.line USING btree (receiver_id);

-- directive
create table directive.committee (
    id uuid not null,
    name text not null,
    standing_id uuid not null,
    since date not null,
    last_day date,
    merged_into uuid,
    entered_by text not null,
    entered_at timestamp with time zone not null,
    constraint committee_pkey PRIMARY KEY (id),
    constraint committee_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES directive.committee(id),
    constraint committee_standing_id_fkey FOREIGN KEY (standing_id) REFERENCES organisation.agency(id),
    constraint committee_entered_by_check CHECK ((entered_by <> ''::text)),
    constraint committee_name_check CHECK (((name = btrim(name)) AND (name <> ''::text))),
    constraint ends_after_it_began CHECK ((last_day >= since)),
    constraint merged_has_ended CHECK (((merged_into IS NULL) OR (last_day IS NOT NULL)))
);
CREATE INDEX committee_merged_into ON directive.committee USING btree (merged_into);
CREATE INDEX committee_standing ON directive.committee USING btree (standing_id);
create table directive.directive (
    id uuid not null,
    source_id uuid not null,
    row_number integer not null,
    title text not null,
    product text not null,
    lead_id uuid not null,
    partner_ids uuid[] not null,
    parent_id uuid,
    deadline_written text not null,
    deadline_kind text not null,
    deadline_day date,
    deadline_reason text not null,
    given_on date,
    ended_on date,
    constraint directive_pkey PRIMARY KEY (id),
    constraint directive_source_id_row_number_key UNIQUE (source_id, row_number),
    constraint directive_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES organisation.agency(id),
    constraint directive_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES directive.directive(id),
    constraint directive_source_id_fkey FOREIGN KEY (source_id) REFERENCES directive.source(id),
    constraint a_day_where_one_is_said CHECK (((deadline_kind <> ALL (ARRAY['DATE'::text, 'MONTH_END'::text])) OR (deadline_day IS NOT NULL))),
    constraint directive_deadline_kind_check CHECK ((deadline_kind = ANY (ARRAY['DATE'::text, 'MONTH_END'::text, 'WEEKLY'::text, 'MONTHLY'::text, 'QUARTERLY'::text, 'NONE'::text]))),
    constraint directive_product_check CHECK ((product = btrim(product))),
    constraint directive_row_number_check CHECK ((row_number > 0)),
    constraint directive_title_check CHECK (((title = btrim(title)) AND (title <> ''::text))),
    constraint ends_after_it_was_given CHECK ((ended_on >= given_on)),
    constraint none_says_why CHECK (((deadline_kind <> 'NONE'::text) OR ((deadline_day IS NULL) AND (deadline_reason <> ''::text))))
);
CREATE INDEX directive_lead ON directive.directive USING btree (lead_id, ended_on);
CREATE INDEX directive_parent ON directive.directive USING btree (parent_id);
create table directive.event (
    id uuid not null,
    directive_id uuid not null,
    sequence integer not null,
    kind text not null,
    on_day date not null,
    at timestamp with time zone not null,
    by_account text not null,
    by_name text not null,
    agency_id uuid not null,
    content text not null,
    constraint event_pkey PRIMARY KEY (id),
    constraint event_directive_id_sequence_key UNIQUE (directive_id, sequence),
    constraint event_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint event_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive.directive(id),
    constraint event_by_account_check CHECK ((by_account <> ''::text)),
    constraint event_by_name_check CHECK ((by_name <> ''::text)),
    constraint event_kind_check CHECK ((kind <> ''::text)),
    constraint event_sequence_check CHECK ((sequence > 0))
);
CREATE INDEX event_agency ON directive.event USING btree (agency_id);
create table directive.source (
    id uuid not null,
    kind text not null,
    number text not null,
    issued_on date not null,
    subject text not null,
    giver_id uuid not null,
    leader text not null,
    committee_id uuid,
    document_id uuid,
    document_name text,
    state text not null,
    entered_by text not null,
    entered_at timestamp with time zone not null,
    constraint source_pkey PRIMARY KEY (id),
    constraint source_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES directive.committee(id),
    constraint source_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES organisation.agency(id),
    constraint a_paper_has_a_number CHECK (((kind = 'ORAL'::text) OR (number <> ''::text))),
    constraint document_has_a_name CHECK (((document_id IS NULL) = (document_name IS NULL))),
    constraint source_entered_by_check CHECK ((entered_by <> ''::text)),
    constraint source_kind_check CHECK ((kind = ANY (ARRAY['DOCUMENT'::text, 'CONCLUSION'::text, 'ORAL'::text]))),
    constraint source_leader_check CHECK ((leader = btrim(leader))),
    constraint source_number_check CHECK ((number = btrim(number))),
    constraint source_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'GIVEN'::text, 'DROPPED'::text]))),
    constraint source_subject_check CHECK (((subject = btrim(subject)) AND (subject <> ''::text)))
);
CREATE INDEX source_committee ON directive.source USING btree (committee_id);
CREATE INDEX source_giver ON directive.source USING btree (giver_id);

-- documents
create table documents.document (
    id uuid not null,
    sha256 text not null,
    size_bytes bigint not null,
    media_type text not null,
    file_name text not null,
    owner_account text not null,
    purpose text not null,
    stored_at timestamp with time zone not null,
    pages integer,
    constraint document_pkey PRIMARY KEY (id),
    constraint document_check CHECK (((pages IS NULL) OR (media_type = 'application/pdf'::text))),
    constraint document_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200))),
    constraint document_media_type_check CHECK ((media_type <> ''::text)),
    constraint document_owner_account_check CHECK ((owner_account <> ''::text)),
    constraint document_pages_check CHECK ((pages > 0)),
    constraint document_purpose_check CHECK ((purpose <> ''::text)),
    constraint document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    constraint document_size_bytes_check CHECK ((size_bytes > 0))
);
CREATE INDEX document_owner_account ON documents.document USING btree (owner_account, stored_at);
CREATE INDEX document_sha256 ON documents.document USING btree (sha256);
create table documents.unfiled_upload (
    document_id uuid not null,
    owner_account text not null,
    needed_at timestamp with time zone not null,
    constraint unfiled_upload_pkey PRIMARY KEY (document_id),
    constraint unfiled_upload_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id),
    constraint unfiled_upload_owner_account_check CHECK ((owner_account <> ''::text))
);
CREATE INDEX unfiled_upload_owner ON documents.unfiled_upload USING btree (owner_account);

-- dossier
CREATE OR REPLACE FUNCTION dossier.fold(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(lower(translate(regexp_replace(NORMALIZE(name, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), 'đĐðÐ'::text, 'dddd'::text)), '[][\s!-/:-@\\^_`{-~\u2010-\u2015\u2018-\u201f\u02bc\u00b4]+'::text, ' '::text, 'g'::text));
CREATE OR REPLACE FUNCTION dossier.json_or_null(text)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
begin
    return $1::jsonb;
exception when others then
    return null;
end
$function$;
CREATE OR REPLACE FUNCTION dossier.personal_numbers(answers text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(array_agg(DISTINCT found.found[1]), '{}'::text[]) AS "coalesce" FROM regexp_matches(personal_numbers.answers, '"([0-9]{9}|[0-9]{12})"'::text, 'g'::text) found(found));
CREATE OR REPLACE FUNCTION dossier.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'Table % is append-only: % is refused', tg_table_name, tg_op;
end $function$;
create table dossier.content (
    dossier_id uuid not null,
    version integer not null,
    form text not null,
    answers text not null,
    papers text not null,
    sha256 text not null,
    filed_at timestamp with time zone not null,
    vouched text default ''::text not null,
    constraint content_pkey PRIMARY KEY (dossier_id, version),
    constraint content_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint content_sha256_check CHECK ((length(sha256) = 64)),
    constraint content_version_check CHECK ((version > 0))
);
CREATE INDEX content_filed_at ON dossier.content USING brin (filed_at);
CREATE INDEX content_personal_numbers ON dossier.content USING gin (dossier.personal_numbers(answers));
create table dossier.dossier (
    id uuid not null,
    stage text not null,
    event_count integer not null,
    procedure_code text not null,
    service text not null,
    case_key text not null,
    channel text not null,
    applicant text not null,
    assisted_by text,
    owner_name text not null,
    area text not null,
    counter uuid not null,
    agency uuid not null,
    submitted_at timestamp with time zone not null,
    content_hash text not null,
    supplements integer default 0 not null,
    number text,
    received_at timestamp with time zone,
    due_at timestamp with time zone,
    original_due_at timestamp with time zone,
    is_extended boolean,
    asked_at timestamp with time zone,
    verdict text,
    decided_at timestamp with time zone,
    result_id uuid,
    hand_over_way text,
    handed_over_at timestamp with time zone,
    hand_over_evidence text,
    ended_at timestamp with time zone,
    shelved_at timestamp with time zone generated always as (
CASE stage
    WHEN 'AWAITING_SUPPLEMENT'::text THEN asked_at
    WHEN 'IN_HANDLING'::text THEN due_at
    WHEN 'DECIDED'::text THEN decided_at
    WHEN 'CLOSED'::text THEN handed_over_at
    WHEN 'REFUSED'::text THEN ended_at
    WHEN 'WITHDRAWN'::text THEN ended_at
    ELSE submitted_at
END) stored not null,
    owner_words tsvector generated always as (to_tsvector('simple'::regconfig, dossier.fold(owner_name))) stored not null,
    to_pay bigint,
    shelf text generated always as (
CASE
    WHEN (stage = ANY (ARRAY['CLOSED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])) THEN 'ENDED'::text
    WHEN (to_pay IS NOT NULL) THEN 'AWAITING_PAYMENT'::text
    ELSE stage
END) stored not null,
    constraint dossier_pkey PRIMARY KEY (id),
    constraint dossier_number_key UNIQUE (number),
    constraint awaiting_says_since_when CHECK (((stage = 'AWAITING_SUPPLEMENT'::text) = (asked_at IS NOT NULL))),
    constraint before_receipt_no_number CHECK (((stage <> ALL (ARRAY['SUBMITTED'::text, 'REFUSED'::text])) OR (number IS NULL))),
    constraint closed_says_how CHECK ((((stage = 'CLOSED'::text) = (hand_over_way IS NOT NULL)) AND ((hand_over_way IS NULL) = (handed_over_at IS NULL)) AND ((hand_over_way IS NULL) = (hand_over_evidence IS NULL)))),
    constraint decided_says_how CHECK ((((stage = ANY (ARRAY['DECIDED'::text, 'CLOSED'::text])) = (verdict IS NOT NULL)) AND ((verdict IS NULL) = (decided_at IS NULL)) AND ((result_id IS NULL) OR (verdict IS NOT NULL)))),
    constraint dossier_channel_check CHECK ((channel = ANY (ARRAY['DIRECT'::text, 'ONLINE'::text, 'POST'::text]))),
    constraint dossier_event_count_check CHECK ((event_count > 0)),
    constraint dossier_hand_over_way_check CHECK ((hand_over_way = ANY (ARRAY['ELECTRONIC'::text, 'COUNTER'::text, 'POST'::text]))),
    constraint dossier_stage_check CHECK ((stage = ANY (ARRAY['SUBMITTED'::text, 'AWAITING_SUPPLEMENT'::text, 'IN_HANDLING'::text, 'DECIDED'::text, 'CLOSED'::text, 'REFUSED'::text, 'WITHDRAWN'::text]))),
    constraint dossier_supplements_check CHECK ((supplements >= 0)),
    constraint dossier_to_pay_check CHECK ((to_pay > 0)),
    constraint dossier_verdict_check CHECK ((verdict = ANY (ARRAY['GRANTED'::text, 'REJECTED'::text]))),
    constraint ended_says_when CHECK (((stage = ANY (ARRAY['REFUSED'::text, 'WITHDRAWN'::text])) = (ended_at IS NOT NULL))),
    constraint handling_needs_receipt CHECK (((stage <> ALL (ARRAY['IN_HANDLING'::text, 'DECIDED'::text, 'CLOSED'::text])) OR (number IS NOT NULL))),
    constraint money_is_awaited_at_a_gate CHECK (((stage = ANY (ARRAY['SUBMITTED'::text, 'IN_HANDLING'::text])) OR (to_pay IS NULL))),
    constraint received_has_number_and_due_time CHECK ((((number IS NULL) = (received_at IS NULL)) AND ((number IS NULL) = (due_at IS NULL)) AND ((number IS NULL) = (original_due_at IS NULL)) AND ((number IS NULL) = (is_extended IS NULL))))
);
CREATE INDEX dossier_applicant ON dossier.dossier USING btree (applicant, submitted_at DESC);
CREATE INDEX dossier_at_agency ON dossier.dossier USING btree (agency, shelf, shelved_at, id);
CREATE INDEX dossier_at_counter ON dossier.dossier USING btree (counter, shelf, shelved_at, id);
CREATE INDEX dossier_number_part ON dossier.dossier USING gin (number gin_trgm_ops);
CREATE INDEX dossier_owner_at_agency ON dossier.dossier USING gin (agency, owner_words);
CREATE INDEX dossier_owner_at_counter ON dossier.dossier USING gin (counter, owner_words);
CREATE INDEX dossier_procedure_under_way ON dossier.dossier USING btree (procedure_code) WHERE (shelf = ANY (ARRAY['IN_HANDLING'::text, 'AWAITING_SUPPLEMENT'::text, 'AWAITING_PAYMENT'::text]));
CREATE INDEX dossier_register ON dossier.dossier USING btree (counter, received_at, id) WHERE (received_at IS NOT NULL);
create table dossier.event (
    dossier_id uuid not null,
    seq integer not null,
    type text not null,
    at timestamp with time zone not null,
    actor text not null,
    payload text not null,
    hash bytea not null,
    constraint event_pkey PRIMARY KEY (dossier_id, seq),
    constraint event_hash_check CHECK ((length(hash) = 32)),
    constraint event_seq_check CHECK ((seq > 0))
);
CREATE INDEX event_at ON dossier.event USING brin (at);
CREATE INDEX event_by_notice_number ON dossier.event USING btree (type, "substring"(payload, '"number":"([0-9]+[^"]*)"'::text)) WHERE (type = ANY (ARRAY['SupplementAsked'::text, 'Refused'::text, 'DueDateExtended'::text, 'Withdrawn'::text]));
CREATE INDEX event_by_rejection_number ON dossier.event USING btree ("substring"(payload, '"number":"([0-9]+[^"]*)"'::text)) WHERE ((type = 'Decided'::text) AND ("substring"(payload, '"number":"([0-9]+[^"]*)"'::text) IS NOT NULL));
CREATE INDEX event_seat_passed ON dossier.event USING btree (dossier_id, seq) WHERE (type = 'SeatPassed'::text);
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON dossier.event FOR EACH ROW EXECUTE FUNCTION dossier.refuse_change();
create table dossier.filing_reference (
    dossier_id uuid not null,
    number bigint generated as identity not null,
    constraint filing_reference_pkey PRIMARY KEY (dossier_id),
    constraint filing_reference_number_key UNIQUE (number),
    constraint filing_reference_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id)
);
create table dossier.notice_number (
    agency_code text not null,
    kind text not null,
    year integer not null,
    last_number integer not null,
    constraint notice_number_pkey PRIMARY KEY (agency_code, kind, year),
    constraint notice_number_last_number_check CHECK ((last_number > 0))
);
create table dossier.number_of_day (
    agency_code text not null,
    day date not null,
    last_number integer not null,
    constraint number_of_day_pkey PRIMARY KEY (agency_code, day),
    constraint number_of_day_last_number_check CHECK ((last_number > 0))
);

-- editing
create table editing.file_draft (
    id uuid not null,
    code text not null,
    file text not null,
    editor text not null,
    base_version integer not null,
    steps text not null,
    place integer not null,
    changed_at timestamp with time zone not null,
    editor_name text not null,
    constraint file_draft_pkey PRIMARY KEY (id),
    constraint file_draft_base_version_check CHECK ((base_version > 0)),
    constraint file_draft_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint file_draft_editor_check CHECK ((editor <> ''::text)),
    constraint file_draft_editor_name_check CHECK ((editor_name <> ''::text)),
    constraint file_draft_file_check CHECK ((file ~ '^[a-z0-9][a-z0-9./-]{0,100}$'::text)),
    constraint file_draft_place_check CHECK ((place >= 0))
);
CREATE UNIQUE INDEX file_draft_of ON editing.file_draft USING btree (code, file, editor);

-- editors
create table editors.answer (
    id uuid not null,
    comment_id uuid not null,
    account text not null,
    account_name text not null,
    words text not null,
    said_at timestamp with time zone not null,
    constraint answer_pkey PRIMARY KEY (id),
    constraint answer_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES editors.comment(id),
    constraint answer_account_check CHECK ((account <> ''::text)),
    constraint answer_account_name_check CHECK ((account_name <> ''::text)),
    constraint answer_words_check CHECK ((words <> ''::text))
);
CREATE INDEX answer_of_comment ON editors.answer USING btree (comment_id, id);
create table editors.comment (
    id uuid not null,
    code text not null,
    place text not null,
    title text not null,
    account text not null,
    account_name text not null,
    words text not null,
    said_at timestamp with time zone not null,
    settled_by_name text,
    settled_at timestamp with time zone,
    constraint comment_pkey PRIMARY KEY (id),
    constraint comment_account_check CHECK ((account <> ''::text)),
    constraint comment_account_name_check CHECK ((account_name <> ''::text)),
    constraint comment_code_check CHECK ((code <> ''::text)),
    constraint comment_place_check CHECK ((place <> ''::text)),
    constraint comment_settled_by_name_check CHECK ((settled_by_name <> ''::text)),
    constraint comment_words_check CHECK ((words <> ''::text)),
    constraint settled_says_who_and_when CHECK (((settled_by_name IS NULL) = (settled_at IS NULL)))
);
CREATE INDEX comment_of_procedure ON editors.comment USING btree (code, settled_at, id DESC);
create table editors.entitlement (
    id uuid not null,
    account text not null,
    agency_id uuid,
    fields text[] default '{}'::text[] not null,
    valid_from date not null,
    valid_to date,
    given_by text not null,
    given_at timestamp with time zone not null,
    constraint entitlement_pkey PRIMARY KEY (id),
    constraint entitlement_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint ends_after_it_begins CHECK ((valid_to >= (valid_from - 1))),
    constraint entitlement_account_check CHECK ((account <> ''::text)),
    constraint entitlement_given_by_check CHECK ((given_by <> ''::text))
);
CREATE INDEX entitlement_of_agency ON editors.entitlement USING btree (agency_id);

-- facts
create table facts.cursor (
    reader text not null,
    place bigint not null,
    moved_at timestamp with time zone not null,
    constraint cursor_pkey PRIMARY KEY (reader),
    constraint cursor_reader_check CHECK ((reader = 'facts'::text))
);
create table facts.dossier_fact (
    dossier_id uuid not null,
    place bigint not null,
    events integer not null,
    last_at timestamp with time zone not null,
    procedure_code text not null,
    service text not null,
    case_key text not null,
    channel text not null,
    is_assisted boolean not null,
    area text not null,
    filed_counter uuid not null,
    filed_agency uuid not null,
    counter uuid not null,
    agency uuid not null,
    passes integer not null,
    submitted_at timestamp with time zone not null,
    fee_due bigint not null,
    fee_paid_at timestamp with time zone,
    fee_paid bigint,
    number text,
    received_at timestamp with time zone,
    received_counter uuid,
    counts_from timestamp with time zone,
    first_due_at timestamp with time zone,
    due_at timestamp with time zone,
    extended_at timestamp with time zone,
    supplements integer not null,
    supplements_in_handling integer not null,
    waits_for text,
    waits_since timestamp with time zone,
    waited_seconds bigint not null,
    steps integer not null,
    ended_as text,
    ended_at timestamp with time zone,
    verdict text,
    is_signed boolean not null,
    handed_over_at timestamp with time zone,
    hand_over_way text,
    corrected_at timestamp with time zone,
    constraint dossier_fact_pkey PRIMARY KEY (dossier_id),
    constraint dossier_fact_channel_check CHECK ((channel = ANY (ARRAY['DIRECT'::text, 'ONLINE'::text, 'POST'::text]))),
    constraint dossier_fact_ended_as_check CHECK ((ended_as = ANY (ARRAY['DECIDED'::text, 'REFUSED'::text, 'WITHDRAWN'::text]))),
    constraint dossier_fact_events_check CHECK ((events > 0)),
    constraint dossier_fact_fee_due_check CHECK ((fee_due >= 0)),
    constraint dossier_fact_fee_paid_check CHECK ((fee_paid >= 0)),
    constraint dossier_fact_hand_over_way_check CHECK ((hand_over_way = ANY (ARRAY['ELECTRONIC'::text, 'COUNTER'::text, 'POST'::text]))),
    constraint dossier_fact_verdict_check CHECK ((verdict = ANY (ARRAY['GRANTED'::text, 'REJECTED'::text]))),
    constraint dossier_fact_waited_seconds_check CHECK ((waited_seconds >= 0)),
    constraint dossier_fact_waits_for_check CHECK ((waits_for = ANY (ARRAY['SUPPLEMENT'::text, 'DUTY'::text]))),
    constraint ended_says_how CHECK (((ended_at IS NULL) = (ended_as IS NULL))),
    constraint received_has_clock CHECK ((((received_at IS NULL) = (due_at IS NULL)) AND ((received_at IS NULL) = (number IS NULL)))),
    constraint waiting_says_since CHECK (((waits_for IS NULL) = (waits_since IS NULL)))
);
CREATE INDEX dossier_fact_agency ON facts.dossier_fact USING btree (agency, ended_at);
CREATE INDEX dossier_fact_counter ON facts.dossier_fact USING btree (counter, ended_at);
CREATE INDEX dossier_fact_open ON facts.dossier_fact USING btree (due_at) WHERE (ended_at IS NULL);
CREATE INDEX dossier_fact_open_id ON facts.dossier_fact USING btree (dossier_id) WHERE (ended_at IS NULL);
CREATE INDEX dossier_fact_passed ON facts.dossier_fact USING btree (place) WHERE (passes > 0);
create table facts.event_fact (
    place bigint not null,
    dossier_id uuid not null,
    seq integer not null,
    kind text not null,
    at timestamp with time zone not null,
    started_at timestamp with time zone,
    actor_kind text not null,
    actor_agency uuid,
    step text,
    outcome text,
    notice text,
    amount bigint,
    counter uuid not null,
    agency uuid not null,
    due_at timestamp with time zone,
    supplements_in_handling integer not null,
    waits_for text,
    waits_since timestamp with time zone,
    constraint event_fact_pkey PRIMARY KEY (place),
    constraint event_fact_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['OFFICER'::text, 'APPLICANT'::text, 'SYSTEM'::text]))),
    constraint event_fact_seq_check CHECK ((seq > 0))
);
CREATE INDEX event_fact_dossier ON facts.event_fact USING btree (dossier_id, place);
create table facts.passed_over (
    place bigint not null,
    why text not null,
    noted_at timestamp with time zone not null,
    constraint passed_over_pkey PRIMARY KEY (place)
);

-- feedback
create table feedback.rating (
    dossier_id uuid not null,
    account text not null,
    score integer not null,
    comment text not null,
    rated_at timestamp with time zone not null,
    constraint rating_pkey PRIMARY KEY (dossier_id),
    constraint rating_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint rating_comment_check CHECK ((length(comment) <= 1000)),
    constraint rating_score_check CHECK (((score >= 1) AND (score <= 5)))
);
CREATE INDEX rating_rated_at ON feedback.rating USING btree (rated_at);

-- filing
create table filing.correction (
    dossier_id uuid not null,
    answers text not null,
    updated_at timestamp with time zone not null,
    constraint correction_pkey PRIMARY KEY (dossier_id),
    constraint correction_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id)
);
create table filing.draft (
    id uuid not null,
    account text not null,
    procedure_code text not null,
    service text not null,
    case_key text not null,
    answers text default '{}'::text not null,
    prefilled text default '{}'::text not null,
    papers text default '[]'::text not null,
    version integer default 1 not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    terms_since date,
    begun_with uuid,
    beside text,
    constraint draft_pkey PRIMARY KEY (id),
    constraint draft_check CHECK ((updated_at >= created_at)),
    constraint draft_version_check CHECK ((version > 0))
);
CREATE INDEX draft_account ON filing.draft USING btree (account, updated_at DESC);
CREATE INDEX draft_updated_at ON filing.draft USING btree (updated_at);
CREATE UNIQUE INDEX draft_begun_once ON filing.draft USING btree (account, begun_with);

-- identity
create table identity.account (
    id uuid not null,
    kind text not null,
    number text not null,
    opened_at timestamp with time zone not null,
    constraint account_pkey PRIMARY KEY (id),
    constraint account_kind_number_key UNIQUE (kind, number),
    constraint account_kind_check CHECK ((kind = ANY (ARRAY['citizen'::text, 'organisation'::text]))),
    constraint account_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40)))
);
create table identity.parked_form (
    key_hash bytea not null,
    sealed_form bytea not null,
    parked_at timestamp with time zone not null,
    belongs_to text not null,
    constraint parked_form_pkey PRIMARY KEY (key_hash),
    constraint parked_form_belongs_to_check CHECK (((length(belongs_to) >= 1) AND (length(belongs_to) <= 60))),
    constraint parked_form_key_hash_check CHECK ((length(key_hash) = 32))
);
CREATE INDEX parked_form_belongs_to ON identity.parked_form USING btree (belongs_to, parked_at);
CREATE INDEX parked_form_parked_at ON identity.parked_form USING btree (parked_at);
create table identity.session (
    key_hash bytea not null,
    session_id uuid not null,
    account text not null,
    subject_hash bytea not null,
    sealed bytea not null,
    browser text not null,
    platform text not null,
    began_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    constraint session_pkey PRIMARY KEY (key_hash),
    constraint session_session_id_key UNIQUE (session_id),
    constraint session_account_check CHECK (((length(account) >= 1) AND (length(account) <= 200))),
    constraint session_browser_check CHECK ((browser ~ '^[A-Z]{1,20}$'::text)),
    constraint session_key_hash_check CHECK ((length(key_hash) = 32)),
    constraint session_platform_check CHECK ((platform ~ '^[A-Z]{1,20}$'::text)),
    constraint session_sealed_check CHECK ((length(sealed) <= 32768)),
    constraint session_subject_hash_check CHECK ((length(subject_hash) = 32))
);
CREATE INDEX session_account ON identity.session USING btree (account, began_at);
CREATE INDEX session_subject ON identity.session USING btree (subject_hash);

-- inbox
create table inbox.comment (
    id uuid not null,
    dossier_id uuid not null,
    author text not null,
    body text not null,
    at timestamp with time zone not null,
    constraint comment_pkey PRIMARY KEY (id),
    constraint comment_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint comment_author_check CHECK ((author <> ''::text)),
    constraint comment_body_check CHECK (((body <> ''::text) AND (length(body) <= 4000)))
);
CREATE INDEX comment_of_dossier ON inbox.comment USING btree (dossier_id, at, id);
create table inbox.mention (
    comment_id uuid not null,
    account text not null,
    seen_at timestamp with time zone,
    constraint mention_pkey PRIMARY KEY (comment_id, account),
    constraint mention_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES inbox.comment(id),
    constraint mention_account_check CHECK ((account <> ''::text))
);
CREATE INDEX mention_unseen ON inbox.mention USING btree (account) WHERE (seen_at IS NULL);
create table inbox.presence (
    dossier_id uuid not null,
    account text not null,
    opened_at timestamp with time zone not null,
    constraint presence_pkey PRIMARY KEY (dossier_id, account),
    constraint presence_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint presence_account_check CHECK ((account <> ''::text))
);
CREATE INDEX presence_old ON inbox.presence USING btree (opened_at);
create table inbox.saved_filter (
    id uuid not null,
    account text not null,
    name text not null,
    query text not null,
    saved_at timestamp with time zone not null,
    constraint saved_filter_pkey PRIMARY KEY (id),
    constraint saved_filter_account_name_key UNIQUE (account, name),
    constraint saved_filter_account_check CHECK ((account <> ''::text)),
    constraint saved_filter_name_check CHECK (((name <> ''::text) AND (length(name) <= 60))),
    constraint saved_filter_query_check CHECK ((length(query) <= 2400))
);
create table inbox.text_block (
    id uuid not null,
    account text,
    agency_id uuid,
    name text not null,
    body text not null,
    written_by text not null,
    written_at timestamp with time zone not null,
    constraint text_block_pkey PRIMARY KEY (id),
    constraint text_block_account_agency_id_name_key UNIQUE NULLS NOT DISTINCT (account, agency_id, name),
    constraint text_block_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint block_is_of_one CHECK (((account IS NULL) <> (agency_id IS NULL))),
    constraint text_block_account_check CHECK ((account <> ''::text)),
    constraint text_block_body_check CHECK (((body <> ''::text) AND (length(body) <= 2000))),
    constraint text_block_name_check CHECK (((name <> ''::text) AND (length(name) <= 60))),
    constraint text_block_written_by_check CHECK ((written_by <> ''::text))
);
CREATE INDEX text_block_agency ON inbox.text_block USING btree (agency_id);

-- ledger
create table ledger.cursor (
    reader text not null,
    place bigint not null,
    moved_at timestamp with time zone not null,
    constraint cursor_pkey PRIMARY KEY (reader)
);
create table ledger.passed_over (
    place bigint not null,
    why text not null,
    noted_at timestamp with time zone not null,
    constraint passed_over_pkey PRIMARY KEY (place)
);
create table ledger.posting (
    entry_key text not null,
    line_no integer not null,
    kind text not null,
    bill_id uuid,
    at timestamp with time zone not null,
    day date not null,
    agency uuid not null,
    account text not null,
    amount bigint not null,
    constraint posting_pkey PRIMARY KEY (entry_key, line_no),
    constraint posting_amount_check CHECK ((amount <> 0)),
    constraint posting_line_no_check CHECK ((line_no > 0))
);
CREATE INDEX posting_agency ON ledger.posting USING btree (agency, day);
CREATE INDEX posting_bill ON ledger.posting USING btree (bill_id);
CREATE INDEX posting_day ON ledger.posting USING btree (day);

-- linked
create table linked.cursor (
    reader text not null,
    place bigint not null,
    moved_at timestamp with time zone not null,
    constraint cursor_pkey PRIMARY KEY (reader)
);
create table linked.draft (
    id uuid not null,
    account text not null,
    service text not null,
    service_version integer not null,
    choices text not null,
    parts text not null,
    version integer not null,
    begun_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    constraint draft_pkey PRIMARY KEY (id),
    constraint one_draft_of_each_service UNIQUE (account, service),
    constraint draft_account_check CHECK ((account <> ''::text)),
    constraint draft_service_check CHECK ((service <> ''::text)),
    constraint draft_service_version_check CHECK ((service_version > 0)),
    constraint draft_version_check CHECK ((version > 0))
);
CREATE INDEX draft_untouched ON linked.draft USING btree (updated_at);
create table linked.due (
    thread_id uuid not null,
    look_at timestamp with time zone not null,
    tries integer default 0 not null,
    constraint due_pkey PRIMARY KEY (thread_id),
    constraint due_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES linked.thread(id),
    constraint due_tries_check CHECK ((tries >= 0))
);
CREATE INDEX due_at ON linked.due USING btree (look_at);
create table linked.member (
    id uuid not null,
    thread_id uuid not null,
    key text not null,
    place integer not null,
    procedure_code text not null,
    case_key text not null,
    answers text not null,
    papers text not null,
    state text not null,
    dossier_id uuid not null,
    problem text,
    changed_at timestamp with time zone not null,
    constraint member_pkey PRIMARY KEY (id),
    constraint one_member_of_each_key UNIQUE (thread_id, key),
    constraint member_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES linked.thread(id),
    constraint member_key_check CHECK ((key <> ''::text)),
    constraint member_place_check CHECK ((place >= 0)),
    constraint member_problem_check CHECK ((problem <> ''::text)),
    constraint member_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'FILED'::text, 'WITH_CITIZEN'::text, 'TAKEN_BACK'::text]))),
    constraint only_what_waits_keeps_answers CHECK (((state = 'WAITING'::text) OR ((answers = '{}'::text) AND (papers = '[]'::text))))
);
CREATE UNIQUE INDEX member_dossier ON linked.member USING btree (dossier_id);
create table linked.passed_over (
    place bigint not null,
    why text not null,
    noted_at timestamp with time zone not null,
    constraint passed_over_pkey PRIMARY KEY (place)
);
create table linked.thread (
    id uuid not null,
    account text not null,
    service text not null,
    service_version integer not null,
    language text not null,
    submitted_at timestamp with time zone not null,
    constraint thread_pkey PRIMARY KEY (id),
    constraint thread_account_check CHECK ((account <> ''::text)),
    constraint thread_language_check CHECK ((language = ANY (ARRAY['VI'::text, 'EN'::text]))),
    constraint thread_service_check CHECK ((service <> ''::text)),
    constraint thread_service_version_check CHECK ((service_version > 0))
);
CREATE INDEX thread_of_account ON linked.thread USING btree (account, submitted_at);

-- notification
create table notification.choice (
    account text not null,
    sms boolean not null,
    email boolean not null,
    language text not null,
    chosen_at timestamp with time zone not null,
    constraint choice_pkey PRIMARY KEY (account),
    constraint choice_language_check CHECK ((language = ANY (ARRAY['VI'::text, 'EN'::text])))
);
create table notification.cursor (
    reader text not null,
    place bigint not null,
    moved_at timestamp with time zone not null,
    constraint cursor_pkey PRIMARY KEY (reader),
    constraint cursor_place_check CHECK ((place >= '-1'::integer))
);
create table notification.delivery (
    id uuid not null,
    notice_id uuid,
    channel text not null,
    address text not null,
    subject text not null,
    content text not null,
    attempts integer default 0 not null,
    next_at timestamp with time zone,
    taken_at timestamp with time zone,
    given_up_at timestamp with time zone,
    last_answer text default ''::text not null,
    code text not null,
    lane smallint default 1 not null,
    unsure boolean default false not null,
    asked integer default 0 not null,
    ask_at timestamp with time zone,
    arrived_at timestamp with time zone,
    constraint delivery_pkey PRIMARY KEY (id),
    constraint delivery_notice_id_channel_key UNIQUE (notice_id, channel),
    constraint delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notification.notice(id) ON DELETE CASCADE,
    constraint delivery_address_check CHECK (((length(address) >= 1) AND (length(address) <= 200))),
    constraint delivery_asked_check CHECK ((asked >= 0)),
    constraint delivery_attempts_check CHECK ((attempts >= 0)),
    constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['SMS'::text, 'EMAIL'::text]))),
    constraint delivery_lane_check CHECK (((lane >= 0) AND (lane <= 2))),
    constraint waits_or_is_taken_or_given_up CHECK ((num_nonnulls(next_at, taken_at, given_up_at) = 1)),
    constraint what_arrived_was_taken CHECK (((taken_at IS NOT NULL) OR (num_nonnulls(ask_at, arrived_at) = 0)))
);
CREATE INDEX delivery_due ON notification.delivery USING btree (channel, lane, next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX delivery_given_up ON notification.delivery USING btree (given_up_at DESC, id DESC) WHERE (given_up_at IS NOT NULL);
CREATE INDEX delivery_to_ask ON notification.delivery USING btree (channel, ask_at) WHERE (ask_at IS NOT NULL);
create table notification.notice (
    id uuid not null,
    place bigint,
    dossier_id uuid not null,
    account text not null,
    kind text not null,
    template integer not null,
    facts text not null,
    happened_at timestamp with time zone not null,
    read_at timestamp with time zone,
    code text not null,
    constraint notice_pkey PRIMARY KEY (id),
    constraint notice_place_key UNIQUE (place),
    constraint notice_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint notice_place_check CHECK ((place >= 0)),
    constraint notice_template_check CHECK ((template > 0))
);
CREATE INDEX notice_by_age ON notification.notice USING btree (happened_at);
CREATE INDEX notice_of_account ON notification.notice USING btree (account, happened_at DESC, id DESC);
CREATE INDEX notice_of_dossier ON notification.notice USING btree (dossier_id);
CREATE INDEX notice_unread ON notification.notice USING btree (account) WHERE (read_at IS NULL);
create table notification.passed_over (
    place bigint not null,
    why text not null,
    noted_at timestamp with time zone not null,
    tries integer default 0 not null,
    next_at timestamp with time zone,
    constraint passed_over_pkey PRIMARY KEY (place),
    constraint passed_over_tries_check CHECK ((tries >= 0))
);
CREATE INDEX passed_over_due ON notification.passed_over USING btree (next_at) WHERE (next_at IS NOT NULL);
create table notification.quiet_time (
    account text not null,
    from_minute integer not null,
    until_minute integer not null,
    chosen_at timestamp with time zone not null,
    constraint quiet_time_pkey PRIMARY KEY (account),
    constraint quiet_time_check CHECK ((from_minute <> until_minute)),
    constraint quiet_time_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
    constraint quiet_time_until_minute_check CHECK (((until_minute >= 0) AND (until_minute <= 1439)))
);
create table notification.template (
    id uuid not null,
    version integer not null,
    kind text not null,
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    text_en text not null,
    sms_vi text,
    sms_en text,
    valid_from date not null,
    state text not null,
    author text not null,
    brought_in_at timestamp with time zone not null,
    reviewer text,
    opinion text default ''::text not null,
    done_at timestamp with time zone,
    constraint template_pkey PRIMARY KEY (id),
    constraint template_version_key UNIQUE (version),
    constraint judged_by_somebody_or_waiting CHECK (((state = 'PROPOSED'::text) = (reviewer IS NULL))),
    constraint judged_once CHECK (((reviewer IS NULL) = (done_at IS NULL))),
    constraint template_check CHECK (((sms_vi IS NULL) = (sms_en IS NULL))),
    constraint template_state_check CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'PUBLISHED'::text, 'SENT_BACK'::text, 'WITHDRAWN'::text]))),
    constraint template_version_check CHECK ((version >= 1000))
);
CREATE INDEX template_of_kind ON notification.template USING btree (kind, valid_from);

-- organisation
create table organisation.agency (
    id uuid not null,
    kind text not null,
    area_code text not null,
    parent_id uuid,
    calendar_id text,
    address text not null,
    phone text not null,
    valid_from date not null,
    valid_to date,
    constraint agency_pkey PRIMARY KEY (id),
    constraint agency_area_code_fkey FOREIGN KEY (area_code) REFERENCES organisation.area(code),
    constraint agency_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation.agency(id),
    constraint agency_check CHECK ((valid_to >= valid_from)),
    constraint agency_check1 CHECK ((parent_id <> id)),
    constraint agency_check2 CHECK (((kind = ANY (ARRAY['COMMUNE_PEOPLES_COMMITTEE'::text, 'COMMUNE_CENTRE'::text, 'COMMUNE_POLICE'::text])) = (length(area_code) = 5))),
    constraint agency_kind_check CHECK ((kind = ANY (ARRAY['PROVINCE_PEOPLES_COMMITTEE'::text, 'PROVINCE_CENTRE'::text, 'DEPARTMENT'::text, 'COMMUNE_PEOPLES_COMMITTEE'::text, 'COMMUNE_CENTRE'::text, 'COMMUNE_POLICE'::text])))
);
CREATE INDEX agency_area_code ON organisation.agency USING btree (area_code);
CREATE INDEX agency_parent_id ON organisation.agency USING btree (parent_id);
create table organisation.agency_code (
    agency_id uuid not null,
    code text not null,
    valid_from date not null,
    valid_to date,
    constraint agency_code_pkey PRIMARY KEY (agency_id, valid_from),
    constraint agency_code_agency_id_daterange_excl EXCLUDE USING gist (agency_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
    constraint agency_code_code_daterange_excl EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
    constraint agency_code_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint agency_code_check CHECK ((valid_to >= valid_from)),
    constraint agency_code_code_check CHECK (((code ~ '^[A-Z][0-9]{2}(\.[0-9A-Z]+)*$'::text) AND (length(code) <= 35)))
);
create table organisation.agency_name (
    agency_id uuid not null,
    name text not null,
    valid_from date not null,
    valid_to date,
    constraint agency_name_pkey PRIMARY KEY (agency_id, valid_from),
    constraint agency_name_agency_id_daterange_excl EXCLUDE USING gist (agency_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
    constraint agency_name_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint agency_name_check CHECK ((valid_to >= valid_from)),
    constraint agency_name_name_check CHECK (((name = btrim(name)) AND (name <> ''::text)))
);
create table organisation.area (
    code text not null,
    province_code text,
    constraint area_pkey PRIMARY KEY (code),
    constraint area_province_code_fkey FOREIGN KEY (province_code) REFERENCES organisation.area(code),
    constraint area_check CHECK (((length(code) = 5) = (province_code IS NOT NULL))),
    constraint area_code_check CHECK ((code ~ '^(\d{2}|\d{5})$'::text))
);
CREATE INDEX area_province_code ON organisation.area USING btree (province_code);
create table organisation.area_version (
    area_code text not null,
    kind text not null,
    name text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date,
    constraint area_version_pkey PRIMARY KEY (area_code, valid_from),
    constraint area_version_area_code_daterange_excl EXCLUDE USING gist (area_code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
    constraint area_version_area_code_fkey FOREIGN KEY (area_code) REFERENCES organisation.area(code),
    constraint area_version_check CHECK ((valid_to >= valid_from)),
    constraint area_version_check1 CHECK (((length(area_code) = 2) = (kind = ANY (ARRAY['PROVINCE'::text, 'CITY'::text])))),
    constraint area_version_kind_check CHECK ((kind = ANY (ARRAY['PROVINCE'::text, 'CITY'::text, 'COMMUNE'::text, 'WARD'::text, 'SPECIAL_ZONE'::text]))),
    constraint area_version_name_check CHECK (((name = btrim(name)) AND (name <> ''::text))),
    constraint area_version_name_en_check CHECK (((name_en = btrim(name_en)) AND (name_en <> ''::text)))
);
create table organisation.assignment (
    id uuid not null,
    officer_id uuid not null,
    position_id uuid not null,
    roles text[] not null,
    seconded_from uuid,
    valid_from date not null,
    valid_to date,
    withdrawn_at timestamp with time zone,
    constraint assignment_pkey PRIMARY KEY (id),
    constraint assignment_officer_id_position_id_daterange_excl EXCLUDE USING gist (officer_id WITH =, position_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL)),
    constraint assignment_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisation.officer(id),
    constraint assignment_position_id_fkey FOREIGN KEY (position_id) REFERENCES organisation."position"(id),
    constraint assignment_seconded_from_fkey FOREIGN KEY (seconded_from) REFERENCES organisation.agency(id),
    constraint assignment_check CHECK ((valid_to >= valid_from)),
    constraint assignment_check1 CHECK (((seconded_from IS NULL) OR (valid_to IS NOT NULL))),
    constraint assignment_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['COUNTER_CLERK'::text, 'SPECIALIST'::text, 'DIVISION_HEAD'::text, 'LEADER'::text, 'RECORDS_CLERK'::text, 'ACCOUNTANT'::text, 'CATALOGUE_EDITOR'::text, 'ADMINISTRATOR'::text])))
);
CREATE INDEX assignment_officer_id ON organisation.assignment USING btree (officer_id);
CREATE INDEX assignment_position_id ON organisation.assignment USING btree (position_id);
CREATE INDEX assignment_seconded_from ON organisation.assignment USING btree (seconded_from);
create table organisation.competence_rule (
    id uuid not null,
    procedure_code text,
    level text,
    field text,
    area_code text not null,
    agency_id uuid,
    agency_kind text,
    kind text not null,
    authoriser_id uuid,
    authoriser_kind text,
    basis text not null,
    decision_number text,
    signature text not null,
    valid_from date not null,
    valid_to date,
    constraint competence_rule_pkey PRIMARY KEY (id),
    constraint competence_rule_coalesce_coalesce1_coalesce2_area_code_kin_excl EXCLUDE USING gist (COALESCE(procedure_code, ''::text) WITH =, COALESCE(level, ''::text) WITH =, COALESCE(field, ''::text) WITH =, area_code WITH =, kind WITH =, COALESCE((authoriser_id)::text, authoriser_kind, ''::text) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
    constraint competence_rule_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint competence_rule_area_code_fkey FOREIGN KEY (area_code) REFERENCES organisation.area(code),
    constraint competence_rule_authoriser_id_fkey FOREIGN KEY (authoriser_id) REFERENCES organisation.agency(id),
    constraint competence_rule_agency_kind_check CHECK ((agency_kind = ANY (ARRAY['PROVINCE_PEOPLES_COMMITTEE'::text, 'PROVINCE_CENTRE'::text, 'COMMUNE_PEOPLES_COMMITTEE'::text, 'COMMUNE_CENTRE'::text, 'COMMUNE_POLICE'::text]))),
    constraint competence_rule_authoriser_kind_check CHECK ((authoriser_kind = ANY (ARRAY['PROVINCE_PEOPLES_COMMITTEE'::text, 'PROVINCE_CENTRE'::text, 'COMMUNE_PEOPLES_COMMITTEE'::text, 'COMMUNE_CENTRE'::text, 'COMMUNE_POLICE'::text]))),
    constraint competence_rule_basis_check CHECK (((basis = btrim(basis)) AND (basis <> ''::text))),
    constraint competence_rule_check CHECK ((valid_to >= valid_from)),
    constraint competence_rule_check1 CHECK (((procedure_code IS NULL) = (level IS NOT NULL))),
    constraint competence_rule_check2 CHECK (((field IS NULL) OR (level IS NOT NULL))),
    constraint competence_rule_check3 CHECK (((agency_id IS NULL) = (agency_kind IS NOT NULL))),
    constraint competence_rule_check4 CHECK (((kind = 'AUTHORISATION'::text) = (num_nonnulls(authoriser_id, authoriser_kind) = 1))),
    constraint competence_rule_check5 CHECK ((num_nonnulls(authoriser_id, authoriser_kind) <= 1)),
    constraint competence_rule_check6 CHECK (((kind <> 'AUTHORISATION'::text) OR ((decision_number IS NOT NULL) AND (valid_to IS NOT NULL)))),
    constraint competence_rule_decision_number_check CHECK (((decision_number = btrim(decision_number)) AND (decision_number <> ''::text))),
    constraint competence_rule_field_check CHECK (((field = btrim(field)) AND (field <> ''::text))),
    constraint competence_rule_kind_check CHECK ((kind = ANY (ARRAY['LAW'::text, 'DECENTRALISATION'::text, 'AUTHORISATION'::text]))),
    constraint competence_rule_level_check CHECK ((level = ANY (ARRAY['PROVINCE'::text, 'COMMUNE'::text]))),
    constraint competence_rule_procedure_code_check CHECK ((procedure_code ~ '^\d\.\d{6}$'::text)),
    constraint competence_rule_signature_check CHECK ((signature = ANY (ARRAY['OWN'::text, 'TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text])))
);
CREATE INDEX competence_rule_agency_id ON organisation.competence_rule USING btree (agency_id);
CREATE INDEX competence_rule_area_code ON organisation.competence_rule USING btree (area_code);
CREATE INDEX competence_rule_authoriser_id ON organisation.competence_rule USING btree (authoriser_id);
create table organisation.officer (
    id uuid not null,
    account text not null,
    name text not null,
    title text not null,
    constraint officer_pkey PRIMARY KEY (id),
    constraint officer_account_key UNIQUE (account),
    constraint officer_account_check CHECK ((account <> ''::text)),
    constraint officer_name_check CHECK (((name = btrim(name)) AND (name <> ''::text)))
);
create table organisation.position (
    id uuid not null,
    unit_id uuid not null,
    name text not null,
    valid_from date not null,
    valid_to date,
    constraint position_pkey PRIMARY KEY (id),
    constraint position_unit_id_name_daterange_excl EXCLUDE USING gist (unit_id WITH =, name WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
    constraint position_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation.unit(id),
    constraint position_check CHECK ((valid_to >= valid_from)),
    constraint position_name_check CHECK (((name = btrim(name)) AND (name <> ''::text)))
);
CREATE INDEX position_unit_id ON organisation."position" USING btree (unit_id);
create table organisation.revision (
    only_row boolean default true not null,
    value bigint not null,
    constraint revision_pkey PRIMARY KEY (only_row),
    constraint revision_only_row_check CHECK (only_row)
);
create table organisation.sign_in (
    account text not null,
    roles text[] not null,
    seen_at timestamp with time zone not null,
    constraint sign_in_pkey PRIMARY KEY (account),
    constraint sign_in_account_check CHECK ((account <> ''::text))
);
create table organisation.unit (
    id uuid not null,
    agency_id uuid not null,
    name text not null,
    valid_from date not null,
    valid_to date,
    constraint unit_pkey PRIMARY KEY (id),
    constraint unit_agency_id_name_daterange_excl EXCLUDE USING gist (agency_id WITH =, name WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
    constraint unit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint unit_check CHECK ((valid_to >= valid_from)),
    constraint unit_name_check CHECK (((name = btrim(name)) AND (name <> ''::text)))
);
CREATE INDEX unit_agency_id ON organisation.unit USING btree (agency_id);

-- packages
create table packages.package (
    sha256 text not null,
    code text not null,
    version integer not null,
    valid_from date not null,
    provides text[] not null,
    content bytea not null,
    imported_at timestamp with time zone not null,
    imported_by text not null,
    reason text not null,
    decision text not null,
    undone_at timestamp with time zone,
    undone_by text,
    undone_reason text,
    constraint package_pkey PRIMARY KEY (sha256),
    constraint package_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint package_imported_by_check CHECK ((imported_by <> ''::text)),
    constraint package_reason_check CHECK ((reason <> ''::text)),
    constraint package_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    constraint package_undone_by_check CHECK ((undone_by <> ''::text)),
    constraint package_undone_reason_check CHECK ((undone_reason <> ''::text)),
    constraint package_version_check CHECK ((version > 0)),
    constraint undone_says_who_and_why CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (undone_reason IS NULL))))
);
CREATE INDEX package_in_force ON packages.package USING btree (code, valid_from);
CREATE INDEX package_provides ON packages.package USING gin (provides);
CREATE UNIQUE INDEX package_code_version ON packages.package USING btree (code, version) WHERE (undone_at IS NULL);

-- payment
create table payment.attempt (
    transaction text not null,
    bill_id uuid not null,
    started_at timestamp with time zone not null,
    result text,
    gateway_number text,
    settled_at timestamp with time zone,
    received bigint,
    constraint attempt_pkey PRIMARY KEY (transaction),
    constraint attempt_bill_id_fkey FOREIGN KEY (bill_id) REFERENCES payment.bill(bill_id),
    constraint attempt_check CHECK (((result IS NULL) = (settled_at IS NULL))),
    constraint attempt_check2 CHECK (((NOT (result IS DISTINCT FROM 'PAID'::text)) = (received IS NOT NULL))),
    constraint attempt_received_check CHECK ((received > 0)),
    constraint attempt_result_check CHECK ((result = ANY (ARRAY['PAID'::text, 'CANCELLED'::text, 'FAILED'::text])))
);
CREATE INDEX attempt_bill ON payment.attempt USING btree (bill_id);
CREATE INDEX attempt_paid ON payment.attempt USING btree (settled_at) WHERE (result = 'PAID'::text);
CREATE INDEX attempt_unsettled ON payment.attempt USING btree (started_at) WHERE (result IS NULL);
create table payment.bill (
    bill_id uuid not null,
    case_kind text not null,
    case_id uuid not null,
    purpose text not null,
    amount bigint not null,
    payer text not null,
    reference text not null,
    charged_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    paid_at timestamp with time zone,
    paid_by text,
    receipt_number text,
    recorded_by text,
    cancelled_at timestamp with time zone,
    collector uuid not null,
    charged_for text,
    constraint bill_pkey PRIMARY KEY (bill_id),
    constraint bill_receipt_number_key UNIQUE (receipt_number),
    constraint bill_reference_key UNIQUE (reference),
    constraint bill_amount_check CHECK ((amount > 0)),
    constraint bill_charged_for_check CHECK ((charged_for = ANY (ARRAY['FEE'::text, 'COPIES'::text, 'FINANCIAL_DUTY'::text]))),
    constraint bill_check CHECK (((paid_at IS NULL) = (paid_by IS NULL))),
    constraint bill_check1 CHECK (((paid_at IS NULL) = (receipt_number IS NULL))),
    constraint bill_check2 CHECK (((recorded_by IS NOT NULL) = ((paid_by IS NOT NULL) AND (paid_by = ANY (ARRAY['CASH'::text, 'TRANSFER'::text]))))),
    constraint bill_check3 CHECK (((paid_at IS NULL) OR (cancelled_at IS NULL))),
    constraint bill_paid_by_check CHECK ((paid_by = ANY (ARRAY['GATEWAY'::text, 'CASH'::text, 'TRANSFER'::text]))),
    constraint bill_reference_check CHECK ((reference ~ '^[0-9A-Z]{6,20}$'::text))
);
CREATE INDEX bill_collector ON payment.bill USING btree (collector);
CREATE UNIQUE INDEX bill_once_per_purpose ON payment.bill USING btree (case_kind, case_id, purpose) WHERE (cancelled_at IS NULL);
create table payment.passing (
    id uuid not null,
    bill_id uuid not null,
    passed_at timestamp with time zone not null,
    from_agency uuid not null,
    to_agency uuid not null,
    constraint passing_pkey PRIMARY KEY (id),
    constraint passing_bill_id_fkey FOREIGN KEY (bill_id) REFERENCES payment.bill(bill_id),
    constraint passing_check CHECK ((from_agency <> to_agency))
);
CREATE INDEX passing_bill ON payment.passing USING btree (bill_id);
create table payment.receipt_sequence (
    series text not null,
    year integer not null,
    last_number integer not null,
    constraint receipt_sequence_pkey PRIMARY KEY (series, year),
    constraint receipt_sequence_series_check CHECK ((series <> ''::text))
);
create table payment.refund (
    refund_id uuid not null,
    bill_id uuid not null,
    transaction text,
    amount bigint not null,
    reason text not null,
    noted_at timestamp with time zone not null,
    returned_at timestamp with time zone,
    returned_by text,
    evidence text,
    constraint refund_pkey PRIMARY KEY (refund_id),
    constraint refund_transaction_key UNIQUE (transaction),
    constraint refund_bill_id_fkey FOREIGN KEY (bill_id) REFERENCES payment.bill(bill_id),
    constraint refund_transaction_fkey FOREIGN KEY (transaction) REFERENCES payment.attempt(transaction),
    constraint refund_amount_check CHECK ((amount > 0)),
    constraint refund_check CHECK (((transaction IS NULL) = (reason = ANY (ARRAY['NOT_SERVED'::text, 'LESS_ASKED'::text])))),
    constraint refund_check1 CHECK (((returned_at IS NULL) = (returned_by IS NULL))),
    constraint refund_check2 CHECK (((returned_at IS NULL) = (evidence IS NULL))),
    constraint refund_evidence_check CHECK ((evidence <> ''::text)),
    constraint refund_reason_check CHECK ((reason = ANY (ARRAY['PAID_BEFORE'::text, 'CASE_ENDED'::text, 'OTHER_AMOUNT'::text, 'NOT_SERVED'::text, 'LESS_ASKED'::text])))
);
CREATE INDEX refund_bill ON payment.refund USING btree (bill_id);
CREATE INDEX refund_open ON payment.refund USING btree (noted_at) WHERE (returned_at IS NULL);
CREATE UNIQUE INDEX refund_once_per_bill ON payment.refund USING btree (bill_id, reason) WHERE (transaction IS NULL);
create table payment.visit_question (
    transaction text not null,
    questions integer not null,
    next_at timestamp with time zone not null,
    constraint visit_question_pkey PRIMARY KEY (transaction),
    constraint visit_question_transaction_fkey FOREIGN KEY (transaction) REFERENCES payment.attempt(transaction),
    constraint visit_question_questions_check CHECK (((questions >= 0) AND (questions <= 1000)))
);

-- petition
create table petition.event (
    id uuid not null,
    petition_id uuid not null,
    seq integer not null,
    act text not null,
    at timestamp with time zone not null,
    actor text,
    details text not null,
    constraint event_pkey PRIMARY KEY (id),
    constraint comes_once UNIQUE (petition_id, seq),
    constraint event_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petition.petition(id),
    constraint event_seq_check CHECK ((seq > 0))
);
CREATE INDEX event_reply ON petition.event USING btree (at) WHERE (act = 'REPLY'::text);
create table petition.petition (
    id uuid not null,
    number text not null,
    code_hash text not null,
    channel text not null,
    filed_at timestamp with time zone not null,
    account text,
    entered_by text,
    sender_name text not null,
    sender_phone text not null,
    sender_email text not null,
    sender_address text not null,
    may_publish boolean not null,
    subject text not null,
    body text not null,
    place text not null,
    dossier_id uuid,
    files text not null,
    first_agency_id uuid not null,
    agency_id uuid not null,
    stage text not null,
    track text,
    main_id uuid,
    turn text not null,
    due_at timestamp with time zone,
    ended_at timestamp with time zone,
    is_late boolean,
    is_reopened boolean not null,
    verdict text,
    publication text not null,
    public_title text not null,
    public_question text not null,
    public_answer text not null,
    published_at timestamp with time zone,
    words text not null,
    public_words text not null,
    constraint petition_pkey PRIMARY KEY (id),
    constraint number_is_given_once UNIQUE (number),
    constraint petition_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint petition_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint petition_first_agency_id_fkey FOREIGN KEY (first_agency_id) REFERENCES organisation.agency(id),
    constraint petition_main_id_fkey FOREIGN KEY (main_id) REFERENCES petition.petition(id),
    constraint has_a_time_when_it_is_a_turn CHECK (((turn = 'NOBODY'::text) = (due_at IS NULL))),
    constraint is_kept_apart_and_nothing_else CHECK (((stage = 'LED_AWAY'::text) = (COALESCE(track, ''::text) = ANY (ARRAY['COMPLAINT'::text, 'DENUNCIATION'::text])))),
    constraint is_late_or_not_when_over CHECK (((ended_at IS NULL) = (is_late IS NULL))),
    constraint is_linked_to_another CHECK ((((stage = 'LINKED'::text) <= (main_id IS NOT NULL)) AND (main_id <> id))),
    constraint is_over_at_its_end CHECK (((stage = ANY (ARRAY['ANSWERED'::text, 'REFUSED'::text, 'FORWARDED'::text, 'LED_AWAY'::text])) = (ended_at IS NOT NULL))),
    constraint is_public_with_its_texts CHECK ((((publication = 'PUBLIC'::text) = (published_at IS NOT NULL)) AND ((publication <> 'PUBLIC'::text) OR ((public_title <> ''::text) AND (public_question <> ''::text) AND (public_answer <> ''::text))))),
    constraint is_typed_over_by_an_officer CHECK (((channel = 'WEB'::text) = (entered_by IS NULL))),
    constraint petition_body_check CHECK ((body <> ''::text)),
    constraint petition_channel_check CHECK ((channel = ANY (ARRAY['WEB'::text, 'PHONE'::text, 'EMAIL'::text, 'PAPER'::text]))),
    constraint petition_publication_check CHECK ((publication = ANY (ARRAY['NONE'::text, 'PROPOSED'::text, 'PUBLIC'::text]))),
    constraint petition_stage_check CHECK ((stage = ANY (ARRAY['NEW'::text, 'IN_HANDLING'::text, 'AWAITING_SENDER'::text, 'DRAFTED'::text, 'ANSWERED'::text, 'REFUSED'::text, 'FORWARDED'::text, 'LED_AWAY'::text, 'LINKED'::text]))),
    constraint petition_subject_check CHECK ((subject <> ''::text)),
    constraint petition_track_check CHECK ((track = ANY (ARRAY['PROCEDURE'::text, 'CONDUCT'::text, 'LEGAL_TEXT'::text, 'ON_SITE'::text, 'RECEPTION'::text, 'COMPLAINT'::text, 'DENUNCIATION'::text]))),
    constraint petition_turn_check CHECK ((turn = ANY (ARRAY['OFFICE'::text, 'SENDER'::text, 'NOBODY'::text]))),
    constraint petition_verdict_check CHECK ((verdict = ANY (ARRAY['HAPPY'::text, 'ACCEPTS'::text, 'UNHAPPY'::text])))
);
CREATE INDEX petition_first_agency ON petition.petition USING btree (first_agency_id);
CREATE INDEX petition_main ON petition.petition USING btree (main_id);
CREATE INDEX petition_of_account ON petition.petition USING btree (account, filed_at) WHERE (account IS NOT NULL);
CREATE INDEX petition_of_agency ON petition.petition USING btree (agency_id, stage, due_at);
CREATE INDEX petition_of_dossier ON petition.petition USING btree (dossier_id);
CREATE INDEX petition_public ON petition.petition USING btree (published_at) WHERE (publication = 'PUBLIC'::text);
CREATE INDEX petition_public_words ON petition.petition USING gin (public_words gin_trgm_ops) WHERE (publication = 'PUBLIC'::text);
CREATE INDEX petition_with_files ON petition.petition USING btree (filed_at) WHERE (files <> '[]'::text);

-- proof
create table proof.foreign_entry (
    entry_no bigint not null,
    tree text not null,
    kind text not null,
    subject uuid,
    seq integer not null,
    label text,
    hash bytea not null,
    mac bytea not null,
    constraint foreign_entry_pkey PRIMARY KEY (entry_no)
);
create table proof.head (
    tree text not null,
    tree_size bigint not null,
    root bytea not null,
    peaks bytea not null,
    signed_at timestamp with time zone not null,
    previous_size bigint,
    previous_root bytea,
    key_id text not null,
    signature bytea not null,
    constraint head_pkey PRIMARY KEY (tree, tree_size),
    constraint head_check CHECK (((previous_size >= 0) AND (previous_size < tree_size))),
    constraint head_check1 CHECK (((previous_size IS NULL) = (previous_root IS NULL))),
    constraint head_peaks_check CHECK (((length(peaks) % 32) = 0)),
    constraint head_previous_root_check CHECK ((length(previous_root) = 32)),
    constraint head_root_check CHECK ((length(root) = 32)),
    constraint head_tree_check CHECK ((tree = ANY (ARRAY['LEDGER'::text, 'ACCESS'::text]))),
    constraint head_tree_size_check CHECK ((tree_size > 0))
);
create table proof.head_key (
    key_id text not null,
    public_key bytea not null,
    known_from timestamp with time zone not null,
    reason text not null,
    constraint head_key_pkey PRIMARY KEY (key_id),
    constraint head_key_key_id_check CHECK ((key_id ~ '^[0-9a-f]{16}$'::text))
);
create table proof.leaf (
    tree text not null,
    leaf_no bigint not null,
    kind text not null,
    subject uuid,
    seq integer default 0 not null,
    label text,
    hash bytea not null,
    constraint leaf_pkey PRIMARY KEY (tree, leaf_no),
    constraint leaf_check CHECK ((num_nonnulls(subject, label) = 1)),
    constraint leaf_hash_check CHECK ((length(hash) = 32)),
    constraint leaf_kind_check CHECK ((kind ~ '^[a-z][a-z0-9-]*$'::text)),
    constraint leaf_leaf_no_check CHECK ((leaf_no >= 0)),
    constraint leaf_seq_check CHECK ((seq >= 0)),
    constraint leaf_tree_check CHECK ((tree = ANY (ARRAY['LEDGER'::text, 'ACCESS'::text])))
);
CREATE INDEX leaf_of_label ON proof.leaf USING btree (kind, label, leaf_no) WHERE (label IS NOT NULL);
CREATE INDEX leaf_of_subject ON proof.leaf USING btree (kind, subject, leaf_no) WHERE ((kind <> ALL (ARRAY['event'::text, 'access'::text])) AND (subject IS NOT NULL));
create table proof.waiting (
    entry_no bigint generated as identity not null,
    tree text not null,
    kind text not null,
    subject uuid,
    seq integer default 0 not null,
    label text,
    hash bytea not null,
    mac bytea not null,
    constraint waiting_pkey PRIMARY KEY (entry_no),
    constraint waiting_check CHECK ((num_nonnulls(subject, label) = 1)),
    constraint waiting_hash_check CHECK ((length(hash) = 32)),
    constraint waiting_kind_check CHECK ((kind ~ '^[a-z][a-z0-9-]*$'::text)),
    constraint waiting_mac_check CHECK ((length(mac) = 32)),
    constraint waiting_seq_check CHECK ((seq >= 0)),
    constraint waiting_tree_check CHECK ((tree = ANY (ARRAY['LEDGER'::text, 'ACCESS'::text])))
);
CREATE INDEX waiting_of_label ON proof.waiting USING btree (label, entry_no) WHERE (label IS NOT NULL);
CREATE INDEX waiting_of_subject ON proof.waiting USING btree (subject, entry_no) WHERE ((kind <> ALL (ARRAY['event'::text, 'access'::text])) AND (subject IS NOT NULL));

-- publishing
create table publishing.repeal (
    id uuid not null,
    code text not null,
    ends_on date not null,
    decision text not null,
    reason text not null,
    repealed_by text not null,
    repealed_by_name text not null,
    recorded_at timestamp with time zone not null,
    constraint repeal_pkey PRIMARY KEY (id),
    constraint repeal_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint repeal_decision_check CHECK ((decision <> ''::text)),
    constraint repeal_reason_check CHECK ((reason <> ''::text)),
    constraint repeal_repealed_by_check CHECK ((repealed_by <> ''::text)),
    constraint repeal_repealed_by_name_check CHECK ((repealed_by_name <> ''::text))
);
CREATE INDEX repeal_of_procedure ON publishing.repeal USING btree (code, ends_on);
create table publishing.revision (
    id uuid not null,
    code text not null,
    version integer not null,
    name text not null,
    proposed_from date not null,
    state text not null,
    findings jsonb not null,
    author text not null,
    author_name text not null,
    brought_in_at timestamp with time zone not null,
    reviewer text,
    reviewer_name text,
    in_force_from date,
    constraint revision_pkey PRIMARY KEY (id),
    constraint revision_author_check CHECK ((author <> ''::text)),
    constraint revision_author_name_check CHECK ((author_name <> ''::text)),
    constraint revision_check CHECK (((reviewer IS NULL) = (reviewer_name IS NULL))),
    constraint revision_check1 CHECK (((state <> ALL (ARRAY['REVIEWED'::text, 'PUBLISHED'::text])) OR (reviewer IS NOT NULL))),
    constraint revision_check2 CHECK ((reviewer IS DISTINCT FROM author)),
    constraint revision_check3 CHECK (((state = 'PUBLISHED'::text) = (in_force_from IS NOT NULL))),
    constraint revision_check4 CHECK (((findings = '[]'::jsonb) OR (state = ANY (ARRAY['DRAFT'::text, 'DROPPED'::text])))),
    constraint revision_code_check CHECK ((code ~ '^\d\.\d{6}$'::text)),
    constraint revision_name_check CHECK ((name <> ''::text)),
    constraint revision_reviewer_check CHECK ((reviewer <> ''::text)),
    constraint revision_reviewer_name_check CHECK ((reviewer_name <> ''::text)),
    constraint revision_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'CHECKED'::text, 'SENT_BACK'::text, 'REVIEWED'::text, 'PUBLISHED'::text, 'DROPPED'::text]))),
    constraint revision_version_check CHECK ((version > 0))
);
CREATE INDEX revision_newest ON publishing.revision USING btree (brought_in_at DESC, id DESC);
CREATE INDEX revision_of_author ON publishing.revision USING btree (author) WHERE (state = ANY (ARRAY['DRAFT'::text, 'CHECKED'::text, 'SENT_BACK'::text, 'REVIEWED'::text]));
CREATE INDEX revision_of_procedure ON publishing.revision USING btree (code, brought_in_at DESC, id DESC);
CREATE UNIQUE INDEX revision_on_its_way ON publishing.revision USING btree (code, version) WHERE (state = ANY (ARRAY['CHECKED'::text, 'REVIEWED'::text, 'PUBLISHED'::text]));
create table publishing.revision_content (
    revision_id uuid not null,
    content bytea not null,
    constraint revision_content_pkey PRIMARY KEY (revision_id),
    constraint revision_content_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES publishing.revision(id)
);
create table publishing.revision_step (
    id uuid not null,
    revision_id uuid not null,
    kind text not null,
    done_by text not null,
    done_by_name text not null,
    done_at timestamp with time zone not null,
    words text not null,
    decision text not null,
    in_force_from date,
    constraint revision_step_pkey PRIMARY KEY (id),
    constraint revision_step_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES publishing.revision(id),
    constraint revision_step_check CHECK (((kind = ANY (ARRAY['PUBLISHED'::text, 'UNDONE'::text])) = (in_force_from IS NOT NULL))),
    constraint revision_step_done_by_check CHECK ((done_by <> ''::text)),
    constraint revision_step_done_by_name_check CHECK ((done_by_name <> ''::text)),
    constraint revision_step_kind_check CHECK ((kind = ANY (ARRAY['BROUGHT_IN'::text, 'APPROVED'::text, 'SENT_BACK'::text, 'PUBLISHED'::text, 'OVERTAKEN'::text, 'UNDONE'::text, 'DROPPED'::text])))
);
CREATE INDEX revision_step_of ON publishing.revision_step USING btree (revision_id, done_at, id);

-- queue
create table queue.appointment (
    id uuid not null,
    counter_id uuid not null,
    day date not null,
    minute integer not null,
    line text not null,
    account text not null,
    code text not null,
    booked_at timestamp with time zone not null,
    cancelled_at timestamp with time zone,
    used_at timestamp with time zone,
    constraint appointment_pkey PRIMARY KEY (id),
    constraint appointment_code_key UNIQUE (code),
    constraint appointment_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES organisation.agency(id),
    constraint ends_once CHECK (((cancelled_at IS NULL) OR (used_at IS NULL))),
    constraint minute_lies_in_the_day CHECK (((minute >= 0) AND (minute <= 1439)))
);
CREATE INDEX appointment_of_account ON queue.appointment USING btree (account, day);
CREATE INDEX appointment_of_slot ON queue.appointment USING btree (counter_id, day, line, minute);
create table queue.day (
    counter_id uuid not null,
    day date not null,
    constraint day_pkey PRIMARY KEY (counter_id, day),
    constraint day_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES organisation.agency(id)
);
create table queue.kiosk (
    id uuid not null,
    counter_id uuid not null,
    name text not null,
    token_hash bytea not null,
    made_by text not null,
    made_at timestamp with time zone not null,
    revoked_by text,
    revoked_at timestamp with time zone,
    seen_at timestamp with time zone,
    constraint kiosk_pkey PRIMARY KEY (id),
    constraint kiosk_token_hash_key UNIQUE (token_hash),
    constraint kiosk_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES organisation.agency(id),
    constraint is_revoked_by_somebody CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)))
);
CREATE INDEX kiosk_of_counter ON queue.kiosk USING btree (counter_id, made_at);
create table queue.last_number (
    counter_id uuid not null,
    day date not null,
    line text not null,
    last_number integer not null,
    constraint last_number_pkey PRIMARY KEY (counter_id, day, line),
    constraint last_number_counter_id_day_fkey FOREIGN KEY (counter_id, day) REFERENCES queue.day(counter_id, day) ON DELETE CASCADE,
    constraint has_three_digits CHECK (((last_number >= 1) AND (last_number <= 999)))
);
CREATE INDEX last_number_of_day ON queue.last_number USING btree (counter_id, day);
create table queue.setting (
    id uuid not null,
    counter_id uuid not null,
    valid_from date not null,
    terms jsonb not null,
    entered_by text not null,
    entered_at timestamp with time zone not null,
    constraint setting_pkey PRIMARY KEY (id),
    constraint setting_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES organisation.agency(id)
);
CREATE INDEX setting_of_counter ON queue.setting USING btree (counter_id, valid_from, entered_at);
create table queue.ticket (
    id uuid not null,
    counter_id uuid not null,
    day date not null,
    line text not null,
    number text not null,
    code text not null,
    page uuid not null,
    priority text not null,
    state text not null,
    taken_at timestamp with time zone not null,
    window_key text,
    calls integer not null,
    first_called_at timestamp with time zone,
    called_at timestamp with time zone,
    ended_at timestamp with time zone,
    appointed_at timestamp with time zone,
    constraint ticket_pkey PRIMARY KEY (id),
    constraint ticket_code_key UNIQUE (code),
    constraint ticket_counter_id_day_number_key UNIQUE (counter_id, day, number),
    constraint ticket_page_key UNIQUE (page),
    constraint ticket_counter_id_day_fkey FOREIGN KEY (counter_id, day) REFERENCES queue.day(counter_id, day) ON DELETE CASCADE,
    constraint ended_when_it_left CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['ABSENT'::text, 'DONE'::text])))),
    constraint ends_after_it_was_called CHECK ((ended_at >= called_at)),
    constraint is_called_after_it_was_taken CHECK (((first_called_at >= taken_at) AND (called_at >= first_called_at))),
    constraint stands_at_a_window_once_called CHECK (((state = 'WAITING'::text) OR ((window_key IS NOT NULL) AND (called_at IS NOT NULL)))),
    constraint state_is_known CHECK ((state = ANY (ARRAY['WAITING'::text, 'CALLED'::text, 'ABSENT'::text, 'DONE'::text]))),
    constraint was_called_as_often_as_it_says CHECK (((calls >= 0) AND ((calls > 0) = (first_called_at IS NOT NULL))))
);
CREATE INDEX ticket_of_day ON queue.ticket USING btree (counter_id, day, state, line);
CREATE UNIQUE INDEX one_at_a_window ON queue.ticket USING btree (counter_id, day, window_key) WHERE (state = 'CALLED'::text);
create table queue.turn (
    counter_id uuid not null,
    day date not null,
    window_key text not null,
    place integer not null,
    constraint turn_pkey PRIMARY KEY (counter_id, day, window_key),
    constraint turn_counter_id_day_fkey FOREIGN KEY (counter_id, day) REFERENCES queue.day(counter_id, day) ON DELETE CASCADE,
    constraint place_is_not_negative CHECK ((place >= 0))
);
CREATE INDEX turn_of_day ON queue.turn USING btree (counter_id, day);

-- reconciliation
create table reconciliation.approval (
    decision_id uuid not null,
    approved_by text not null,
    approved_at timestamp with time zone not null,
    constraint approval_pkey PRIMARY KEY (decision_id),
    constraint approval_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES reconciliation.decision(id)
);
create table reconciliation.closed_day (
    day text not null,
    content text not null,
    content_sha256 text not null,
    closed_by text not null,
    closed_at timestamp with time zone not null,
    constraint closed_day_pkey PRIMARY KEY (day),
    constraint closed_day_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text))
);
create table reconciliation.correction (
    id uuid not null,
    day text not null,
    number integer not null,
    content text not null,
    content_sha256 text not null,
    closed_by text not null,
    closed_at timestamp with time zone not null,
    constraint correction_pkey PRIMARY KEY (id),
    constraint correction_comes_once UNIQUE (day, number),
    constraint correction_day_fkey FOREIGN KEY (day) REFERENCES reconciliation.closed_day(day),
    constraint correction_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
    constraint correction_number_check CHECK ((number > 0))
);
create table reconciliation.decision (
    id uuid not null,
    day date not null,
    difference text not null,
    kind text not null,
    choice text not null,
    reason text not null,
    amount bigint not null,
    bill_id uuid,
    agency uuid not null,
    debit text,
    credit text,
    decided_by text not null,
    decided_at timestamp with time zone not null,
    constraint decision_pkey PRIMARY KEY (id),
    constraint decision_amount_check CHECK ((amount >= 0)),
    constraint decision_check CHECK (((debit IS NULL) = (credit IS NULL))),
    constraint decision_choice_check CHECK ((choice = ANY (ARRAY['ACCEPT'::text, 'SUSPENSE'::text, 'REFUND'::text, 'CHARGE'::text, 'PAY_BILL'::text, 'ASK_GATEWAY'::text]))),
    constraint decision_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX decision_day ON reconciliation.decision USING btree (day);
CREATE INDEX decision_difference ON reconciliation.decision USING btree (difference);
create table reconciliation.declining (
    decision_id uuid not null,
    reason text not null,
    declined_by text not null,
    declined_at timestamp with time zone not null,
    constraint declining_pkey PRIMARY KEY (decision_id),
    constraint declining_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES reconciliation.decision(id),
    constraint declining_reason_check CHECK ((reason <> ''::text))
);
create table reconciliation.standing (
    difference text not null,
    decision_id uuid not null,
    constraint standing_pkey PRIMARY KEY (difference),
    constraint standing_decision_id_key UNIQUE (decision_id),
    constraint standing_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES reconciliation.decision(id)
);
create table reconciliation.statement (
    id uuid not null,
    source text not null,
    format text not null,
    name text not null,
    first_day date not null,
    last_day date not null,
    line_count integer not null,
    payout_reference text not null,
    content_sha256 text not null,
    brought_in_by text not null,
    brought_in_at timestamp with time zone not null,
    constraint statement_pkey PRIMARY KEY (id),
    constraint statement_content_sha256_key UNIQUE (content_sha256),
    constraint statement_check CHECK ((first_day <= last_day)),
    constraint statement_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
    constraint statement_line_count_check CHECK ((line_count >= 0)),
    constraint statement_source_check CHECK ((source = ANY (ARRAY['BANK'::text, 'GATEWAY'::text])))
);
CREATE INDEX statement_day ON reconciliation.statement USING btree (source, first_day, last_day);
CREATE INDEX statement_payout ON reconciliation.statement USING btree (payout_reference) WHERE (payout_reference <> ''::text);
create table reconciliation.statement_line (
    statement_id uuid not null,
    line_no integer not null,
    source text not null,
    day date not null,
    amount bigint not null,
    fee bigint not null,
    reference text not null,
    bank_reference text not null,
    memo text not null,
    constraint statement_line_pkey PRIMARY KEY (statement_id, line_no),
    constraint statement_line_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES reconciliation.statement(id),
    constraint statement_line_amount_check CHECK ((amount <> 0)),
    constraint statement_line_fee_check CHECK ((fee >= 0)),
    constraint statement_line_line_no_check CHECK ((line_no > 0)),
    constraint statement_line_source_check CHECK ((source = ANY (ARRAY['BANK'::text, 'GATEWAY'::text])))
);
CREATE INDEX statement_line_bank ON reconciliation.statement_line USING btree (bank_reference) WHERE (bank_reference <> ''::text);
CREATE INDEX statement_line_day ON reconciliation.statement_line USING btree (day, source);
CREATE INDEX statement_line_reference ON reconciliation.statement_line USING btree (reference) WHERE (reference <> ''::text);

-- report
create table report.sent (
    id uuid not null,
    form text not null,
    scope text not null,
    version integer not null,
    content text not null,
    content_sha256 text not null,
    log_place bigint not null,
    reason text not null,
    sent_by text not null,
    sent_by_name text not null,
    sent_at timestamp with time zone not null,
    constraint sent_pkey PRIMARY KEY (id),
    constraint sent_form_scope_version_key UNIQUE (form, scope, version),
    constraint correction_says_why CHECK (((version = 1) = (reason = ''::text))),
    constraint sent_content_sha256_check CHECK ((length(content_sha256) = 64)),
    constraint sent_sent_by_name_check CHECK ((sent_by_name <> ''::text)),
    constraint sent_version_check CHECK ((version >= 1))
);

-- result
create table result.result (
    id uuid not null,
    dossier_id uuid not null,
    token text not null,
    verdict text not null,
    state text not null,
    template text not null,
    fields text not null,
    drafted_at timestamp with time zone not null,
    drafted_by text not null,
    approved_at timestamp with time zone,
    approved_by text,
    number text,
    numbered_at timestamp with time zone,
    document_id uuid,
    sha256 text,
    signed_at timestamp with time zone,
    signed_by text,
    ended_at timestamp with time zone,
    end_reason text,
    replaced_by uuid,
    leader_signed_at timestamp with time zone,
    leader_signed_by text,
    leader_document_id uuid,
    leader_sha256 text,
    constraint result_pkey PRIMARY KEY (id),
    constraint result_token_key UNIQUE (token),
    constraint result_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier.dossier(id),
    constraint result_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES result.result(id),
    constraint leader_signed_is_there CHECK (((state <> 'LEADER_SIGNED'::text) OR (leader_signed_at IS NOT NULL))),
    constraint leader_signed_whole CHECK ((((leader_signed_at IS NULL) = (leader_signed_by IS NULL)) AND ((leader_signed_at IS NULL) = (leader_document_id IS NULL)) AND ((leader_signed_at IS NULL) = (leader_sha256 IS NULL)))),
    constraint result_check CHECK (((number IS NULL) = (numbered_at IS NULL))),
    constraint result_check1 CHECK (((approved_at IS NULL) = (approved_by IS NULL))),
    constraint result_check2 CHECK (((state = ANY (ARRAY['SIGNED'::text, 'REVOKED'::text, 'REPLACED'::text])) = ((signed_at IS NOT NULL) AND (document_id IS NOT NULL)))),
    constraint result_check3 CHECK (((state = ANY (ARRAY['REVOKED'::text, 'REPLACED'::text])) = (ended_at IS NOT NULL))),
    constraint result_check4 CHECK (((state = 'REPLACED'::text) = (replaced_by IS NOT NULL))),
    constraint result_leader_sha256_check CHECK ((length(leader_sha256) = 64)),
    constraint result_sha256_check CHECK ((length(sha256) = 64)),
    constraint result_state_check CHECK ((state = ANY (ARRAY['DRAFTED'::text, 'APPROVED'::text, 'NUMBERED'::text, 'LEADER_SIGNED'::text, 'SIGNED'::text, 'REVOKED'::text, 'REPLACED'::text]))),
    constraint result_token_check CHECK ((length(token) >= 22)),
    constraint result_verdict_check CHECK ((verdict = ANY (ARRAY['GRANTED'::text, 'REJECTED'::text])))
);
CREATE INDEX result_dossier ON result.result USING btree (dossier_id);
CREATE INDEX result_number_given ON result.result USING btree (number) WHERE (number IS NOT NULL);
CREATE INDEX result_replaced_by ON result.result USING btree (replaced_by) WHERE (replaced_by IS NOT NULL);
CREATE INDEX result_sha256 ON result.result USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE UNIQUE INDEX result_one_open ON result.result USING btree (dossier_id) WHERE (state = ANY (ARRAY['DRAFTED'::text, 'APPROVED'::text, 'NUMBERED'::text, 'LEADER_SIGNED'::text]));
create table result.result_number (
    agency_code text not null,
    series text not null,
    year integer not null,
    last_number integer not null,
    constraint result_number_pkey PRIMARY KEY (agency_code, series, year),
    constraint result_number_last_number_check CHECK ((last_number > 0))
);

-- review
create table review.exception (
    id uuid not null,
    procedure_code text not null,
    reason text not null,
    valid_from date not null,
    valid_to date not null,
    entered_by text not null,
    entered_by_name text not null,
    entered_at timestamp with time zone not null,
    constraint exception_pkey PRIMARY KEY (id),
    constraint excepted_until_after_it_began CHECK ((valid_to >= valid_from)),
    constraint exception_entered_by_check CHECK ((entered_by <> ''::text)),
    constraint exception_entered_by_name_check CHECK ((entered_by_name <> ''::text)),
    constraint exception_procedure_code_check CHECK ((procedure_code ~ '^\d\.\d{6}$'::text)),
    constraint exception_reason_check CHECK (((reason = btrim(reason)) AND (reason <> ''::text)))
);
CREATE INDEX exception_procedure ON review.exception USING btree (procedure_code);
create table review.proposal (
    id uuid not null,
    procedure_code text not null,
    kind text not null,
    reason text not null,
    agency_id uuid,
    period_from date not null,
    dossiers integer not null,
    by_account text not null,
    by_name text not null,
    at timestamp with time zone not null,
    constraint proposal_pkey PRIMARY KEY (id),
    constraint proposal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint proposal_by_account_check CHECK ((by_account <> ''::text)),
    constraint proposal_by_name_check CHECK ((by_name <> ''::text)),
    constraint proposal_dossiers_check CHECK ((dossiers >= 0)),
    constraint proposal_kind_check CHECK ((kind = ANY (ARRAY['KEEP'::text, 'SIMPLIFY'::text, 'ABOLISH'::text]))),
    constraint proposal_procedure_code_check CHECK ((procedure_code ~ '^\d\.\d{6}$'::text)),
    constraint proposal_reason_check CHECK (((reason = btrim(reason)) AND (reason <> ''::text)))
);
CREATE INDEX proposal_agency ON review.proposal USING btree (agency_id);
CREATE INDEX proposal_procedure ON review.proposal USING btree (procedure_code);

-- route
create table route.assignment (
    task_id uuid not null,
    at timestamp with time zone not null,
    kind text not null,
    by_account text not null,
    from_account text,
    to_account text,
    reason text not null,
    from_agency uuid,
    to_agency uuid,
    absence_id uuid,
    constraint assignment_absence_id_fkey FOREIGN KEY (absence_id) REFERENCES absence.absence(id),
    constraint assignment_task_id_fkey FOREIGN KEY (task_id) REFERENCES route.task(task_id),
    constraint assignment_kind_check CHECK ((kind = ANY (ARRAY['CLAIMED'::text, 'HANDED_BACK'::text, 'REASSIGNED'::text, 'SENT_BACK'::text, 'PASSED'::text, 'STANDS_IN'::text]))),
    constraint assignment_names_who CHECK (((kind = 'PASSED'::text) OR ((to_account IS NULL) = (kind = 'HANDED_BACK'::text)))),
    constraint passed_names_where CHECK ((((kind = 'PASSED'::text) = (from_agency IS NOT NULL)) AND ((from_agency IS NULL) = (to_agency IS NULL)))),
    constraint standing_in_says_for_whom CHECK ((((kind <> 'STANDS_IN'::text) OR (absence_id IS NOT NULL)) AND ((absence_id IS NULL) OR ((kind = ANY (ARRAY['STANDS_IN'::text, 'SENT_BACK'::text])) AND (from_account IS NOT NULL)))))
);
CREATE INDEX assignment_absence ON route.assignment USING btree (absence_id) WHERE (absence_id IS NOT NULL);
CREATE INDEX assignment_task ON route.assignment USING btree (task_id, at);
create table route.run (
    run_id uuid not null,
    case_kind text not null,
    case_id uuid not null,
    label text not null,
    topic text not null,
    search_text text not null,
    route_key text not null,
    version integer not null,
    agency_id uuid not null,
    consulted text[] default '{}'::text[] not null,
    arrived text[] default '{}'::text[] not null,
    started_at timestamp with time zone not null,
    paused_at timestamp with time zone,
    ended_at timestamp with time zone,
    ending text,
    outcome text,
    constraint run_pkey PRIMARY KEY (run_id),
    constraint run_route_key_version_fkey FOREIGN KEY (route_key, version) REFERENCES route.version(route_key, version),
    constraint run_check CHECK (((ended_at IS NULL) = (ending IS NULL))),
    constraint run_check1 CHECK (((outcome IS NOT NULL) = (NOT (ending IS DISTINCT FROM 'FINISHED'::text)))),
    constraint run_check2 CHECK (((paused_at IS NULL) OR (ended_at IS NULL))),
    constraint run_ending_check CHECK ((ending = ANY (ARRAY['FINISHED'::text, 'STOPPED'::text])))
);
CREATE INDEX run_case ON route.run USING btree (case_kind, case_id);
CREATE INDEX run_search_text ON route.run USING gin (search_text gin_trgm_ops) WHERE ((ended_at IS NULL) AND (search_text <> ''::text));
CREATE INDEX run_version ON route.run USING btree (route_key, version);
CREATE UNIQUE INDEX run_one_open_per_case ON route.run USING btree (case_kind, case_id) WHERE (ended_at IS NULL);
create table route.task (
    task_id uuid not null,
    run_id uuid not null,
    step_key text not null,
    role text not null,
    agency_id uuid not null,
    opened_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    assignee text,
    claimed_at timestamp with time zone,
    completed_at timestamp with time zone,
    completed_by text,
    outcome text,
    opinion text,
    cancelled_at timestamp with time zone,
    open boolean generated always as (((completed_at IS NULL) AND (cancelled_at IS NULL))) stored,
    topic text default ''::text not null,
    waiting boolean default false not null,
    returned_by text,
    return_reason text,
    constraint task_pkey PRIMARY KEY (task_id),
    constraint task_run_id_fkey FOREIGN KEY (run_id) REFERENCES route.run(run_id),
    constraint returned_says_why CHECK (((returned_by IS NULL) = (return_reason IS NULL))),
    constraint task_check CHECK (((assignee IS NULL) = (claimed_at IS NULL))),
    constraint task_check1 CHECK (((completed_at IS NULL) = (completed_by IS NULL))),
    constraint task_check2 CHECK (((completed_at IS NULL) = (outcome IS NULL))),
    constraint task_check3 CHECK (((opinion IS NULL) OR (completed_at IS NOT NULL))),
    constraint task_check4 CHECK (((completed_at IS NULL) OR (cancelled_at IS NULL)))
);
CREATE INDEX task_of_officer ON route.task USING btree (assignee, waiting, due_at, task_id) WHERE (open AND (assignee IS NOT NULL));
CREATE INDEX task_of_unit ON route.task USING btree (agency_id, role, waiting, due_at, task_id) INCLUDE (assignee, topic) WHERE open;
CREATE INDEX task_run ON route.task USING btree (run_id);
create table route.version (
    route_key text not null,
    version integer not null,
    valid_from date not null,
    name_vi text not null,
    name_en text not null,
    bpmn text not null,
    sha256 text not null,
    imported_at timestamp with time zone not null,
    constraint version_pkey PRIMARY KEY (route_key, version),
    constraint version_route_key_check CHECK ((route_key ~ '^[a-z0-9][a-z0-9.-]{0,63}$'::text)),
    constraint version_version_check CHECK ((version >= 1))
);
CREATE INDEX version_in_force ON route.version USING btree (route_key, valid_from DESC, version DESC);

-- scorecard
create table scorecard.closed_period (
    period text not null,
    as_of timestamp with time zone not null,
    log_place bigint not null,
    inputs bigint not null,
    inputs_sha256 text not null,
    result text not null,
    result_sha256 text not null,
    closed_by text not null,
    closed_at timestamp with time zone not null,
    constraint closed_period_pkey PRIMARY KEY (period),
    constraint closed_period_check CHECK ((closed_at > as_of)),
    constraint closed_period_closed_by_check CHECK ((closed_by <> ''::text)),
    constraint closed_period_inputs_check CHECK ((inputs >= 0)),
    constraint closed_period_inputs_sha256_check CHECK ((length(inputs_sha256) = 64)),
    constraint closed_period_result_sha256_check CHECK ((length(result_sha256) = 64))
);

-- sharing
create table sharing.batch (
    id uuid not null,
    kind text not null,
    name text not null,
    template text,
    state text not null,
    revisions text[] not null,
    author text not null,
    author_name text not null,
    brought_in_at timestamp with time zone not null,
    reason text not null,
    reviewer text,
    reviewer_name text,
    opinion text,
    decision text not null,
    publish_reason text not null,
    in_force_from date,
    constraint batch_pkey PRIMARY KEY (id),
    constraint batch_author_check CHECK ((author <> ''::text)),
    constraint batch_author_name_check CHECK ((author_name <> ''::text)),
    constraint batch_check CHECK (((kind = 'TEMPLATE'::text) = (template IS NOT NULL))),
    constraint batch_check1 CHECK (((reviewer IS NULL) = (reviewer_name IS NULL))),
    constraint batch_check2 CHECK (((reviewer IS NULL) = (opinion IS NULL))),
    constraint batch_check3 CHECK (((state <> ALL (ARRAY['AGREED'::text, 'PUBLISHED'::text, 'SENT_BACK'::text])) OR (reviewer IS NOT NULL))),
    constraint batch_check4 CHECK ((reviewer IS DISTINCT FROM author)),
    constraint batch_check5 CHECK (((state = 'PUBLISHED'::text) = (in_force_from IS NOT NULL))),
    constraint batch_check6 CHECK (((state = 'PUBLISHED'::text) = (decision <> ''::text))),
    constraint batch_kind_check CHECK ((kind = ANY (ARRAY['TEMPLATE'::text, 'MOVE'::text, 'SHEET'::text]))),
    constraint batch_name_check CHECK ((name <> ''::text)),
    constraint batch_reason_check CHECK ((reason <> ''::text)),
    constraint batch_reviewer_check CHECK ((reviewer <> ''::text)),
    constraint batch_reviewer_name_check CHECK ((reviewer_name <> ''::text)),
    constraint batch_state_check CHECK ((state = ANY (ARRAY['BROUGHT_IN'::text, 'AGREED'::text, 'SENT_BACK'::text, 'PUBLISHED'::text, 'DROPPED'::text]))),
    constraint batch_template_check CHECK ((template ~ '^[a-z][a-z0-9-]{0,60}/[1-9][0-9]{0,3}$'::text))
);
CREATE INDEX batch_newest ON sharing.batch USING btree (brought_in_at DESC, id DESC);
CREATE INDEX batch_of_author ON sharing.batch USING btree (author) WHERE (state = ANY (ARRAY['BROUGHT_IN'::text, 'AGREED'::text, 'SENT_BACK'::text]));
CREATE INDEX batch_of_template ON sharing.batch USING btree (template) WHERE (template IS NOT NULL);
create table sharing.draft (
    id uuid not null,
    name text not null,
    job text not null,
    editor text not null,
    editor_name text not null,
    opened_at timestamp with time zone not null,
    constraint draft_pkey PRIMARY KEY (id),
    constraint draft_editor_check CHECK ((editor <> ''::text)),
    constraint draft_editor_name_check CHECK ((editor_name <> ''::text)),
    constraint draft_job_check CHECK ((job <> ''::text)),
    constraint draft_name_check CHECK ((name <> ''::text))
);
CREATE INDEX draft_of_editor ON sharing.draft USING btree (editor, opened_at DESC);
create table sharing.run (
    id uuid not null,
    kind text not null,
    subject uuid not null,
    editor text not null,
    editor_name text not null,
    begun_at timestamp with time zone not null,
    heard_at timestamp with time zone not null,
    done integer not null,
    of_all integer not null,
    state text not null,
    batch uuid,
    findings jsonb not null,
    constraint run_pkey PRIMARY KEY (id),
    constraint run_check CHECK ((of_all >= done)),
    constraint run_check1 CHECK (((state = 'DONE'::text) = (batch IS NOT NULL))),
    constraint run_done_check CHECK ((done >= 0)),
    constraint run_editor_check CHECK ((editor <> ''::text)),
    constraint run_editor_name_check CHECK ((editor_name <> ''::text)),
    constraint run_kind_check CHECK ((kind = ANY (ARRAY['BRING_IN'::text, 'REVIEW'::text, 'PUBLISH'::text, 'UNDO'::text, 'DROP'::text]))),
    constraint run_state_check CHECK ((state = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'REFUSED'::text, 'STOPPED'::text])))
);
CREATE INDEX run_begun ON sharing.run USING btree (begun_at);
CREATE INDEX run_of_editor ON sharing.run USING btree (editor, begun_at DESC) WHERE (state = 'RUNNING'::text);
create table sharing.template_version (
    name text not null,
    key text not null,
    version integer not null,
    title_vi text not null,
    title_en text not null,
    content text not null,
    author text not null,
    author_name text not null,
    brought_in_at timestamp with time zone not null,
    constraint template_version_pkey PRIMARY KEY (name),
    constraint template_version_key_version_key UNIQUE (key, version),
    constraint template_version_author_check CHECK ((author <> ''::text)),
    constraint template_version_author_name_check CHECK ((author_name <> ''::text)),
    constraint template_version_check CHECK ((name = ((key || '/'::text) || version))),
    constraint template_version_content_check CHECK ((content <> ''::text)),
    constraint template_version_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{0,60}$'::text)),
    constraint template_version_title_en_check CHECK ((title_en <> ''::text)),
    constraint template_version_title_vi_check CHECK ((title_vi <> ''::text)),
    constraint template_version_version_check CHECK ((version > 0))
);

-- signdesk
create table signdesk.looked_at (
    task_id uuid not null,
    account text not null,
    mark text not null,
    at timestamp with time zone not null,
    constraint looked_at_pkey PRIMARY KEY (task_id, account),
    constraint looked_at_task_id_fkey FOREIGN KEY (task_id) REFERENCES route.task(task_id),
    constraint looked_at_account_check CHECK ((account <> ''::text)),
    constraint looked_at_mark_check CHECK ((mark ~ '^[0-9a-f]{64}$'::text))
);

-- survey
create table survey.answer (
    id uuid not null,
    survey_id uuid not null,
    agency_id uuid not null,
    mode text not null,
    given jsonb not null,
    constraint answer_pkey PRIMARY KEY (id),
    constraint answer_survey_id_agency_id_fkey FOREIGN KEY (survey_id, agency_id) REFERENCES survey.unit(survey_id, agency_id),
    constraint mode_is_known CHECK ((mode = ANY (ARRAY['LINK'::text, 'PAPER'::text, 'PHONE'::text, 'POSTER'::text])))
);
CREATE INDEX answer_of_unit ON survey.answer USING btree (survey_id, agency_id);
create table survey.invitation (
    code_hash bytea not null,
    survey_id uuid not null,
    agency_id uuid not null,
    constraint invitation_pkey PRIMARY KEY (code_hash),
    constraint invitation_survey_id_agency_id_fkey FOREIGN KEY (survey_id, agency_id) REFERENCES survey.unit(survey_id, agency_id)
);
CREATE INDEX invitation_of_unit ON survey.invitation USING btree (survey_id, agency_id);
create table survey.place (
    id uuid not null,
    survey_id uuid not null,
    agency_id uuid not null,
    turn integer not null,
    number integer not null,
    dossier_number text,
    result_on date,
    state text not null,
    reason text,
    constraint place_pkey PRIMARY KEY (id),
    constraint place_survey_id_agency_id_number_key UNIQUE (survey_id, agency_id, number),
    constraint place_survey_id_agency_id_turn_key UNIQUE (survey_id, agency_id, turn),
    constraint place_survey_id_agency_id_fkey FOREIGN KEY (survey_id, agency_id) REFERENCES survey.unit(survey_id, agency_id),
    constraint is_replaced_for_a_reason CHECK (((state = 'REPLACED'::text) = (reason IS NOT NULL))),
    constraint state_is_known CHECK ((state = ANY (ARRAY['RESERVE'::text, 'PLANNED'::text, 'INVITED'::text, 'REPLACED'::text])))
);
create table survey.survey (
    id uuid not null,
    title text not null,
    questionnaire text not null,
    questionnaire_version integer not null,
    lead_id uuid not null,
    results_from date not null,
    results_to date not null,
    delay_days integer not null,
    clusters integer not null,
    quota integer not null,
    seed bigint not null,
    is_counted boolean not null,
    opened_by text not null,
    opened_at timestamp with time zone not null,
    closed_by text,
    closed_at timestamp with time zone,
    constraint survey_pkey PRIMARY KEY (id),
    constraint survey_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES organisation.agency(id),
    constraint delay_is_some_days CHECK (((delay_days >= 0) AND (delay_days <= 365))),
    constraint draws_some CHECK (((clusters > 0) AND (quota > 0))),
    constraint is_closed_by_somebody CHECK (((closed_by IS NULL) = (closed_at IS NULL))),
    constraint period_has_days CHECK ((results_from <= results_to))
);
CREATE INDEX survey_of_lead ON survey.survey USING btree (lead_id, opened_at);
create table survey.unit (
    survey_id uuid not null,
    agency_id uuid not null,
    results integer not null,
    poster_code text,
    constraint unit_pkey PRIMARY KEY (survey_id, agency_id),
    constraint unit_poster_code_key UNIQUE (poster_code),
    constraint unit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisation.agency(id),
    constraint unit_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES survey.survey(id),
    constraint gave_some CHECK ((results > 0))
);
CREATE INDEX unit_of_agency ON survey.unit USING btree (agency_id);

-- training
create table training.cursor (
    reader text not null,
    place bigint not null,
    moved_at timestamp with time zone not null,
    constraint cursor_pkey PRIMARY KEY (reader)
);
create table training.done (
    account text not null,
    task text not null,
    dossier_id uuid not null,
    done_at timestamp with time zone not null,
    constraint done_pkey PRIMARY KEY (account, task),
    constraint done_account_check CHECK ((account <> ''::text)),
    constraint done_task_check CHECK ((task <> ''::text))
);
create table training.ground (
    only_row boolean default true not null,
    begun_at timestamp with time zone not null,
    constraint ground_pkey PRIMARY KEY (only_row),
    constraint ground_only_row_check CHECK (only_row)
);
create table training.passed_over (
    place bigint not null,
    why text not null,
    noted_at timestamp with time zone not null,
    constraint passed_over_pkey PRIMARY KEY (place)
);
create table training.trainee (
    account text not null,
    joined_at timestamp with time zone not null,
    constraint trainee_pkey PRIMARY KEY (account),
    constraint trainee_account_check CHECK ((account <> ''::text))
);

-- warning
create table warning.letter (
    id uuid not null,
    officer text not null,
    kind text not null,
    day date not null,
    dossier_id uuid,
    rung text,
    counted text not null,
    made_at timestamp with time zone not null,
    read_at timestamp with time zone,
    constraint letter_pkey PRIMARY KEY (id),
    constraint letter_kind_check CHECK ((kind = ANY (ARRAY['MORNING'::text, 'URGENT'::text]))),
    constraint urgent_names_its_dossier CHECK ((((kind = 'URGENT'::text) = (dossier_id IS NOT NULL)) AND ((dossier_id IS NULL) = (rung IS NULL))))
);
CREATE INDEX letter_unread ON warning.letter USING btree (officer) WHERE (read_at IS NULL);
CREATE UNIQUE INDEX letter_morning ON warning.letter USING btree (officer, day) WHERE (kind = 'MORNING'::text);
CREATE UNIQUE INDEX letter_urgent ON warning.letter USING btree (officer, dossier_id, rung) WHERE (kind = 'URGENT'::text);
create table warning.round (
    name text not null,
    begun_at timestamp with time zone,
    judged_to uuid,
    ended_at timestamp with time zone,
    usual_at timestamp with time zone,
    constraint round_pkey PRIMARY KEY (name),
    constraint round_name_check CHECK ((name = 'all'::text))
);
create table warning.snooze (
    dossier_id uuid not null,
    rung text not null,
    until_day date not null,
    reason text not null,
    officer text not null,
    at timestamp with time zone not null,
    constraint snooze_pkey PRIMARY KEY (dossier_id),
    constraint snooze_reason_check CHECK ((reason <> ''::text))
);
create table warning.standing (
    dossier_id uuid not null,
    ladder text not null,
    rung text not null,
    rank integer not null,
    entered_at timestamp with time zone not null,
    judged_at timestamp with time zone not null,
    number text,
    procedure_code text not null,
    counter uuid not null,
    agency uuid not null,
    desk_agency uuid not null,
    desk_role text not null,
    holder text,
    step_vi text,
    step_en text,
    since timestamp with time zone not null,
    due_at timestamp with time zone,
    usual_number integer,
    usual_seconds bigint,
    constraint standing_pkey PRIMARY KEY (dossier_id),
    constraint standing_usual_seconds_check CHECK ((usual_seconds >= 0)),
    constraint step_has_both_names CHECK (((step_vi IS NULL) = (step_en IS NULL)))
);
CREATE INDEX standing_agency ON warning.standing USING btree (agency, rank, since);
CREATE INDEX standing_counter ON warning.standing USING btree (counter, rank, since);
CREATE INDEX standing_desk ON warning.standing USING btree (desk_agency, desk_role) WHERE (holder IS NULL);
CREATE INDEX standing_holder ON warning.standing USING btree (holder) WHERE (holder IS NOT NULL);
create table warning.usual_time (
    procedure_code text not null,
    step text not null,
    number integer not null,
    median_seconds bigint not null,
    p90_seconds bigint not null,
    counted_at timestamp with time zone not null,
    constraint usual_time_pkey PRIMARY KEY (procedure_code, step),
    constraint usual_time_number_check CHECK ((number > 0))
);

-- webhooks
create table webhooks.cursor (
    reader text not null,
    place bigint not null,
    moved_at timestamp with time zone not null,
    constraint cursor_pkey PRIMARY KEY (reader),
    constraint cursor_place_check CHECK ((place >= '-1'::integer))
);
create table webhooks.delivery (
    id uuid not null,
    subscription_id uuid not null,
    place bigint not null,
    body text not null,
    code text not null,
    attempts integer default 0 not null,
    made_at timestamp with time zone not null,
    next_at timestamp with time zone,
    taken_at timestamp with time zone,
    given_up_at timestamp with time zone,
    last_answer text default ''::text not null,
    constraint delivery_pkey PRIMARY KEY (id),
    constraint delivery_subscription_id_place_key UNIQUE (subscription_id, place),
    constraint delivery_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES webhooks.subscription(id),
    constraint delivery_attempts_check CHECK ((attempts >= 0)),
    constraint delivery_place_check CHECK ((place >= 0)),
    constraint waits_or_is_taken_or_given_up CHECK ((num_nonnulls(next_at, taken_at, given_up_at) = 1))
);
CREATE INDEX delivery_by_age ON webhooks.delivery USING btree (made_at);
CREATE INDEX delivery_due ON webhooks.delivery USING btree (subscription_id, next_at, place) WHERE (next_at IS NOT NULL);
CREATE INDEX delivery_given_up ON webhooks.delivery USING btree (subscription_id) WHERE (given_up_at IS NOT NULL);
create table webhooks.passed_over (
    place bigint not null,
    why text not null,
    noted_at timestamp with time zone not null,
    constraint passed_over_pkey PRIMARY KEY (place)
);
create table webhooks.subscription (
    id uuid not null,
    name text not null,
    url text not null,
    kinds text not null,
    secret_version integer not null,
    previous_until timestamp with time zone,
    state text not null,
    made_by text not null,
    made_at timestamp with time zone not null,
    constraint subscription_pkey PRIMARY KEY (id),
    constraint subscription_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    constraint subscription_secret_version_check CHECK ((secret_version > 0)),
    constraint subscription_state_check CHECK ((state = ANY (ARRAY['ON'::text, 'OFF'::text]))),
    constraint subscription_url_check CHECK (((length(url) >= 1) AND (length(url) <= 500)))
);
