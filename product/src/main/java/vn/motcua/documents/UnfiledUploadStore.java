package vn.motcua.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;

/** The table of uploads of which it is not known yet that they were filed. {@link DocumentStore} enters them. */
@Repository
class UnfiledUploadStore {
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final RowLog rows;

    UnfiledUploadStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    record Listed(UUID document, Instant storedAt) {}

    /** In the order in which they came. */
    List<Listed> after(UUID last, int most) {
        return listed("u.document_id > :last", Map.of("last", last), most);
    }

    List<Listed> first(int most) {
        return after(FIRST, most);
    }

    List<Listed> of(AccountId owner, int most) {
        return listed("u.owner_account = :owner", Map.of("owner", owner.value()), most);
    }

    /** Those after the last that nobody needed since then. */
    List<Listed> notNeededSince(Instant then, UUID last, int most) {
        return listed(
                "u.needed_at < :then and u.document_id > :last",
                Map.of("then", then.atOffset(ZoneOffset.UTC), "last", last),
                most);
    }

    private List<Listed> listed(String which, Map<String, ?> values, int most) {
        return jdbc.sql("""
                select u.document_id, d.stored_at
                  from documents.unfiled_upload u join documents.document d on d.id = u.document_id
                 where %s order by u.document_id limit :most
                """.formatted(which))
                .params(values)
                .param("most", most)
                .query((row, _) -> new Listed(
                        row.getObject("document_id", UUID.class),
                        row.getObject("stored_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int count(AccountId owner) {
        return jdbc.sql("select count(*) from documents.unfiled_upload where owner_account = :owner")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    /** They were filed: nobody needs to look at them again. */
    void settle(Collection<UUID> documents) {
        jdbc.sql("delete from documents.unfiled_upload where document_id = any(:documents)")
                .param("documents", documents.toArray(UUID[]::new))
                .update();
    }

    void needed(Collection<UUID> documents, Instant now) {
        jdbc.sql("update documents.unfiled_upload set needed_at = :now where document_id = any(:documents)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("documents", documents.toArray(UUID[]::new))
                .update();
    }

    /**
     * Removes the row of a paper, in one transaction with what the log says of it. Whoever is about to use the paper has said
     * so before, by {@link #needed}: then it stays.
     */
    boolean remove(UUID document, Instant notNeededSince) {
        boolean isMine = jdbc.sql("""
                select document_id from documents.unfiled_upload
                 where document_id = :document and needed_at < :then for update skip locked
                """)
                .param("document", document)
                .param("then", notNeededSince.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!isMine) {
            return false;
        }
        rows.removing(LoggedTable.DOCUMENT, document);
        jdbc.sql("delete from documents.unfiled_upload where document_id = :document")
                .param("document", document)
                .update();
        return jdbc.sql("delete from documents.document where id = :document")
                        .param("document", document)
                        .update()
                == 1;
    }
}
