package vn.motcua.search;

import java.util.List;
import java.util.Set;

/**
 * What a search knows of a procedure.
 *
 * @param levels of administration that carry it out
 * @param forCitizens whether it is for persons, not for organisations alone
 * @param parts texts beside the name, each with what a word found there counts
 */
public record Searchable(String code, String name, Set<Level> levels, boolean forCitizens, List<Part> parts) {

    /** Nearer to people first. */
    public enum Level {
        COMMUNE,
        PROVINCE,
        MINISTRY,
        OTHER
    }

    /** Where a word was found: what it counts, the name being 1. */
    public enum Place {
        NAME(1.0f),
        EVERYDAY(0.8f),
        CASE(0.6f),
        RESULT(0.6f),
        KEYWORDS(0.5f),
        FIELD(0.5f),
        COMPONENT(0.3f);

        private final float counts;

        Place(float counts) {
            this.counts = counts;
        }

        float counts() {
            return counts;
        }
    }

    public record Part(Place place, String text) {}

    public Searchable {
        levels = Set.copyOf(levels);
        parts = List.copyOf(parts);
    }
}
