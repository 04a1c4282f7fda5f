package motcua.linkage.profile;

import java.util.List;
import java.util.Set;

/**
 * The 12-digit personal number (số định danh cá nhân) or the 9-digit number of the old identity card: two number spaces,
 * compared only within one. The 12 digits hold province of birth, century with sex, and year of birth; no check digit.
 */
public final class CitizenNumber implements Kind {
    @Override
    public List<Column> columns() {
        return List.of(Column.whole("twelve"), Column.whole("nine"));
    }

    @Override
    public List<String> normalise(String raw) {
        var digits = digits(raw);
        // A number that went through a spreadsheet lost its leading zeros.
        if ((digits.length() == 11 || digits.length() == 10) && raw.strip().length() == digits.length()) {
            digits = "0".repeat(12 - digits.length()) + digits;
        }
        return switch (digits.length()) {
            case 12 -> allZero(digits) ? List.of() : List.of(Long.toString(Long.parseLong(digits)), "");
            case 9 -> allZero(digits) ? List.of() : List.of("", Long.toString(Long.parseLong(digits)));
            default -> List.of();
        };
    }

    @Override
    public List<UsualForm> usualForms() {
        return List.of(
                UsualForm.of("case #bytes($raw) when 12 then #whole($raw, 12)"
                        + " when 14 then #whole(translate($raw, ' .-', ''), 12) when 11 then #whole('0' || $raw, 12)"
                        + " when 10 then #whole('00' || $raw, 12) end"),
                UsualForm.of("#whole($raw, 9)"));
    }

    /** Who took the citizen card kept the nine digits of the identity card as a number of before. */
    @Override
    public List<String> replaced() {
        return List.of("nine", "twelve");
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.of("number.same", "$l.twelve = $r.twelve or $l.nine = $r.nine"),
                Level.of(
                        "number.close",
                        "#hamming(#digits($l.twelve), #digits($r.twelve)) <= 2"
                                + " or #hamming(#digits($l.nine), #digits($r.nine)) <= 1"));
    }

    @Override
    public String missing() {
        return "($l.twelve is null or $r.twelve is null) and ($l.nine is null or $r.nine is null)";
    }

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public Set<String> tells() {
        return Set.of("date", "sex");
    }

    @Override
    public Validity validity(String raw) {
        var parts = normalise(raw);
        if (parts.isEmpty()) {
            return Validity.UNREADABLE;
        }
        if (parts.getFirst().isEmpty()) {
            return Validity.DOUBTFUL;
        }
        var province = Long.parseLong(parts.getFirst()) / 1_000_000_000L;
        return province >= 1 && province <= 96 ? Validity.GOOD : Validity.DOUBTFUL;
    }

    /** The year of birth that a 12-digit number tells. */
    public static int yearOf(long twelve) {
        var century = (int) (twelve / 100_000_000L % 10) / 2;
        return 1900 + century * 100 + (int) (twelve / 1_000_000L % 100);
    }

    /** 1 male, 2 female, as a 12-digit number tells. */
    public static int sexOf(long twelve) {
        return twelve / 100_000_000L % 2 == 0 ? 1 : 2;
    }

    private static String digits(String raw) {
        var out = new StringBuilder(12);
        for (var i = 0; i < raw.length(); i++) {
            var letter = raw.charAt(i);
            if (letter >= '0' && letter <= '9') {
                out.append(letter);
            } else if (Character.isLetter(letter)) {
                return "";
            }
        }
        return out.toString();
    }

    private static boolean allZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }
}
