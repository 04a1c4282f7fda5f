package motcua.linkage.profile;

import java.util.Locale;
import java.util.Set;

/** What programs and people write into a box that has no value: a name {@code NULL} is nobody's, however many have it. */
final class Filler {
    private static final Set<String> WORDS = Set.of(
            "null",
            "\\n",
            "(null)",
            "<null>",
            "n/a",
            "#n/a",
            "nan",
            "none",
            "#value!",
            "#ref!",
            "#name?",
            "không có",
            "không rõ",
            "chưa rõ",
            "khong co",
            "khong ro",
            "unknown");
    private static final int LONGEST = 12;

    private Filler() {}

    static boolean is(String raw) {
        return raw.length() <= LONGEST && WORDS.contains(raw.strip().toLowerCase(Locale.ROOT));
    }
}
