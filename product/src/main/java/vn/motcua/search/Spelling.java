package vn.motcua.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Syllables that may be meant by one that is nowhere in the catalogue: one letter missing, added, another or exchanged. */
final class Spelling {
    private static final int CANDIDATES_MAX = 40;
    private static final int LETTERS_MIN = 2;

    private final Set<String> known;

    Spelling(List<String> syllables) {
        this.known = new HashSet<>(syllables);
    }

    boolean knows(String syllable) {
        return known.contains(syllable);
    }

    List<String> near(String written) {
        return known.stream()
                .filter(syllable -> syllable.length() >= LETTERS_MIN && isOneLetterOff(written, syllable))
                .sorted()
                .limit(CANDIDATES_MAX)
                .toList();
    }

    static boolean isOneLetterOff(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (a.length() != b.length()) {
            var longer = a.length() > b.length() ? a : b;
            var other = a.length() > b.length() ? b : a;
            return longer.substring(same + 1).equals(other.substring(same));
        }
        return a.substring(same + 1).equals(b.substring(same + 1))
                || same + 1 < shorter
                        && a.charAt(same) == b.charAt(same + 1)
                        && a.charAt(same + 1) == b.charAt(same)
                        && a.substring(same + 2).equals(b.substring(same + 2));
    }
}
