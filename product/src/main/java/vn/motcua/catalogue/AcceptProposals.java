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
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Said;

/** An editor accepts what is proposed for several review items at once, after having seen them: all of them or none. */
@Component
public class AcceptProposals {
    private static final int ITEMS_MAX = 200;

    /** What became of it. */
    public sealed interface Outcome {
        /** @param published how many procedures had no other open item */
        record Accepted(UUID batch, int items, int published) implements Outcome {}

        /** @param items that have no proposal, or were answered meanwhile */
        record NotAllAcceptable(List<ReviewItemId> items) implements Outcome, Refusal {
            @Override
            public String code() {
                return "catalogue.not-all-acceptable";
            }

            @Override
            public Map<String, ?> facts() {
                return Map.of(
                        "items", items.stream().map(id -> id.value().toString()).toList());
            }
        }
    }

    private final ReviewItems items;
    private final ReviewDecisions decisions;
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;

    AcceptProposals(ReviewItems items, ReviewDecisions decisions, JdbcClient jdbc, RowLog rows, Clock clock) {
        this.items = items;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param note why, in the editor's words
     * @param by name of the editor
     */
    @Transactional
    public Outcome accept(List<ReviewItemId> chosen, String note, String by) {
        if (chosen.isEmpty() || chosen.size() > ITEMS_MAX) {
            throw new BadInput(List.of(
                    Said.of("catalogue.bad.items", ITEMS_MAX, chosen.size()).at("items")));
        }
        if (note.isBlank()) {
            throw new BadInput(List.of(Said.of("catalogue.bad.note").at("note")));
        }
        decisions.lockVersionsOf(chosen);
        var found = chosen.stream()
                .distinct()
                .flatMap(id -> items.find(id).stream())
                .toList();
        var acceptable = found.stream()
                .filter(ReviewItem::isAcceptable)
                .map(ReviewItem::id)
                .toList();
        var others = chosen.stream().filter(id -> !acceptable.contains(id)).toList();
        if (!others.isEmpty()) {
            return new Outcome.NotAllAcceptable(others);
        }

        var batch = Uuid7.at(clock.instant());
        keep(batch, found.size(), note, by);
        int published = 0;
        for (var item : found) {
            var proposal = item.proposal();
            var correction = proposal == null ? null : proposal.value();
            int open = decisions.decide(
                    item, new ReviewDecisions.Decision(correction, true, note, by, clock.instant(), batch));
            published += open == 0 ? 1 : 0;
        }
        return new Outcome.Accepted(batch, found.size(), published);
    }

    private void keep(UUID batch, int size, String note, String by) {
        rows.added(LoggedTable.REVIEW_BATCH, batch);
        jdbc.sql("""
                insert into catalogue.review_batch (id, items, note, accepted_by, accepted_at)
                values (:id, :items, :note, :by, :at)
                """)
                .param("id", batch)
                .param("items", size)
                .param("note", note.strip())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
