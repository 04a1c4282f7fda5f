create schema if not exists consultation;

-- Which questions to other agencies there are, for whom and until when. Follows from the dossiers' logs, where all that was said
-- stands: a row is never more than the way to it.
create table consultation.consultation (
    id uuid primary key,
    dossier_id uuid not null references dossier.dossier (id),
    agency_id uuid not null references organisation.agency (id),
    asked_at timestamptz not null,
    due_at timestamptz not null,
    answered_at timestamptz,
    withdrawn_at timestamptz,
    constraint is_due_after_it_was_asked check (due_at > asked_at),
    constraint ends_once check (answered_at is null or withdrawn_at is null),
    constraint ends_after_it_was_asked check (answered_at >= asked_at and withdrawn_at >= asked_at)
);

create index consultation_of_dossier on consultation.consultation (dossier_id);
create index consultation_of_agency on consultation.consultation (agency_id, asked_at);
create index consultation_open on consultation.consultation (agency_id, due_at, id)
    where answered_at is null and withdrawn_at is null;
create index consultation_due on consultation.consultation (due_at, id) where answered_at is null and withdrawn_at is null;
