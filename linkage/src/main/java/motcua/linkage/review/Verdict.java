package motcua.linkage.review;

import java.util.Optional;

/** What a clerk says of a pair. */
enum Verdict {
    MATCH("match"),
    NO_MATCH("no match"),
    UNSURE("unsure");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As it stands in the file of decisions. */
    String word() {
        return word;
    }

    /** The key of its texts, and its word in forms. */
    String key() {
        return word.replace(' ', '-');
    }

    static Optional<Verdict> ofWord(String word) {
        for (var verdict : values()) {
            if (verdict.word.equals(word)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    static Optional<Verdict> ofKey(String key) {
        return ofWord(key.replace('-', ' '));
    }
}
