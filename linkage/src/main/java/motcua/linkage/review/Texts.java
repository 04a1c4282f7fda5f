package motcua.linkage.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the page says, in one language. */
final class Texts {
    /** The languages, the first one first. */
    static final List<String> LANGUAGES = List.of("vi", "en");

    private final Properties texts = new Properties();
    private final Locale locale;

    /** @param language one of {@link #LANGUAGES} */
    Texts(String language) {
        locale = Locale.forLanguageTag(language);
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        Texts.class.getResourceAsStream("/motcua/linkage/review/texts_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return locale.getLanguage();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text with {0}, {1} … filled in, not yet fit for HTML. */
    String of(String key, Object... facts) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(
                    "The page must have a text '" + key + "' in " + language() + ", but has none.");
        }
        for (var i = 0; i < facts.length; i++) {
            text = text.replace("{" + i + "}", shown(facts[i]));
        }
        return text;
    }

    /** The text, fit for HTML. */
    String html(String key, Object... facts) {
        return Html.escaped(of(key, facts));
    }

    private String shown(Object fact) {
        return switch (fact) {
            case Integer number -> String.format(locale, "%,d", number);
            case Double number -> String.format(locale, "%.1f", number);
            default -> fact.toString();
        };
    }
}
