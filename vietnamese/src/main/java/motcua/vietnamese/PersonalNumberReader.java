package motcua.vietnamese;

import java.util.regex.Pattern;
import motcua.vietnamese.PersonalNumber.Nine;
import motcua.vietnamese.PersonalNumber.NotStated;
import motcua.vietnamese.PersonalNumber.Reason;
import motcua.vietnamese.PersonalNumber.Twelve;
import motcua.vietnamese.PersonalNumber.Unreadable;

/**
 * Reads a personal number. Spreadsheets take it for a quantity: they drop zeros in front, add {@code .0}, or write it with a
 * power of ten. What they did is undone only where one number alone can be meant.
 */
final class PersonalNumberReader {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:số|so)?[ .]*(?:cccd|cmnd|cmtnd|cmt|cc|đdcn|ddcn|định danh cá nhân|định danh|căn cước)?(?:[ .:]|số|so)*(?=\\d)");
    private static final Pattern QUOTED = Pattern.compile("^(?:=?\"(.*)\"|['\u2019\u2018`]+(.*))$");
    private static final Pattern QUANTITY = Pattern.compile("\\+?([1-9]\\d{7,11}|\\d{9}|\\d{12})[.,]0*");
    private static final Pattern POWER = Pattern.compile("(?i)\\+?(\\d)(?:[.,](\\d+))?e\\+?(\\d{1,2})");
    private static final Pattern FRACTION = Pattern.compile("\\d{7,}[.,]\\d+");
    private static final Pattern GROUPS = Pattern.compile("\\d+(?:[ .\\-\u2012-\u2015\u2212]\\d+)*");
    private static final Pattern GROUPS_OF_THREE =
            Pattern.compile("([1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\2\\d{3}){1,2})(?:[.,]0*)?");
    private static final int EXPONENT_MAX = 11;

    private PersonalNumberReader() {}

    static PersonalNumber read(String raw) {
        if (isDigits(raw)) {
            return ofDigits(raw);
        }
        var text = bare(Text.line(raw));
        if (text.isEmpty()) {
            return new NotStated();
        }
        if (isDigits(text)) {
            return ofDigits(text);
        }
        var power = POWER.matcher(text);
        if (power.matches()) {
            return ofPower(
                    power.group(1), power.group(2) == null ? "" : power.group(2), Integer.parseInt(power.group(3)));
        }
        var quantity = QUANTITY.matcher(text);
        if (quantity.matches()) {
            return ofQuantity(quantity.group(1));
        }
        var grouped = GROUPS_OF_THREE.matcher(text);
        if (grouped.matches()) {
            return ofQuantity(grouped.group(1).replaceAll("\\D", ""));
        }
        if (FRACTION.matcher(text).matches() || !GROUPS.matcher(text).matches()) {
            return new Unreadable(Reason.NO_NUMBER);
        }
        var digits = text.replaceAll("\\D", "");
        return digits.length() == 12 || digits.length() == 9 ? ofDigits(digits) : new Unreadable(Reason.LENGTH);
    }

    /** Without the label and the marks that keep a spreadsheet from counting. */
    private static String bare(String line) {
        var quoted = QUOTED.matcher(line);
        var text = quoted.matches() ? (quoted.group(1) == null ? quoted.group(2) : quoted.group(1)) : line;
        return LABEL.matcher(text.strip()).replaceFirst("").strip();
    }

    private static PersonalNumber ofDigits(String digits) {
        if (digits.chars().allMatch(digit -> digit == '0')) {
            return new Unreadable(Reason.ZERO);
        }
        return switch (digits.length()) {
            case 12 -> new Twelve(digits);
            case 11, 10 -> withZeros(digits);
            case 9 -> new Nine(digits);
            default -> new Unreadable(Reason.LENGTH);
        };
    }

    /** Every number of twelve digits begins with one zero, some with two; a province has to come out. */
    private static PersonalNumber withZeros(String digits) {
        var number = new Twelve("0".repeat(12 - digits.length()) + digits);
        return number.hasProvince() ? number : new Unreadable(Reason.LENGTH);
    }

    /** A quantity has no zeros in front: where eight digits are left there were nine, as cards of nine begin with one zero at most. */
    private static PersonalNumber ofQuantity(String whole) {
        return ofDigits(whole.length() == 8 ? "0" + whole : whole);
    }

    /** Only a number of which each digit is there; the usual display of a spreadsheet keeps six. */
    private static PersonalNumber ofPower(String first, String decimals, int exponent) {
        if (exponent > EXPONENT_MAX) {
            return new Unreadable(Reason.LENGTH);
        }
        if (decimals.length() < exponent) {
            return new Unreadable(Reason.ROUNDED);
        }
        boolean isWhole = decimals.substring(exponent).chars().allMatch(digit -> digit == '0');
        return isWhole ? ofQuantity(first + decimals.substring(0, exponent)) : new Unreadable(Reason.NO_NUMBER);
    }

    private static boolean isDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
