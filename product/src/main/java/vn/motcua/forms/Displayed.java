package vn.motcua.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** An answer as people read it. */
record Displayed(Messages messages, Language language) {
    private static final double GROUPED_MAX = 1e15;

    String value(FieldSpec field, JsonNode value) {
        if (Tree.isBlank(value)) {
            return "";
        }
        return switch (field.widget()) {
            case DATE -> date(field, value.asString(""));
            case RADIOS, SELECT -> choice(field, value);
            case CHECKBOXES ->
                value.valueStream().map(one -> choice(field, one)).collect(Collectors.joining("\n"));
            case MONEY -> number(value) + " đ";
            case NUMBER -> number(value);
            case YES_NO, DECLARATION -> messages.text(language, value.asBoolean(false) ? "forms.yes" : "forms.no");
            case AREA, ADDRESS -> place(value);
            case GROUP -> rows(field, value);
            case PERSONAL_NUMBER, PHONE, EMAIL, TEXT, TEXTAREA -> value.asString("");
        };
    }

    private String date(FieldSpec field, String text) {
        var day = Dates.parse(text);
        var display = Dates.display(text);
        return field.entry().inWords() && day.isPresent() && language == Language.VI
                ? display + " (" + DateInWords.of(day.get()) + ")"
                : display;
    }

    private String choice(FieldSpec field, JsonNode value) {
        var text = value.asString("");
        return field.choice(text).map(choice -> choice.text().in(language)).orElse(text);
    }

    /** What could not be read as a number stays as it was typed. */
    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            return value.asString("");
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return grouped(value.longValue());
        }
        double number = value.doubleValue();
        if (value.isIntegralNumber() || Double.isInfinite(number) || Math.abs(number) >= GROUPED_MAX) {
            return value.asString("");
        }
        var parts =
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().split("\\.", 2);
        return (number < 0 && number > -1 ? "-0" : grouped(Long.parseLong(parts[0])))
                + (parts.length < 2 ? "" : "," + parts[1]);
    }

    private static String grouped(long whole) {
        return String.format(Locale.forLanguageTag("vi"), "%,d", whole);
    }

    static String place(JsonNode place) {
        return Stream.of("street", "communeName", "provinceName")
                .map(part -> place.path(part).asString(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String rows(FieldSpec group, JsonNode rows) {
        var lines = new ArrayList<String>();
        for (var row : rows.values()) {
            lines.add(group.rows().stream()
                    .map(field -> value(field, Tree.at(row, field.name())))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; ")));
        }
        return String.join("\n", lines);
    }

    /** Where a value came from, as a badge. */
    String badge(String source) {
        if (source.isEmpty()) {
            return "";
        }
        return messages.text(language, source.startsWith(Form.EID) ? "forms.badge.eid" : "forms.badge.known");
    }
}
