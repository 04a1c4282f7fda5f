package vn.motcua.catalogue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;

/**
 * A common acceptance is taken back as a whole: its items are open again. Not when one of its procedures was decided upon
 * since, or has a newer version: then it was used.
 */
@Component
public class UndoAcceptance {
    /** What became of it. */
    public sealed interface Outcome {
        record Undone(int items) implements Outcome {}

        record AlreadyUndone(String by) implements Outcome, Refusal {
            @Override
            public String code() {
                return "catalogue.acceptance-already-undone";
            }

            @Override
            public Map<String, ?> facts() {
                return Map.of("by", by);
            }
        }

        /** @param procedures codes of those that were decided upon since */
        record UsedSince(List<String> procedures) implements Outcome, Refusal {
            @Override
            public String code() {
                return "catalogue.acceptance-used-since";
            }

            @Override
            public Map<String, ?> facts() {
                return Map.of("procedures", procedures);
            }
        }
    }

    private final ReviewItems items;
    private final ReviewBatches batches;
    private final ReviewDecisions decisions;
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;

    UndoAcceptance(
            ReviewItems items,
            ReviewBatches batches,
            ReviewDecisions decisions,
            JdbcClient jdbc,
            RowLog rows,
            Clock clock) {
        this.items = items;
        this.batches = batches;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param by name of the editor */
    @Transactional
    public Outcome undo(UUID id, String by) {
        var seen = items.ofBatch(id).stream().map(ReviewItem::id).toList();
        decisions.lockVersionsOf(seen);
        var batch = batches.find(id).orElseThrow(() -> new NotFound("Review batch " + id));
        if (batch.undoneBy() != null) {
            return new Outcome.AlreadyUndone(batch.undoneBy());
        }
        var used = usedSince(batch);
        if (!used.isEmpty()) {
            return new Outcome.UsedSince(used);
        }

        var accepted = items.ofBatch(id);
        accepted.forEach(decisions::takeBack);
        rows.changing(LoggedTable.REVIEW_BATCH, id);
        jdbc.sql("update catalogue.review_batch set undone_by = :by, undone_at = :at where id = :id")
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return new Outcome.Undone(accepted.size());
    }

    private List<String> usedSince(ReviewBatches.Batch batch) {
        return jdbc.sql("""
                select distinct v.code from catalogue.review_item i
                  join catalogue.procedure_version v on v.id = i.version_id
                 where i.batch = :batch
                   and (v.valid_to is not null
                        or exists (select from catalogue.review_item o
                                    where o.version_id = v.id and o.resolution is not null
                                      and o.batch is distinct from i.batch and o.resolved_at >= :at))
                 order by 1
                """)
                .param("batch", batch.id())
                .param("at", batch.acceptedAt().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("code"))
                .list();
    }
}
