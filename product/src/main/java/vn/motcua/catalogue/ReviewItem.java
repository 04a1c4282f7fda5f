package vn.motcua.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;

/**
 * An open or answered question about a published text.
 *
 * @param paths JSON Pointers into the content: all places that the answer settles
 * @param original the published text concerned
 * @param proposal what another place of the page, or a rule, suggests
 */
public record ReviewItem(
        ReviewItemId id,
        ProcedureVersionId version,
        ProcedureCode code,
        String procedureName,
        ReviewReason reason,
        List<String> paths,
        String original,
        @Nullable Offer proposal,
        @Nullable Resolution resolution) {

    /**
     * A proposal as it was kept.
     *
     * @param rule null for items kept before rules had names
     * @param value null where it can be read only, or what is published stays
     */
    public record Offer(
            @Nullable ReadingRule rule,
            String words,
            @Nullable Correction value) {}

    /**
     * @param corrected whether the structure was corrected or accepted as it is
     * @param batch the common acceptance it was part of, or null
     * @param asProposed whether the value is the one that was proposed
     */
    public record Resolution(
            boolean corrected,
            String by,
            Instant at,
            String note,
            @Nullable UUID batch,
            boolean asProposed) {}

    /** Which small form corrects it; NONE: it can be accepted with a note only. */
    public enum Correctable {
        LIMIT,
        FEE,
        COMPONENT,
        LEVELS,
        NONE
    }

    public ReviewItem {
        paths = List.copyOf(paths);
    }

    /** The first of the places. */
    public String path() {
        return paths.getFirst();
    }

    public Correctable correctable() {
        if (path().matches("/channels/\\d+/limit")) {
            return Correctable.LIMIT;
        }
        if (path().matches("/channels/\\d+/fee")) {
            return Correctable.FEE;
        }
        if (path().equals("/levels")) {
            return Correctable.LEVELS;
        }
        return path().matches("/cases/\\d+/components/\\d+") ? Correctable.COMPONENT : Correctable.NONE;
    }

    /** Whether the proposal can be put in the place of what was read, with one touch. */
    public boolean isAcceptable() {
        return resolution == null
                && proposal != null
                && (proposal.value() != null || proposal.rule() == ReadingRule.KEPT_AS_PUBLISHED);
    }
}
