package vn.motcua.importing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.shared.Vnd;

/** The amounts of money that a published note names, in đồng. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d/])(?<!\\d[.,])(\\d{1,3}(?:[.,]\\d{3})+|\\d{4,})\\s*(?:\\([^)]{0,60}\\)\\s*)?(?:đồng|vnđ|vnd|việt nam đồng|đ(?!\\p{L})|/)|(?<!\\d)(\\d++)\\s*+(triệu|nghìn|ngàn)(?:\\s|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int DIGITS_MAX = 15;

    private Amounts() {}

    /** Each once, in the order of the text. */
    static Set<Long> in(String text) {
        var found = new LinkedHashSet<Long>();
        var matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            var digits = matcher.group(1) == null
                    ? matcher.group(2)
                    : matcher.group(1).replaceAll("[.,]", "");
            if (digits.length() <= DIGITS_MAX - zeros(matcher.group(3))) {
                found.add(Long.parseLong(digits) * times(matcher.group(3)));
            }
        }
        return found;
    }

    /** How many digits the word adds. */
    private static int zeros(@org.jspecify.annotations.Nullable String word) {
        return String.valueOf(times(word)).length() - 1;
    }

    private static long times(@org.jspecify.annotations.Nullable String word) {
        if (word == null) {
            return 1;
        }
        return word.equalsIgnoreCase("triệu") ? 1_000_000 : 1_000;
    }

    static Proposal proposed(ReadingRule rule, long amount) {
        var fee = new Vnd(amount);
        return new Proposal(rule, fee.shown(), new Correction.OfFee(fee));
    }
}
