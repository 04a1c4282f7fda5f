-- A publication that was undone before its day: the package is kept, since its names stay taken, but is never in force. Its
-- number can be given again.
alter table packages.package
    add column undone_at timestamptz,
    add column undone_by text check (undone_by <> ''),
    add column undone_reason text check (undone_reason <> ''),
    add constraint undone_says_who_and_why
        check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)),
    drop constraint package_code_version_key;

create unique index package_code_version on packages.package (code, version) where undone_at is null;
