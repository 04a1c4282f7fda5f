package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Words;

/**
 * How points come out of what is known of a criterion. Four kinds: a quantity, a choice, something counted, and points given and taken
 * away.
 */
public sealed interface ScoreRule {
    /** Something measured: a number, or so many of so many as a percentage. */
    sealed interface Quantity extends ScoreRule {
        Measured measured();
    }

    /**
     * @param divides whether two numbers are entered, and their percentage counts
     * @param unit what the number is of, as {@code %}
     */
    record Measured(boolean divides, String unit) {}

    /** From this value on, so many points. */
    record Step(BigDecimal from, BigDecimal points) {}

    /** The highest step that is reached; nothing below the last. */
    record Steps(Measured measured, List<Step> steps) implements Quantity {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Points in the proportion of the value to the target, at most all of them.
     *
     * @param floor below which there are none; 0 for none
     */
    record Proportion(Measured measured, BigDecimal target, BigDecimal floor) implements Quantity {}

    /**
     * Who exceeds the target most has all points; who reaches it has half, and of the other half as much as the own excess is of the
     * leader's. Below the target: half the points in proportion.
     */
    record Leader(Measured measured, BigDecimal target) implements Quantity {}

    /** One of several answers; yes and no are two. */
    record Choice(List<Option> options) implements ScoreRule {
        public Choice {
            options = List.copyOf(options);
        }

        Optional<Option> option(@Nullable String key) {
            return options.stream().filter(option -> option.key().equals(key)).findFirst();
        }
    }

    record Option(String key, Words name, BigDecimal points) {}

    /** So many points for each, at most those of the criterion. */
    record Count(BigDecimal each, Words of) implements ScoreRule {}

    /**
     * Begins with some points; each case of an item adds or takes away its own.
     *
     * @param least never less than so many
     */
    record PlusMinus(BigDecimal start, BigDecimal least, List<Item> items) implements ScoreRule {
        public PlusMinus {
            items = List.copyOf(items);
        }
    }

    record Item(String key, Words name, BigDecimal each) {}

    /** Of which of the four kinds it is. */
    default Kind kind() {
        return switch (this) {
            case Quantity _ -> Kind.QUANTITY;
            case Choice _ -> Kind.CHOICE;
            case Count _ -> Kind.COUNT;
            case PlusMinus _ -> Kind.PLUS_MINUS;
        };
    }

    enum Kind {
        QUANTITY,
        CHOICE,
        COUNT,
        PLUS_MINUS
    }

    /** Names of the numbers that are entered for it. */
    default List<String> numbers() {
        return switch (this) {
            case Quantity quantity -> quantity.measured().divides() ? List.of("x", "y") : List.of("x");
            case Choice _ -> List.of();
            case Count _ -> List.of("n");
            case PlusMinus(var _, var _, var items) ->
                items.stream().map(Item::key).toList();
        };
    }
}
