create schema if not exists criteria;

-- A version of a criteria set that the province brought in beside those of the product. It never changes.
create table criteria.set_version (
    id uuid primary key,
    set_key text not null check (set_key <> ''),
    version int not null check (version >= 1),
    content text not null,
    content_sha256 text not null check (length(content_sha256) = 64),
    brought_in_by text not null check (brought_in_by <> ''),
    brought_in_by_name text not null,
    brought_in_at timestamptz not null,
    unique (set_key, version)
);

-- What was done in a campaign, in the order of its numbers: of the campaign as a whole, or of one unit's sheet. Rows are only added; how
-- everything stands follows from them.
create table criteria.act (
    id uuid primary key,
    campaign_id uuid not null,
    agency_id uuid references organisation.agency,
    number int not null check (number >= 1),
    kind text not null check (kind <> ''),
    content text not null,
    at timestamptz not null,
    account text not null check (account <> ''),
    account_name text not null,
    unique nulls not distinct (campaign_id, agency_id, number)
);

create index act_agency on criteria.act (agency_id);

-- The result of a campaign as it was closed, with everything it was made from. A correction is its next version.
create table criteria.result (
    id uuid primary key,
    campaign_id uuid not null,
    version int not null check (version >= 1),
    content text not null,
    content_sha256 text not null check (length(content_sha256) = 64),
    log_place bigint not null,
    reason text not null,
    closed_by text not null check (closed_by <> ''),
    closed_by_name text not null,
    closed_at timestamptz not null,
    constraint correction_says_why check ((version = 1) = (reason = '')),
    unique (campaign_id, version)
);
