package vn.motcua.scorecard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which dossiers of a figure are listed.
 *
 * @param part all of it, those that count, or those that do not
 * @param asOf null for the moment of the figure itself
 * @param limit at most so many
 * @param offset so many are passed first
 */
public record Wanted(Measure measure, Part part, @Nullable Instant asOf, int limit, int offset) {
    /** Of a measure that divides nothing all count. */
    public enum Part {
        ALL,
        COUNTED,
        MISSED
    }

    public static Wanted page(Measure measure, Part part, int limit, int offset) {
        return new Wanted(measure, part, null, limit, offset);
    }

    String condition() {
        return switch (part) {
            case ALL -> measure.of();
            case COUNTED -> measure.counting();
            case MISSED -> "(" + measure.of() + ") and (" + measure.numerator() + ") is not true";
        };
    }

    /** How many a figure says there are. */
    public long number(Figure figure) {
        var of = figure.of();
        return switch (part) {
            case ALL -> of == null ? figure.counted() : of;
            case COUNTED -> figure.counted();
            case MISSED -> figure.missed();
        };
    }
}
