-- What people can quote from the moment of filing on, before there is a dossier number: a running number, shown with a
-- check digit. It opens nothing by itself.
create table dossier.filing_reference (
    dossier_id uuid primary key references dossier.dossier,
    number bigint generated always as identity (start with 100001) unique
);
insert into dossier.filing_reference (dossier_id) select id from dossier.dossier order by submitted_at, id;

-- Answers that the applicant is correcting for a supplement, until they are given and become content.
create table dossier.correction (
    dossier_id uuid primary key references dossier.dossier,
    answers text not null,
    updated_at timestamptz not null
);
