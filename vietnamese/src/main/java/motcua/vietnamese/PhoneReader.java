package motcua.vietnamese;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads the parts of a written number one after the other. */
final class PhoneReader {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:số điện thoại|so dien thoai|điện thoại|dien thoai|di động|di dong|sđt|sdt|đt|dt|dđ|dd|tel(?:ephone)?|phone|mobile|hotline|zalo|viber)(?:[ .:]|(?=[+(0-9]))+");
    /** What the number is good for, said behind it. */
    private static final Pattern LABEL_BEHIND = Pattern.compile(
            "(?iu)(?<![ ,;/.-])[ ,;/.-]*+\\(?(?:(?:có|co|số|so|cả|ca|dùng|dung) )?(?:số điện thoại|so dien thoai|điện thoại|dien thoai|di động|di dong|sđt|sdt|đt|dt|dđ|dd|mobile|hotline|zalo|viber)(?:[ ,/&+]+(?:zalo|viber))?\\)?\\.?$");

    private static final Pattern FORM = Pattern.compile("[0-9 ()+.,_·\\-/']+");
    private static final Pattern TRUNK_ZERO = Pattern.compile("^(?:\\+|00)? ?\\(?(?:\\+|00)?84\\)?[ .\\-]*\\(0\\)");
    private static final Pattern FLOAT = Pattern.compile("^(\\d{9,12})[.,]0+$");
    private static final Pattern MOBILE = Pattern.compile("0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7}");
    private static final Pattern LANDLINE = Pattern.compile(
            "02(?:[48]\\d|0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]" + "|6[0-39]|7[0-7]|9[0-4679])\\d{7}");
    private static final Pattern SERVICE = Pattern.compile("1[89]00\\d{4,6}");
    private static final int FILLER_MIN = 7;
    private static final Map<String, String> PREFIX_SINCE_2018 = Map.ofEntries(
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0126", "076"),
            Map.entry("0128", "078"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0127", "081"),
            Map.entry("0129", "082"),
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    private PhoneReader() {}

    static Phone read(String raw) {
        var text = Text.line(raw).replace('–', '-').replace('—', '-');
        if (text.isEmpty()) {
            return new Phone.NotStated();
        }
        if (text.chars().allMatch(PhoneReader::isDigit)) {
            // As registers keep them, by the hundred million: nothing stands beside such a number.
            return judge(text, text);
        }
        if (text.codePoints().anyMatch(Character::isLetter)) {
            text = LABEL.matcher(text).replaceFirst("");
            text = LABEL_BEHIND.matcher(text).replaceFirst("");
        }
        var alone = alone(text);
        return alone instanceof Phone.Unreadable(var reason) && reason != Phone.Reason.FOREIGN
                ? PhoneBesides.read(text, PhoneReader::alone).orElse(alone)
                : alone;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Reads what is one number and nothing else. */
    private static Phone alone(String written) {
        var text = FLOAT.matcher(written).replaceFirst("$1").strip();
        if (!FORM.matcher(text).matches()) {
            return new Phone.Unreadable(Phone.Reason.NO_NUMBER);
        }
        var trunk = TRUNK_ZERO.matcher(text);
        if (trunk.find()) {
            text = "+84" + text.substring(trunk.end());
        }
        return judge(text, text.replaceAll("\\D", ""));
    }

    private static Phone judge(String text, String digits) {
        if (digits.isEmpty()) {
            return new Phone.Unreadable(Phone.Reason.NO_NUMBER);
        }
        if (isFiller(digits)) {
            return new Phone.Unreadable(Phone.Reason.FILLER);
        }
        if (SERVICE.matcher(digits).matches() && !text.contains("+")) {
            return new Phone.Known(digits, Phone.Kind.SERVICE);
        }
        boolean isInternational = text.startsWith("+") || text.startsWith("(+") || digits.startsWith("00");
        var abroad = digits.startsWith("00") ? digits.substring(2) : digits;
        if (abroad.startsWith("84") && (isInternational || abroad.length() >= 11)) {
            // Some write the country's number and keep the zero: +84 0912 345 678.
            return national("0" + abroad.substring(2).replaceFirst("^0", ""));
        }
        if (isInternational) {
            return new Phone.Unreadable(PhoneAbroad.judge(abroad));
        }
        // A spreadsheet takes the zero away.
        boolean lostZero =
                !digits.startsWith("0") && MOBILE.matcher("0" + digits).matches();
        return national(lostZero ? "0" + digits : digits);
    }

    /** One digit throughout, but for a zero before it. */
    private static boolean isFiller(String digits) {
        var rest = digits.startsWith("0") ? digits.substring(1) : digits;
        return rest.length() >= FILLER_MIN && rest.chars().allMatch(digit -> digit == rest.charAt(0))
                || digits.length() == FILLER_MIN && digits.chars().allMatch(digit -> digit == '0');
    }

    private static Phone national(String digits) {
        var today = digits;
        if (digits.length() == 11 && PREFIX_SINCE_2018.containsKey(digits.substring(0, 4))) {
            today = PREFIX_SINCE_2018.get(digits.substring(0, 4)) + digits.substring(4);
        }
        if (isFiller(today)) {
            return new Phone.Unreadable(Phone.Reason.FILLER);
        }
        if (MOBILE.matcher(today).matches()) {
            return new Phone.Known(today, Phone.Kind.MOBILE);
        }
        today = AreaCodesBefore2017.today(today);
        if (LANDLINE.matcher(today).matches()) {
            return new Phone.Known(today, Phone.Kind.LANDLINE);
        }
        return new Phone.Unreadable(reason(today));
    }

    private static Phone.Reason reason(String digits) {
        int expected = digits.startsWith("02") ? 11 : 10;
        if (digits.length() < expected) {
            return Phone.Reason.TOO_SHORT;
        }
        return digits.length() > expected ? Phone.Reason.TOO_LONG : Phone.Reason.UNKNOWN_PREFIX;
    }
}
