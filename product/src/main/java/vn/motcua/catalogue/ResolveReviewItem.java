package vn.motcua.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Said;

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
    private final ReviewDecisions decisions;
    private final Clock clock;

    ResolveReviewItem(ReviewItems items, ReviewDecisions decisions, Clock clock) {
        this.items = items;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @param correction none: the structure is accepted as it is
     * @param note why, in the editor's words
     * @param by name of the editor
     */
    @Transactional
    public Outcome resolve(ReviewItemId id, @Nullable Correction correction, String note, String by) {
        decisions.lockVersionsOf(List.of(id));
        var item = items.find(id).orElseThrow(() -> new NotFound("Review item " + id.value()));
        if (item.resolution() != null) {
            return new Outcome.AlreadyResolved(item.resolution());
        }
        if (note.isBlank()) {
            throw new BadInput(List.of(Said.of("catalogue.bad.note").at("note")));
        }
        if (correction != null && correction.kind() != item.correctable()) {
            throw new BadInput(List.of(Said.of("catalogue.bad.correction").at("correction")));
        }

        if (correction != null) {
            correction.problem().ifPresent(finding -> {
                throw new BadInput(List.of(finding));
            });
        }

        boolean asProposed = correction != null
                && item.proposal() != null
                && correction.equals(item.proposal().value());
        return new Outcome.Resolved(decisions.decide(
                item, new ReviewDecisions.Decision(correction, asProposed, note, by, clock.instant(), null)));
    }
}
