package motcua.vietnamese;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import motcua.vietnamese.Phone.Rest;
import motcua.vietnamese.Phone.WithRest;

/** Finds the number in a text that holds more than one, so that what stands beside it is neither lost nor taken for digits. */
final class PhoneBesides {
    private static final Pattern EXTENSION = Pattern.compile(
            "(?iu)(?<![ ,;(/.-])[ ,;(/.-]*+(?:số )?(?:máy lẻ|may le|máy nhánh|may nhanh|số lẻ|so le|nhánh|nhanh|lẻ|ext(?:ension)?|#|x)[ .:]*\\d{1,6}\\)?$|(?<=\\d) *\\(\\d{1,5}\\)$");

    private static final String NUMBER = "[+(]{0,2}[0-9][0-9 ()+.,_·\\-/']*[0-9]";
    private static final Pattern NUMBER_FIRST = Pattern.compile("^(" + NUMBER + ")([^\\p{L}\\p{M}0-9].*)$");
    private static final Pattern NUMBER_LAST = Pattern.compile("^(.*?[^\\p{L}\\p{M}0-9+(])(" + NUMBER + ")$");
    private static final Pattern BETWEEN = Pattern.compile(" *[/,;+&-] *| +");
    private static final Pattern AROUND = Pattern.compile("^[ ,;:.\\-/–]+|[ ,;:.\\-/–]+$");

    /** So many digits are a number of their own, or its end, as in {@code 0234 3822 222 - 3823 333}. */
    private static final int ANOTHER_NUMBER_MIN = 6;

    private PhoneBesides() {}

    /**
     * @param text without labels
     * @param reader reads what is one number and nothing else
     */
    static Optional<Phone> read(String text, Function<String, Phone> reader) {
        return extension(text, reader)
                .or(() -> first(text, reader))
                .or(() -> last(text, reader))
                .or(() -> two(text, reader));
    }

    private static Optional<Phone> extension(String text, Function<String, Phone> reader) {
        var found = EXTENSION.matcher(text);
        return found.find()
                ? with(reader.apply(text.substring(0, found.start())), Rest.EXTENSION, found.group())
                : Optional.empty();
    }

    private static Optional<Phone> first(String text, Function<String, Phone> reader) {
        var found = NUMBER_FIRST.matcher(text);
        return found.matches() ? with(reader.apply(found.group(1)), Rest.REMARK, found.group(2)) : Optional.empty();
    }

    private static Optional<Phone> last(String text, Function<String, Phone> reader) {
        var found = NUMBER_LAST.matcher(text);
        return found.matches() ? with(reader.apply(found.group(2)), Rest.REMARK, found.group(1)) : Optional.empty();
    }

    private static Optional<Phone> two(String text, Function<String, Phone> reader) {
        var between = BETWEEN.matcher(text);
        while (between.find()) {
            var other = text.substring(between.end());
            boolean isOther =
                    digits(other) >= ANOTHER_NUMBER_MIN || !between.group().isBlank() && digits(other) > 0;
            if (isOther && reader.apply(text.substring(0, between.start())) instanceof Phone.Known number) {
                return Optional.of(new WithRest(number, Rest.SECOND_NUMBER, other));
            }
        }
        return Optional.empty();
    }

    /** What is neither letter nor digit says nothing and is no rest; some digits alone are no remark, but mistyped. */
    private static Optional<Phone> with(Phone read, Rest kind, String rest) {
        if (!(read instanceof Phone.Known number)) {
            return Optional.empty();
        }
        var words = AROUND.matcher(rest).replaceAll("");
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(number);
        }
        boolean holdsNumber = kind == Rest.REMARK && digits(words) >= ANOTHER_NUMBER_MIN;
        boolean isOnlyDigits = kind == Rest.REMARK && words.codePoints().noneMatch(Character::isLetter);
        return isOnlyDigits && !holdsNumber
                ? Optional.empty()
                : Optional.of(new WithRest(number, holdsNumber ? Rest.SECOND_NUMBER : kind, words));
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
