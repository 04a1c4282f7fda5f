create schema if not exists documents;

-- One row for each paper that was kept. The content lies in the folder motcua.files under its SHA-256, so the same content
-- is stored once, however many papers have it.
create table documents.document (
    id uuid primary key,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes bigint not null check (size_bytes > 0),
    media_type text not null check (media_type <> ''),
    file_name text not null check (length(file_name) between 1 and 200),
    owner_account text not null check (owner_account <> ''),
    purpose text not null check (purpose <> ''),
    stored_at timestamptz not null,
    pages int check (pages > 0),
    check (pages is null or media_type = 'application/pdf')
);

create index document_sha256 on documents.document (sha256);
create index document_owner_account on documents.document (owner_account, stored_at);
