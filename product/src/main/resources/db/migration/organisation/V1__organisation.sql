create schema if not exists organisation;

-- An administrative area (QĐ 19/2025/QĐ-TTg): a province has 2 digits, a commune 5. The code stays, names and kinds change.
create table organisation.area (
    code text primary key check (code ~ '^(\d{2}|\d{5})$'),
    province_code text references organisation.area,
    check ((length(code) = 5) = (province_code is not null))
);

create index area_province_code on organisation.area (province_code);

-- What an area is called, and what kind of area it is, from day to day (last day included).
create table organisation.area_version (
    area_code text not null references organisation.area,
    kind text not null check (kind in ('PROVINCE', 'CITY', 'COMMUNE', 'WARD', 'SPECIAL_ZONE')),
    name text not null check (name = btrim(name) and name <> ''),
    name_en text not null check (name_en = btrim(name_en) and name_en <> ''),
    valid_from date not null,
    valid_to date,
    primary key (area_code, valid_from),
    check (valid_to >= valid_from),
    check ((length(area_code) = 2) = (kind in ('PROVINCE', 'CITY'))),
    exclude using gist (area_code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- One row: counts the changes to agencies, officers and competence. Writers take it first, so that each judges what the
-- one before it wrote; readers compare it to know whether what they remember still holds.
create table organisation.revision (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);

insert into organisation.revision (value) values (0);

create table organisation.agency (
    id uuid primary key,
    kind text not null check (kind in (
        'PROVINCE_PEOPLES_COMMITTEE', 'PROVINCE_CENTRE', 'DEPARTMENT', 'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE')),
    area_code text not null references organisation.area,
    parent_id uuid references organisation.agency,
    calendar_id text,
    address text not null,
    phone text not null,
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from),
    check (parent_id <> id),
    check ((kind in ('COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE')) = (length(area_code) = 5))
);

create index agency_area_code on organisation.agency (area_code);
create index agency_parent_id on organisation.agency (parent_id);

create table organisation.agency_name (
    agency_id uuid not null references organisation.agency,
    name text not null check (name = btrim(name) and name <> ''),
    valid_from date not null,
    valid_to date,
    primary key (agency_id, valid_from),
    check (valid_to >= valid_from),
    exclude using gist (agency_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- The e-identifier (QĐ 20/2020/QĐ-TTg): at most 35 characters, groups from left to right. Provinces re-issue them.
create table organisation.agency_code (
    agency_id uuid not null references organisation.agency,
    code text not null check (code ~ '^[A-Z][0-9]{2}(\.[0-9A-Z]+)*$' and length(code) <= 35),
    valid_from date not null,
    valid_to date,
    primary key (agency_id, valid_from),
    check (valid_to >= valid_from),
    exclude using gist (agency_id with =, daterange(valid_from, valid_to, '[]') with &&),
    exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table organisation.unit (
    id uuid primary key,
    agency_id uuid not null references organisation.agency,
    name text not null check (name = btrim(name) and name <> ''),
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from),
    exclude using gist (agency_id with =, name with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index unit_agency_id on organisation.unit (agency_id);

create table organisation.position (
    id uuid primary key,
    unit_id uuid not null references organisation.unit,
    name text not null check (name = btrim(name) and name <> ''),
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from),
    exclude using gist (unit_id with =, name with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index position_unit_id on organisation.position (unit_id);

create table organisation.officer (
    id uuid primary key,
    account text not null unique check (account <> ''),
    name text not null check (name = btrim(name) and name <> ''),
    title text not null
);

-- From when to when an officer holds a position, with which roles. A secondment names the agency the officer comes from
-- and always has an end (NĐ 118/2025, Đ. 11-12).
create table organisation.assignment (
    id uuid primary key,
    officer_id uuid not null references organisation.officer,
    position_id uuid not null references organisation.position,
    roles text[] not null check (cardinality(roles) > 0 and roles <@ array[
        'COUNTER_CLERK', 'SPECIALIST', 'DIVISION_HEAD', 'LEADER', 'RECORDS_CLERK', 'CATALOGUE_EDITOR',
        'ADMINISTRATOR']),
    seconded_from uuid references organisation.agency,
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from),
    check (seconded_from is null or valid_to is not null),
    exclude using gist (officer_id with =, position_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index assignment_officer_id on organisation.assignment (officer_id);
create index assignment_position_id on organisation.assignment (position_id);
create index assignment_seconded_from on organisation.assignment (seconded_from);

-- Who decides: for one procedure, or for all procedures of a level (and field), in a province or commune. The agency is
-- named, or it is "the agency of this kind for the area".
create table organisation.competence_rule (
    id uuid primary key,
    procedure_code text check (procedure_code ~ '^\d\.\d{6}$'),
    level text check (level in ('PROVINCE', 'COMMUNE')),
    field text check (field = btrim(field) and field <> ''),
    area_code text not null references organisation.area,
    agency_id uuid references organisation.agency,
    agency_kind text check (agency_kind in (
        'PROVINCE_PEOPLES_COMMITTEE', 'PROVINCE_CENTRE', 'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE')),
    kind text not null check (kind in ('LAW', 'DECENTRALISATION', 'AUTHORISATION')),
    authoriser_id uuid references organisation.agency,
    authoriser_kind text check (authoriser_kind in (
        'PROVINCE_PEOPLES_COMMITTEE', 'PROVINCE_CENTRE', 'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE')),
    basis text not null check (basis = btrim(basis) and basis <> ''),
    decision_number text check (decision_number = btrim(decision_number) and decision_number <> ''),
    signature text not null check (signature in ('OWN', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from),
    -- one procedure, or a group of them
    check ((procedure_code is null) = (level is not null)),
    check (field is null or level is not null),
    -- one agency, or one kind of agency
    check ((agency_id is null) = (agency_kind is not null)),
    -- an authorisation says who authorises, by which decision, until when; nothing else has an authoriser
    check ((kind = 'AUTHORISATION') = (num_nonnulls(authoriser_id, authoriser_kind) = 1)),
    check (num_nonnulls(authoriser_id, authoriser_kind) <= 1),
    check (kind <> 'AUTHORISATION' or (decision_number is not null and valid_to is not null)),
    -- two rules of the same kind and the same scope never hold on the same day
    exclude using gist (
        (coalesce(procedure_code, '')) with =,
        (coalesce(level, '')) with =,
        (coalesce(field, '')) with =,
        area_code with =,
        kind with =,
        (coalesce(authoriser_id::text, authoriser_kind, '')) with =,
        daterange(valid_from, valid_to, '[]') with &&)
);

create index competence_rule_area_code on organisation.competence_rule (area_code);
create index competence_rule_agency_id on organisation.competence_rule (agency_id);
create index competence_rule_authoriser_id on organisation.competence_rule (authoriser_id);
