package motcua.linkage.spec;

import org.jspecify.annotations.Nullable;

/**
 * What a spec may set beside fields and rules.
 *
 * @param assignment whether a left record takes one right record or several
 * @param pairsPerBlock a block with more pairs than this is left out and reported, 1 to 100 million
 * @param match least probability of a link, above 0.5 and below 1
 * @param clerk least probability of a pair that a clerk should see
 * @param margin bits by which the best candidate must lead the next one
 * @param chunkPairs pairs compared at once
 * @param language of sentences and page: {@code en} or {@code vi}
 * @param csv whether links are also written as CSV
 * @param oldNumbers a file with the columns {@code old} and {@code new}: numbers and those that replaced them, or null
 */
public record Settings(
        Assignment assignment,
        long pairsPerBlock,
        double match,
        double clerk,
        double margin,
        long chunkPairs,
        String language,
        boolean csv,
        @Nullable String oldNumbers) {
    public static final Settings DEFAULTS =
            new Settings(Assignment.ONE_TO_ONE, 2_000, 0.9, 0.1, 6, 20_000_000, "en", true, null);

    /** How many partners a record may have. */
    public enum Assignment {
        ONE_TO_ONE("one-to-one"),
        ONE_TO_MANY("one-to-many");

        private final String word;

        Assignment(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
