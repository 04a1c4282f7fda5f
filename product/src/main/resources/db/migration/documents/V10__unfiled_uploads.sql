-- Uploads of which it is not known yet that they were filed. What is filed leaves this list and stays for ever; what is not,
-- and lies in no draft, goes by rule. The files themselves are swept where no paper names them.
create table documents.unfiled_upload (
    document_id uuid primary key references documents.document (id),
    owner_account text not null check (owner_account <> ''),
    needed_at timestamptz not null
);

create index unfiled_upload_owner on documents.unfiled_upload (owner_account);
