package vn.motcua.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editors.MayEdit;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;

/** Writes what editors decide about review items, and takes it back: the items, and the content of their versions. */
@Component
class ReviewDecisions {
    /**
     * @param correction null: accepted as it is
     * @param batch the common acceptance it is part of, or null
     */
    record Decision(
            @Nullable Correction correction,
            boolean asProposed,
            String note,
            String by,
            Instant at,
            @Nullable UUID batch) {}

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;
    private final MayEdit mayEdit;

    ReviewDecisions(JdbcClient jdbc, RowLog rows, JsonMapper json, MayEdit mayEdit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.mayEdit = mayEdit;
    }

    /**
     * Nobody else decides about these versions until the transaction ends. Always in one order, so that two never wait for
     * each other.
     */
    void lockVersionsOf(List<ReviewItemId> items) {
        jdbc.sql("""
                select v.id from catalogue.procedure_version v
                 where v.id in (select version_id from catalogue.review_item where id = any(:items))
                 order by v.id for update
                """)
                .param("items", items.stream().map(ReviewItemId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * @return how many items of the version remain open; with none it is published
     * @throws vn.motcua.editors.MayNotEdit when the procedure is not this person's to edit
     */
    int decide(ReviewItem item, Decision decision) {
        mayEdit.demand(item.code());
        var correction = decision.correction();
        var before = correction == null ? null : correct(item, correction);
        rows.changing(LoggedTable.REVIEW_ITEM, item.id().value());
        jdbc.sql("""
                update catalogue.review_item
                   set resolution = :resolution, resolved_by = :by, resolved_at = :at, note = :note,
                       value_before = cast(:before as jsonb), as_proposed = :proposed, batch = :batch
                 where id = :id
                """)
                .param("resolution", correction == null ? "ACCEPTED" : "CORRECTED")
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("note", decision.note().strip())
                .param("before", before)
                .param("proposed", decision.asProposed() ? true : null)
                .param("batch", decision.batch())
                .param("id", item.id().value())
                .update();
        return settle(item.version());
    }

    /** The item is open again, and its places say what they said before. */
    void takeBack(ReviewItem item) {
        mayEdit.demand(item.code());
        restore(item);
        rows.changing(LoggedTable.REVIEW_ITEM, item.id().value());
        jdbc.sql("""
                update catalogue.review_item
                   set resolution = null, resolved_by = null, resolved_at = null, note = null,
                       value_before = null, as_proposed = null, batch = null
                 where id = :id
                """).param("id", item.id().value()).update();
        settle(item.version());
    }

    private void restore(ReviewItem item) {
        var before =
                json.readTree(jdbc.sql("select coalesce(value_before, '{}') from catalogue.review_item where id = :id")
                        .param("id", item.id().value())
                        .query(String.class)
                        .single());
        if (before.isEmpty()) {
            return;
        }
        var content = content(item.version());
        before.properties().forEach(place -> {
            int parent = place.getKey().lastIndexOf('/');
            var name = place.getKey().substring(parent + 1);
            switch (content.at(place.getKey().substring(0, parent))) {
                case ObjectNode part -> part.set(name, place.getValue());
                case ArrayNode list -> list.set(Integer.parseInt(name), place.getValue());
                default -> throw new IllegalStateException("Content must have " + place.getKey() + ", but has not");
            }
        });
        write(item.version(), content);
    }

    private String correct(ReviewItem item, Correction correction) {
        var content = content(item.version());
        var before = json.createObjectNode();
        for (var path : item.paths()) {
            before.set(path, content.at(path).deepCopy());
            correction.applyTo(content, path);
        }
        write(item.version(), content);
        return json.writeValueAsString(before);
    }

    private ObjectNode content(ProcedureVersionId version) {
        return (ObjectNode) json.readTree(jdbc.sql("select content from catalogue.procedure_version where id = :id")
                .param("id", version.value())
                .query(String.class)
                .single());
    }

    private void write(ProcedureVersionId version, ObjectNode content) {
        rows.changing(LoggedTable.PROCEDURE_VERSION, version.value());
        var corrected = json.treeToValue(content, ProcedureContent.class);
        jdbc.sql("update catalogue.procedure_version set content = cast(:content as jsonb) where id = :id")
                .param("content", json.writeValueAsString(corrected))
                .param("id", version.value())
                .update();
    }

    private int settle(ProcedureVersionId version) {
        int open = jdbc.sql(
                        "select count(*) from catalogue.review_item where version_id = :version and resolution is null")
                .param("version", version.value())
                .query(Integer.class)
                .single();
        rows.changing(LoggedTable.PROCEDURE_VERSION, version.value());
        jdbc.sql("update catalogue.procedure_version set state = :state, revision = revision + 1 where id = :version")
                .param("state", open == 0 ? "PUBLISHED" : "IN_REVIEW")
                .param("version", version.value())
                .update();
        return open;
    }
}
