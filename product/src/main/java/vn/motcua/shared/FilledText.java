package vn.motcua.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with places, each filled once: what stands in a value is no place for another. A place without a value stays. */
public final class FilledText {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private FilledText() {}

    /** With places {@code {0}}, {@code {1}}. */
    public static String of(String text, Object... arguments) {
        return filled(text, place -> {
            int at = place.matches("\\d") ? Integer.parseInt(place) : arguments.length;
            return at < arguments.length ? arguments[at] : null;
        });
    }

    /** With places by name. */
    public static String of(String text, Map<String, ?> facts) {
        return filled(text, facts::get);
    }

    private static String filled(String text, Function<String, @Nullable Object> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.apply(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : said(value));
        });
    }

    /** In a sentence a day stands as people write it, whatever a program calls it. */
    private static String said(Object value) {
        return value instanceof LocalDate day ? DAY.format(day) : String.valueOf(value);
    }
}
