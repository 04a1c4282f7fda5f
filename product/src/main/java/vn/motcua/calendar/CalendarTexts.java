package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import vn.motcua.shared.FilledText;
import vn.motcua.shared.Language;

/** The texts of this module for the command line, where no Spring is. */
final class CalendarTexts {
    private final Properties texts = new Properties();

    CalendarTexts(Language language) {
        var resource = CalendarTexts.class.getResourceAsStream("messages_" + language.tag() + ".properties");
        if (resource == null) {
            throw new IllegalStateException("The texts of the calendar must be on the class path, but are not");
        }
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("Message '" + key + "' must have a text, but has none");
        }
        return FilledText.of(text, arguments);
    }
}
