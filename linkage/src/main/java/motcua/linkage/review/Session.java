package motcua.linkage.review;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One browser: who sits before it, and how the person wants the page. */
final class Session {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id = secret();
    private final String token = secret();
    private @Nullable String person;
    private boolean settles;
    private boolean hasKeys = true;
    private String language = Texts.LANGUAGES.getFirst();
    private String notice = "";

    /** 128 random bits as hexadecimal digits. */
    static String secret() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String id() {
        return id;
    }

    /** What each of its forms must carry. */
    String token() {
        return token;
    }

    @Nullable
    String person() {
        return person;
    }

    boolean settles() {
        return settles;
    }

    void isNow(String name, boolean toSettle) {
        person = name;
        settles = toSettle;
    }

    boolean hasKeys() {
        return hasKeys;
    }

    void keys(boolean on) {
        hasKeys = on;
    }

    String language() {
        return language;
    }

    void language(String wanted) {
        if (Texts.LANGUAGES.contains(wanted)) {
            language = wanted;
        }
    }

    /** Keeps a sentence for the next page. */
    void notice(String sentence) {
        notice = sentence;
    }

    /** The sentence, once. */
    String takeNotice() {
        var sentence = notice;
        notice = "";
        return sentence;
    }
}
