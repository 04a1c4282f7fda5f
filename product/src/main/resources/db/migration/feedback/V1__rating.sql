create schema if not exists feedback;

-- What the applicant said of one dossier's handling; asked once.
create table feedback.rating (
    dossier_id uuid primary key references dossier.dossier,
    account text not null,
    score int not null check (score between 1 and 5),
    comment text not null check (length(comment) <= 1000),
    rated_at timestamptz not null
);
create index rating_rated_at on feedback.rating (rated_at);
