package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.ProcedureContent.FeeKind;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Said;

/** What an editor puts in the place of a value that was read wrongly or not at all. What was published stays beside it. */
public sealed interface Correction {
    /** As much as is read of published fees. */
    long FEE_MAX = 999_999_999_999L;

    int COPIES_MAX = 99;

    /** The time limit of one line of a channel. */
    record OfLimit(BigDecimal amount, LimitUnit unit) implements Correction {
        private static final BigDecimal SHORTEST = new BigDecimal("0.25");
        private static final BigDecimal MONTHS_MAX = BigDecimal.valueOf(120);
        private static final BigDecimal OTHERS_MAX = BigDecimal.valueOf(3650);
        private static final int DECIMALS_MAX = 2;

        /** Whether a procedure can take it: a quarter of an hour to ten years, in quarters at most. */
        public boolean isCredible() {
            var longest = unit == LimitUnit.MONTH ? MONTHS_MAX : OTHERS_MAX;
            return amount.compareTo(SHORTEST) >= 0
                    && amount.compareTo(longest) <= 0
                    && amount.stripTrailingZeros().scale() <= DECIMALS_MAX;
        }

        public OfLimit {
            if (amount.signum() <= 0) {
                throw new BadInput(List.of(Said.of("catalogue.bad.limit-zero").at("amount")));
            }
        }
    }

    /** @param amount in đồng; zero: free */
    record OfFee(Vnd amount) implements Correction {}

    /** @param explanation it is no paper but an explanation */
    record OfComponent(int originals, int copies, boolean explanation) implements Correction {
        public OfComponent {
            if (originals < 0 || copies < 0 || !explanation && originals + copies == 0) {
                throw new BadInput(List.of(Said.of("catalogue.bad.no-copies").at("originals")));
            }
        }
    }

    /** @param levels of administration that carry it out; at least one */
    record OfLevels(List<Level> levels) implements Correction {
        public OfLevels {
            levels = List.copyOf(levels);
            if (levels.isEmpty()) {
                throw new BadInput(List.of(Said.of("catalogue.bad.levels").at("levels")));
            }
        }
    }

    /** Why nobody can have published this, whoever typed or sent it; empty when it can be. */
    default Optional<BadInput.Finding> problem() {
        return switch (this) {
            case OfLimit limit
            when !limit.isCredible() ->
                Optional.of(Said.of("catalogue.bad.limit-credible").at("amount"));
            case OfFee(var amount)
            when amount.amount() > FEE_MAX ->
                Optional.of(Said.of("ui.amount.TOO_MUCH").at("amount"));
            case OfComponent papers
            when Math.max(papers.originals(), papers.copies()) > COPIES_MAX ->
                Optional.of(Said.of("catalogue.bad.copies-many", COPIES_MAX).at("originals"));
            case OfLimit _, OfFee _, OfComponent _, OfLevels _ -> Optional.empty();
        };
    }

    /** Writes the value into the content, at one of the item's places. */
    default void applyTo(ObjectNode content, String path) {
        if (this instanceof OfLevels(var levels)) {
            var names = content.putArray("levels");
            levels.forEach(level -> names.add(level.name()));
            return;
        }
        if (!(content.at(path) instanceof ObjectNode part)) {
            throw new IllegalStateException("Content must have " + path + " of a review item, but has not");
        }
        applyTo(part);
    }

    private void applyTo(ObjectNode part) {
        switch (this) {
            case OfLimit(var amount, var unit) -> part.put("amount", amount).put("unit", unit.name());
            case OfFee(var amount) -> {
                part.put("kind", (amount.isZero() ? FeeKind.FREE : FeeKind.AMOUNT).name())
                        .put("currency", "VND");
                @Nullable Long value = amount.isZero() ? null : amount.amount();
                part.put("amount", value);
            }
            case OfComponent(var originals, var copies, var explanation) ->
                part.put("originals", originals).put("copies", copies).put("explanation", explanation);
            case OfLevels _ -> throw new IllegalStateException("Levels belong to the whole content");
        }
    }

    /** Which kind of item this corrects. */
    default ReviewItem.Correctable kind() {
        return switch (this) {
            case OfLimit _ -> ReviewItem.Correctable.LIMIT;
            case OfFee _ -> ReviewItem.Correctable.FEE;
            case OfComponent _ -> ReviewItem.Correctable.COMPONENT;
            case OfLevels _ -> ReviewItem.Correctable.LEVELS;
        };
    }
}
