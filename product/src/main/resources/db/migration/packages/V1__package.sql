create schema if not exists packages;

-- A package of a procedure (gói thủ tục) as it was brought in, who did it, why and under which decision. Never changed.
create table packages.package (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    code text not null check (code ~ '^\d\.\d{6}$'),
    version int not null check (version > 0),
    valid_from date not null,
    provides text[] not null,
    content bytea not null,
    imported_at timestamptz not null,
    imported_by text not null check (imported_by <> ''),
    reason text not null check (reason <> ''),
    decision text not null,
    unique (code, version)
);

create index package_in_force on packages.package (code, valid_from);
create index package_provides on packages.package using gin (provides);
