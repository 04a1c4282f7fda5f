package vn.motcua.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.audit.Touched;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** The table of papers. */
@Repository
class DocumentStore {
    private static final int PAPERS_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final RowLog rows;

    DocumentStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void insert(Document document) {
        rows.added(LoggedTable.DOCUMENT, document.id().value());
        jdbc.sql("""
                with kept as (
                    insert into documents.document
                        (id, sha256, size_bytes, media_type, file_name, owner_account, purpose, stored_at, pages)
                    values (:id, :sha256, :size, :type, :name, :owner, :purpose, :at, :pages)
                    returning id, owner_account, purpose, stored_at)
                insert into documents.unfiled_upload (document_id, owner_account, needed_at)
                select id, owner_account, stored_at from kept where purpose in (:upload, :petition)
                """)
                .param("upload", Upload.FOR_DOSSIERS)
                .param("petition", Upload.FOR_PETITIONS)
                .param("id", document.id().value())
                .param("sha256", document.sha256())
                .param("size", document.sizeBytes())
                .param("type", document.mediaType())
                .param("name", document.fileName())
                .param("owner", document.owner().value())
                .param("purpose", document.purpose())
                .param("at", document.storedAt().atOffset(ZoneOffset.UTC))
                .param("pages", document.pages())
                .update();
    }

    Optional<Document> find(DocumentId id) {
        return rows.vouched(LoggedTable.DOCUMENT, RowsWhere.is("id", id.value()), (row, _) -> document(row)).stream()
                .findFirst();
    }

    /** Gives every paper, by hash and id, some at a time. */
    void forEach(Consumer<Document> seen) {
        var last = new Place("", new UUID(0, 0));
        for (var papers = after(last); !papers.isEmpty(); papers = after(last)) {
            papers.forEach(seen);
            last = new Place(papers.getLast().sha256(), papers.getLast().id().value());
        }
    }

    private record Place(String sha256, UUID id) {}

    private List<Document> after(Place place) {
        return jdbc.sql("""
                select id, sha256, size_bytes, media_type, file_name, owner_account, purpose, stored_at, pages
                from documents.document
                where (sha256, id) > (:sha256, :id)
                order by sha256, id
                limit :limit
                """)
                .param("sha256", place.sha256())
                .param("id", place.id())
                .param("limit", PAPERS_AT_A_TIME)
                .query((row, _) -> document(row))
                .list();
    }

    boolean anyHas(String sha256) {
        return jdbc.sql("select exists (select 1 from documents.document where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** Holds off the sweep for this content until the transaction ends. Many may hold it at once. */
    void keepFromSweep(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('documents:' || :sha256, 0))")
                .param("sha256", sha256)
                .query((_, _) -> true)
                .single();
    }

    /** Whether nobody is keeping this content just now; until the transaction ends nobody can. */
    boolean mayBeSwept(String sha256) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('documents:' || :sha256, 0))")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static Document document(ResultSet row) throws SQLException {
        Touched.note("document", row.getString("id"), row.getString("owner_account"));
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("media_type"),
                row.getString("file_name"),
                new AccountId(row.getString("owner_account")),
                row.getString("purpose"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getObject("pages", Integer.class));
    }
}
