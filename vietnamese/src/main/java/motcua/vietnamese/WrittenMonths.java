package motcua.vietnamese;

import java.util.Map;
import java.util.regex.Pattern;

/** Months by their English names, within a date in small letters: {@code 12-Mar-1995}, {@code March 12, 1995}. */
final class WrittenMonths {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("jan", "01"),
            Map.entry("feb", "02"),
            Map.entry("mar", "03"),
            Map.entry("apr", "04"),
            Map.entry("may", "05"),
            Map.entry("jun", "06"),
            Map.entry("jul", "07"),
            Map.entry("aug", "08"),
            Map.entry("sep", "09"),
            Map.entry("oct", "10"),
            Map.entry("nov", "11"),
            Map.entry("dec", "12"));
    private static final String ENGLISH_MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ /.-]?" + ENGLISH_MONTH + "[ /.,-]{0,2}(\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(ENGLISH_MONTH + " ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})");

    private WrittenMonths() {}

    /** The date with the number of its month; of other texts the same text. */
    static String asNumbers(String text) {
        if (text.isEmpty() || Character.isDigit(text.charAt(text.length() - 1)) && isWithoutLetters(text)) {
            return text;
        }
        var form = DAY_FIRST.matcher(text);
        if (form.matches()) {
            return form.group(1) + "/" + ENGLISH.get(form.group(2)) + "/" + form.group(3);
        }
        form = MONTH_FIRST.matcher(text);
        if (form.matches()) {
            return form.group(2) + "/" + ENGLISH.get(form.group(1)) + "/" + form.group(3);
        }
        return text;
    }

    private static boolean isWithoutLetters(String text) {
        return text.chars().noneMatch(Character::isLetter);
    }
}
