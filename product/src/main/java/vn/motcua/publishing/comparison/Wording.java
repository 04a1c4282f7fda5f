package vn.motcua.publishing.comparison;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Messages;

/** How values of a package are said in one language. */
record Wording(Messages messages, Language language) {
    private static final String KEYS = "publishing.change.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    String say(String key, Object... facts) {
        return messages.text(language, KEYS + key, facts);
    }

    /** What a word of the format means, as {@code way.ONLINE}; the word itself where no text is known. */
    String named(String kind, String word) {
        var key = KEYS + kind + "." + word;
        return messages.has(language, key) ? messages.text(language, key) : word;
    }

    /** A text in two languages, as packages and forms have it; a plain text as it is; blank where there is none. */
    String text(JsonNode text) {
        if (text.isObject()) {
            return text.path(language == Language.VI ? "vi" : "en").asString("");
        }
        return text.isArray() ? text.path(language == Language.VI ? 0 : 1).asString("") : plain(text);
    }

    /** Both languages of a text differ by themselves: who reads one must hear that the other changes. */
    String other(JsonNode text) {
        if (text.isObject()) {
            return text.path(language == Language.VI ? "en" : "vi").asString("");
        }
        return text.isArray() ? text.path(language == Language.VI ? 1 : 0).asString("") : "";
    }

    String money(JsonNode amount) {
        return amount.isNumber() ? new Vnd(amount.asLong()).shown() : "";
    }

    String yes(boolean is) {
        return say(is ? "yes" : "no");
    }

    String day(String iso) {
        try {
            return DAY.format(LocalDate.parse(iso));
        } catch (DateTimeException _) {
            return iso;
        }
    }

    private static String plain(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.asString("");
    }
}
