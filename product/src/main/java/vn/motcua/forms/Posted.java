package vn.motcua.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenDate;
import motcua.vietnamese.WrittenNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.Language;
import vn.motcua.shared.SearchText;

/**
 * Reads what a browser posted. Whatever cannot be understood is kept as it was typed, so that the page can show it again
 * and the schema can refuse it.
 */
final class Posted {
    private static final int LENGTH_MAX = 20_000;
    private static final Pattern NUMBER_MARKS = Pattern.compile("[\\s.\\-\u2012-\u2015\u2212()]+");
    private static final Pattern SEPARATOR = Pattern.compile("[/.\\- ]");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern ZEROS = Pattern.compile("0{1,2}");
    /** A number with the word for what is counted. */
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9}+) ?(\\p{L}[\\p{L}\\p{M} ]{0,30})");

    private static final Pattern TYPED_DATE = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");

    /** Names a row to be taken away: {@code members.1}. */
    private final String dropped;

    private final Map<String, List<String>> fields;
    private final Areas areas;

    Posted(Map<String, List<String>> fields, Areas areas) {
        this.fields = fields;
        this.areas = areas;
        this.dropped = raw(Form.DROP_ROW);
    }

    /** The value of a question, or a missing node when nothing was given. */
    JsonNode read(FieldSpec field) {
        return switch (field.widget()) {
            case TEXT, EMAIL, RADIOS, SELECT -> string(line(field.name()));
            case TEXTAREA -> string(lines(field.name()));
            case PERSONAL_NUMBER, PHONE -> string(line(field.name()));
            case MONEY, NUMBER -> number(field, line(field.name()));
            case DATE -> string(date(field));
            case YES_NO -> yesOrNo(line(field.name()));
            case DECLARATION -> line(field.name()).isEmpty() ? Tree.NODES.missingNode() : Tree.NODES.booleanNode(true);
            case CHECKBOXES -> list(field.name());
            case AREA, ADDRESS -> place(field);
            case GROUP -> rows(field);
        };
    }

    private List<String> all(String name) {
        var values = fields.get(name);
        return values == null ? List.of() : values;
    }

    private String raw(String name) {
        var value = SentField.once(fields, name);
        return value.length() > LENGTH_MAX ? value.substring(0, LENGTH_MAX) : value;
    }

    private String line(String name) {
        return oneLine(raw(name));
    }

    private static String oneLine(String raw) {
        return Text.line(raw);
    }

    private String lines(String name) {
        return Text.lines(raw(name));
    }

    private static JsonNode string(String text) {
        return text.isEmpty() ? Tree.NODES.missingNode() : Tree.NODES.stringNode(text);
    }

    /** A number as it is written on papers, without what stands between its digits. */
    static String withoutMarks(String typed) {
        return NUMBER_MARKS.matcher(typed).replaceAll("");
    }

    /** What is no number, or no whole one where money is asked for, stays as it was typed. */
    private static JsonNode number(FieldSpec field, String typed) {
        var read = WrittenNumber.read(typed);
        if (read.isEmpty() && field.widget() == Widget.NUMBER) {
            read = counted(field, typed);
        }
        if (read.isEmpty() || read.get().scale() > 0 && field.widget() == Widget.MONEY) {
            return string(typed);
        }
        var value = read.get();
        if (value.scale() > 0) {
            return Tree.NODES.numberNode(value.doubleValue());
        }
        long whole = value.longValueExact();
        return whole == (int) whole ? Tree.NODES.numberNode((int) whole) : Tree.NODES.numberNode(whole);
    }

    /** "2 bản" where the question asks how many "bản". */
    private static Optional<BigDecimal> counted(FieldSpec field, String typed) {
        var counted = COUNTED.matcher(typed);
        var title = " " + SearchText.fold(field.title(Language.VI)) + " ";
        return counted.matches() && title.contains(" " + SearchText.fold(counted.group(2)) + " ")
                ? WrittenNumber.read(counted.group(1))
                : Optional.empty();
    }

    private static JsonNode yesOrNo(String typed) {
        return switch (typed) {
            case "" -> Tree.NODES.missingNode();
            case "true" -> Tree.NODES.booleanNode(true);
            case "false" -> Tree.NODES.booleanNode(false);
            default -> Tree.NODES.stringNode(typed);
        };
    }

    private JsonNode list(String name) {
        var array = Tree.NODES.arrayNode();
        all(name).stream()
                .filter(value -> value != null && !value.isBlank())
                .map(Posted::oneLine)
                .distinct()
                .limit(200)
                .forEach(array::add);
        return array;
    }

    private String date(FieldSpec field) {
        var name = field.name();
        if (!line(name).isEmpty()) {
            return typedDate(field, line(name));
        }
        var day = known(field, line(name + ".day"));
        var month = known(field, line(name + ".month"));
        var year = line(name + ".year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return "";
        }
        if (field.entry().partial()
                && day.isEmpty()
                && year.length() == 4
                && DIGITS.matcher(year).matches()) {
            return month.isEmpty() ? year : DIGITS.matcher(month).matches() ? year + "-" + two(month) : year + month;
        }
        var only = day.isEmpty() ? month.isEmpty() ? year : month : day;
        boolean isInOne =
                only.equals(day + month + year) && SEPARATOR.matcher(only).find();
        return isInOne ? typedDate(field, only) : parted(field, day + "/" + month + "/" + year);
    }

    /** Zeros stand on papers for a day or month that nobody knows. */
    private static String known(FieldSpec field, String part) {
        return field.entry().partial() && ZEROS.matcher(part).matches() ? "" : part;
    }

    /** A whole date in one text, in any of the ways in which people write one. */
    private static String typedDate(FieldSpec field, String typed) {
        return WrittenDate.read(typed) instanceof WrittenDate.Day(var day) ? day.toString() : parted(field, typed);
    }

    /** Day, month and year; a day that there is not stays, to be refused as one. */
    private static String parted(FieldSpec field, String typed) {
        var written = field.entry().partial() ? WrittenDate.read(typed) : new WrittenDate.NotStated();
        if (written instanceof WrittenDate.Month || written instanceof WrittenDate.Year) {
            return written.iso().orElse(typed);
        }
        var matcher = TYPED_DATE.matcher(typed);
        return matcher.matches() ? matcher.group(3) + "-" + two(matcher.group(2)) + "-" + two(matcher.group(1)) : typed;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** Also where only a commune is asked: what was written of house and street stays, and is shown. */
    private JsonNode place(FieldSpec field) {
        var place = placeOf(field.name());
        Areas.addStreet(place, HouseAndStreet.within(line(field.name() + ".street"), place));
        return place;
    }

    /**
     * One of several that a place of before may be; else a place of before in one line; else what was chosen, also where that
     * line was shown as not understood and stands there still.
     */
    private ObjectNode placeOf(String name) {
        var candidate = line(name + ".candidate");
        if (!candidate.isEmpty()) {
            return areas.canonical(Tree.NODES.objectNode().put("commune", candidate));
        }
        var before = line(name + ".before");
        var chosen = areas.place(line(name + ".province"), line(name + ".commune"));
        if (before.isEmpty()) {
            return chosen;
        }
        boolean isAnswered = chosen.has("commune") && before.equals(line(name + ".unread"));
        return isAnswered ? chosen : areas.written(before);
    }

    private JsonNode rows(FieldSpec group) {
        var array = Tree.NODES.arrayNode();
        for (int i = 0; i < group.entry().rowsMax(); i++) {
            ObjectNode row = Tree.NODES.objectNode();
            for (var field : group.rows()) {
                Tree.put(row, field.name(), read(field.inRow(group.name(), i)));
            }
            if (!row.isEmpty() && !dropped.equals(group.name() + "." + i)) {
                array.add(row);
            }
        }
        return array;
    }
}
