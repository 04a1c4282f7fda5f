create schema if not exists report;

-- A report that was sent: what it said, by which rule, of how much of the log. It never changes; a correction is its next version. It stands
-- under the log, whose heads are signed.
create table report.sent (
    id uuid primary key,
    form text not null,
    scope text not null,
    version int not null check (version >= 1),
    content text not null,
    content_sha256 text not null check (length(content_sha256) = 64),
    log_place bigint not null,
    reason text not null,
    sent_by text not null,
    sent_by_name text not null check (sent_by_name <> ''),
    sent_at timestamptz not null,
    constraint correction_says_why check ((version = 1) = (reason = '')),
    unique (form, scope, version)
);
