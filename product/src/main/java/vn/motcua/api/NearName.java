package vn.motcua.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which known name somebody may have meant who wrote another. */
final class NearName {
    /** One letter left out, added or changed, or two that changed places: two steps. */
    private static final int STEPS_MAX = 2;

    private NearName() {}

    /** @return empty where no known name is near */
    static String of(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> isNear(written, name))
                .min(Comparator.comparingInt(name -> steps(written, name)))
                .orElse("");
    }

    private static boolean isNear(String written, String name) {
        int most = Math.min(STEPS_MAX, (Math.min(written.length(), name.length()) - 1) / 2);
        return Math.abs(written.length() - name.length()) <= STEPS_MAX && steps(written, name) <= most;
    }

    /** Letters to leave out, to add or to change; whether a letter is large does not count. */
    private static int steps(String written, String name) {
        var from = written.toLowerCase(Locale.ROOT);
        var to = name.toLowerCase(Locale.ROOT);
        int[] before = new int[to.length() + 1];
        Arrays.setAll(before, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            int[] here = new int[to.length() + 1];
            here[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                here[j] = Math.min(before[j - 1] + change, Math.min(before[j], here[j - 1]) + 1);
            }
            before = here;
        }
        return before[to.length()];
    }
}
