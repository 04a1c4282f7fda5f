package vn.motcua.catalogue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;

/** An editor answers a review item: accepted as it is, or corrected. The last answer publishes the version. */
@Component
public class ResolveReviewItem {
    /** What became of it. */
    public sealed interface Outcome {
        /** @param openItems of the version that remain; with none it is published */
        record Resolved(int openItems) implements Outcome {}

        record AlreadyResolved(ReviewItem.Resolution earlier) implements Outcome, Refusal {
            @Override
            public String code() {
                return "catalogue.review-item-already-resolved";
            }

            @Override
            public Map<String, ?> facts() {
                return Map.of("by", earlier.by(), "at", earlier.at().toString());
            }
        }
    }

    private final ReviewItems items;
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;
    private final Clock clock;

    ResolveReviewItem(ReviewItems items, JdbcClient jdbc, RowLog rows, JsonMapper json, Clock clock) {
        this.items = items;
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param correction none: the structure is accepted as it is
     * @param note why, in the editor's words
     * @param by name of the editor
     */
    @Transactional
    public Outcome resolve(ReviewItemId id, @Nullable Correction correction, String note, String by) {
        var version = jdbc.sql("""
                select v.id from catalogue.procedure_version v
                  join catalogue.review_item i on i.version_id = v.id
                 where i.id = :id for update of v
                """)
                .param("id", id.value())
                .query(java.util.UUID.class)
                .optional();
        var item = items.find(id).orElseThrow(() -> new NotFound("Review item " + id.value()));
        if (item.resolution() != null) {
            return new Outcome.AlreadyResolved(item.resolution());
        }
        if (note.isBlank()) {
            throw new BadInput("note", "Cần ghi căn cứ hoặc lý do của quyết định rà soát.");
        }
        if (correction != null && correction.kind() != item.correctable()) {
            throw new BadInput(
                    "correction", "Điểm rà soát này không sửa được bằng loại giá trị đó; hãy chấp nhận kèm ghi chú.");
        }

        rows.changing(LoggedTable.REVIEW_ITEM, id.value());
        rows.changing(LoggedTable.PROCEDURE_VERSION, version.orElseThrow());
        var before = correction == null ? null : correct(item, correction);
        jdbc.sql("""
                update catalogue.review_item
                   set resolution = :resolution, resolved_by = :by, resolved_at = :at, note = :note,
                       value_before = cast(:before as jsonb)
                 where id = :id
                """)
                .param("resolution", correction == null ? "ACCEPTED" : "CORRECTED")
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("note", note.strip())
                .param("before", before)
                .param("id", id.value())
                .update();
        return new Outcome.Resolved(publishWhenNothingIsOpen(version.orElseThrow()));
    }

    private String correct(ReviewItem item, Correction correction) {
        var content = json.readTree(jdbc.sql("select content from catalogue.procedure_version where id = :id")
                .param("id", item.version().value())
                .query(String.class)
                .single());
        if (!(content.at(item.path()) instanceof ObjectNode part)) {
            throw new IllegalStateException(
                    "Content must have " + item.path() + " of item " + item.id() + ", but has not");
        }
        var before = json.writeValueAsString(part);
        correction.applyTo(part);
        var corrected = json.treeToValue(content, ProcedureContent.class);
        jdbc.sql("update catalogue.procedure_version set content = cast(:content as jsonb) where id = :id")
                .param("content", json.writeValueAsString(corrected))
                .param("id", item.version().value())
                .update();
        return before;
    }

    private int publishWhenNothingIsOpen(java.util.UUID version) {
        int open = jdbc.sql(
                        "select count(*) from catalogue.review_item where version_id = :version and resolution is null")
                .param("version", version)
                .query(Integer.class)
                .single();
        jdbc.sql("update catalogue.procedure_version set state = :state, revision = revision + 1 where id = :version")
                .param("state", open == 0 ? "PUBLISHED" : "IN_REVIEW")
                .param("version", version)
                .update();
        return open;
    }
}
