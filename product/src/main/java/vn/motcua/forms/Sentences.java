package vn.motcua.forms;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.forms.FormDefinition.Choice;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Our own sentence for each finding: what must hold, in plain words, with the question's name. */
final class Sentences {
    private static final String PREFIX = "forms.finding.";
    private static final Set<String> DATE_RULES = Set.of("pattern", "format", "type");
    /** So many values are named; of more a list of options is published. */
    private static final int NAMED_MAX = 30;

    private final Messages messages;

    Sentences(Messages messages) {
        this.messages = messages;
    }

    String of(FieldSpec field, Error error, Language language) {
        var keyword = error.getKeyword();
        var own = field.texts().messages().get(keyword);
        if (own != null) {
            return own.in(language);
        }
        if (field.widget() == Widget.DECLARATION) {
            return say(language, "declaration");
        }
        if (field.widget() == Widget.DATE && (keyword.equals("format") || keyword.equals("pattern"))) {
            return say(language, "date", asked(field, language));
        }
        if (field.widget().isPlace()) {
            return place(field, error, language);
        }
        var limit = error.getSchemaNode();
        var argument = limit != null && limit.isValueNode() ? limit.asString("") : "";
        return switch (keyword) {
            case "required" -> required(field, language);
            case "type" ->
                say(
                        language,
                        field.widget() == Widget.NUMBER
                                ? "type.count"
                                : "type." + field.widget().jsonType(),
                        asked(field, language));
            case "format" -> say(language, argument.equals("email") ? "email" : "format", asked(field, language));
            default -> keyword(field, keyword, argument, language);
        };
    }

    /**
     * The same for who writes answers as JSON: how a date stands there, which values there are. Empty where the sentence for
     * people says it.
     *
     * @param keyword of the schema that does not hold
     */
    String inJson(FieldSpec field, String keyword, List<Choice> offered, Language language) {
        var asked = asked(field, language);
        if (field.widget() == Widget.DATE && DATE_RULES.contains(keyword)) {
            boolean isPartial = field.entry().partial();
            return say(language, isPartial ? "json.partialDate" : "json.date", asked);
        }
        if (field.widget() == Widget.DECLARATION) {
            return say(language, "json.declaration", asked);
        }
        return keyword.equals("enum") && field.widget().hasOptions() && offered.size() <= NAMED_MAX
                ? say(
                        language,
                        "json.options",
                        asked,
                        String.join(", ", offered.stream().map(Choice::value).toList()))
                : "";
    }

    private String keyword(FieldSpec field, String keyword, String argument, Language language) {
        var known = messages.has(language, PREFIX + keyword) ? keyword : "other";
        return say(language, known, asked(field, language), grouped(field, argument));
    }

    private String required(FieldSpec field, Language language) {
        var title = field.title(language);
        if (title.endsWith("?")) {
            return say(language, "required.question", title);
        }
        return switch (field.widget()) {
            case RADIOS, SELECT, CHECKBOXES, YES_NO -> say(language, "required.choice", asked(field, language));
            case GROUP -> say(language, "required.group", asked(field, language));
            default -> say(language, "required.text", asked(field, language));
        };
    }

    private String place(FieldSpec field, Error error, Language language) {
        var part = error.getProperty() != null
                ? error.getProperty()
                : error.getInstanceLocation().getName(-1);
        var known = switch (String.valueOf(part)) {
            case "province", "provinceName" -> "place.province";
            case "commune", "communeName" -> "place.commune";
            case "street" -> "place.street";
            default -> "place";
        };
        return say(language, known, asked(field, language));
    }

    String say(Language language, String key, Object... arguments) {
        var sentence = messages.text(language, PREFIX + key, arguments);
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The question's name as it stands inside a sentence. */
    static String asked(FieldSpec field, Language language) {
        var title = field.title(language);
        boolean isWord = title.length() > 1 && Character.isLowerCase(title.charAt(1));
        return isWord ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }

    private static String grouped(FieldSpec field, String argument) {
        return field.widget() == Widget.MONEY && argument.matches("\\d+")
                ? String.format(Locale.forLanguageTag("vi"), "%,d", Long.valueOf(argument))
                : argument;
    }
}
