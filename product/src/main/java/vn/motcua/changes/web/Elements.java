package vn.motcua.changes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the elements of a list as the log writes them ({@code RowText}): each behind its length, {@code 5:LEADER}. */
final class Elements {
    /** Which columns hold lists. */
    static final Set<String> COLUMNS = Set.of("roles", "fields", "times", "provides");

    private Elements() {}

    /** Empty where it is no such list. */
    static Optional<List<String>> of(String written) {
        var elements = new ArrayList<String>();
        int at = 0;
        while (at < written.length()) {
            int colon = written.indexOf(':', at);
            int length = colon < 0 ? -1 : number(written.substring(at, colon));
            if (length < 0 || colon + 1 + length > written.length()) {
                return Optional.empty();
            }
            elements.add(written.substring(colon + 1, colon + 1 + length));
            at = colon + 1 + length;
        }
        return Optional.of(elements);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }
}
