package motcua.vietnamese;

import java.util.regex.Pattern;

/**
 * Judges a number of another country as far as everybody can: by the country codes that are assigned and the length that any
 * number has (ITU-T E.164; list of assigned codes, annex to the Operational Bulletin 1114). North America and Russia with
 * Kazakhstan have numbers of one length.
 */
final class PhoneAbroad {
    private static final int DIGITS_MIN = 7;
    private static final int DIGITS_MAX = 15;
    private static final Pattern NORTH_AMERICA = Pattern.compile("1[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern RUSSIA = Pattern.compile("7[3-9]\\d{9}");
    private static final Pattern ASSIGNED = Pattern.compile("(?:2(?:0|7|1[12368]|[23456]\\d|9[01789])"
            + "|3(?:[0-469]|5\\d|7[0-8]|8[0-35-79])|4(?:[013-9]|2[013])|5(?:[1-8]|0\\d|9\\d)"
            + "|6(?:[0-6]|7[02-9]|8[0-35-9]|9[0-2])|8(?:[1246]|00|08|5[02356]|7[0-48]|8[01236])"
            + "|9(?:[0-58]|6[0-8]|7[0-79]|9[2-68]))\\d+");
    /** Within the ranges above, codes that nobody has. */
    private static final Pattern FREE = Pattern.compile("(?:259|999|384|388|684|693)\\d*");

    private PhoneAbroad() {}

    /** @param digits with the country's code, without what is dialled before it */
    static Phone.Reason judge(String digits) {
        if (digits.length() < DIGITS_MIN) {
            return Phone.Reason.TOO_SHORT;
        }
        if (digits.length() > DIGITS_MAX) {
            return Phone.Reason.TOO_LONG;
        }
        boolean isKnown = switch (digits.charAt(0)) {
            case '1' -> NORTH_AMERICA.matcher(digits).matches();
            case '7' -> RUSSIA.matcher(digits).matches();
            default ->
                ASSIGNED.matcher(digits).matches() && !FREE.matcher(digits).matches();
        };
        return isKnown ? Phone.Reason.FOREIGN : Phone.Reason.UNKNOWN_PREFIX;
    }
}
