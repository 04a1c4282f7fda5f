package motcua.linkage.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a clerk says of a pair. */
enum Verdict {
    MATCH("match", 1),
    NO_MATCH("no match", 2),
    UNSURE("unsure", 3);

    private final String word;
    private final byte code;

    Verdict(String word, int code) {
        this.word = word;
        this.code = (byte) code;
    }

    /** One byte in memory for each pair and clerk; 0 is no verdict. */
    byte code() {
        return code;
    }

    static @Nullable Verdict ofCode(byte code) {
        return switch (code) {
            case 1 -> MATCH;
            case 2 -> NO_MATCH;
            case 3 -> UNSURE;
            default -> null;
        };
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
