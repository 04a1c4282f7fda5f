create schema if not exists scorecard;

-- A period that was closed: what its figures were, of what, by which rules. It never changes; it stands under the log, whose heads are signed.
create table scorecard.closed_period (
    period text primary key,
    as_of timestamptz not null,
    log_place bigint not null,
    inputs bigint not null check (inputs >= 0),
    inputs_sha256 text not null check (length(inputs_sha256) = 64),
    result text not null,
    result_sha256 text not null check (length(result_sha256) = 64),
    closed_by text not null check (closed_by <> ''),
    closed_at timestamptz not null,
    check (closed_at > as_of)
);
