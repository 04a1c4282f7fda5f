-- Notices (forms 02 to 05) are numbered: for each agency, kind and year, without gaps. Those of before stay without a number.
create table dossier.notice_number (
    agency_code text not null,
    kind text not null,
    year int not null,
    last_number int not null check (last_number > 0),
    primary key (agency_code, kind, year)
);
