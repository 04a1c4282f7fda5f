create schema if not exists proof;

-- Entries whose place in a tree is not fixed yet; emptied by the sealer every second. Each stands for one row as it was
-- written: subject for what is known by a UUID (seq: which of its events), label for all else.
-- mac: made with a key that lies outside the database, so that the sealer knows the product's own entries.
create table proof.waiting (
    entry_no bigint generated always as identity primary key,
    tree text not null check (tree in ('LEDGER', 'ACCESS')),
    kind text not null check (kind ~ '^[a-z][a-z0-9-]*$'),
    subject uuid,
    seq int not null default 0 check (seq >= 0),
    label text,
    hash bytea not null check (length(hash) = 32),
    mac bytea not null check (length(mac) = 32),
    check (num_nonnulls(subject, label) = 1)
);

-- Entries that somebody else put there, as the sealer found them.
create table proof.foreign_entry (
    entry_no bigint primary key,
    tree text not null,
    kind text not null,
    subject uuid,
    seq int not null,
    label text,
    hash bytea not null,
    mac bytea not null
);

-- The leaves of the Merkle trees (RFC 6962), in their order.
create table proof.leaf (
    tree text not null check (tree in ('LEDGER', 'ACCESS')),
    leaf_no bigint not null check (leaf_no >= 0),
    kind text not null check (kind ~ '^[a-z][a-z0-9-]*$'),
    subject uuid,
    seq int not null default 0 check (seq >= 0),
    label text,
    hash bytea not null check (length(hash) = 32),
    primary key (tree, leaf_no),
    check (num_nonnulls(subject, label) = 1)
);

-- To find the newest entry of one row; a dossier's events and the accesses are never looked for so.
create index leaf_of_subject on proof.leaf (kind, subject, leaf_no) where kind not in ('event', 'access') and subject is not null;
create index leaf_of_label on proof.leaf (kind, label, leaf_no) where label is not null;

-- Signed heads of the trees. peaks: the roots of the complete subtrees, left to right, 32 bytes each. previous_size and
-- previous_root: the head before this one, signed with it; empty for heads of the first form, which named none.
create table proof.head (
    tree text not null check (tree in ('LEDGER', 'ACCESS')),
    tree_size bigint not null check (tree_size > 0),
    root bytea not null check (length(root) = 32),
    peaks bytea not null check (length(peaks) % 32 = 0),
    signed_at timestamptz not null,
    previous_size bigint check (previous_size >= 0 and previous_size < tree_size),
    previous_root bytea check (length(previous_root) = 32),
    key_id text not null,
    signature bytea not null,
    primary key (tree, tree_size),
    check ((previous_size is null) = (previous_root is null))
);

-- The public keys of those that sign or signed heads.
create table proof.head_key (
    key_id text primary key check (key_id ~ '^[0-9a-f]{16}$'),
    public_key bytea not null,
    known_from timestamptz not null,
    reason text not null
);
