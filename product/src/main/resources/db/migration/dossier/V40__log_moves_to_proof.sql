-- The log stands in a module of its own now, over more than events. What waited for its place is entered anew at the next start.
insert into proof.leaf (tree, leaf_no, kind, subject, seq, hash)
select 'LEDGER', leaf_no, 'event', dossier_id, seq, hash from dossier.log_leaf;

insert into proof.head (tree, tree_size, root, peaks, signed_at, key_id, signature)
select 'LEDGER', tree_size, root, peaks, signed_at, 'first', signature from dossier.tree_head;

drop table dossier.unsealed_event, dossier.log_leaf, dossier.tree_head;
