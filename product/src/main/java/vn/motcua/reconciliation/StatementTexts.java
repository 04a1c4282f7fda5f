package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;

/** Texts of statements, and our references in them. */
final class StatementTexts {
    /** As bills name themselves, and as transfers carry it; banks put other words around it. */
    private static final Pattern OURS = Pattern.compile("MC[0-9A-HJKMNP-TV-Z]{9}");

    private StatementTexts() {}

    private static final Set<String> NO_REFERENCE = Set.of("NONREF", "NOTPROVIDED", "NOTAPPLICABLE");

    static StatementLine line(int number, LocalDate day, long amount, String bankReference, String memo) {
        return new StatementLine(
                number, day, amount, 0, reference(memo).orElse(""), own(text(bankReference)), text(memo));
    }

    /** What banks write where they have no reference tells no line from another. */
    private static String own(String bankReference) {
        return NO_REFERENCE.contains(bankReference.toUpperCase(Locale.ROOT)) ? "" : bankReference;
    }

    /** The bill's reference in what a payer or a bank wrote; banks may break it by blanks. */
    static Optional<String> reference(String memo) {
        var upper = memo.toUpperCase(Locale.ROOT);
        var found = OURS.matcher(upper);
        if (found.find()) {
            return Optional.of(found.group());
        }
        var joined = OURS.matcher(upper.replaceAll("[\\s.-]", ""));
        return joined.find() ? Optional.of(joined.group()) : Optional.empty();
    }

    /** One line without what cannot be shown, cut. */
    static String text(String raw) {
        var line = Text.line(raw);
        return line.length() <= StatementLine.TEXT_MAX ? line : line.substring(0, StatementLine.TEXT_MAX);
    }
}
