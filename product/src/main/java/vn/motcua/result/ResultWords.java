package vn.motcua.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.result.ResultTemplates.Field;
import vn.motcua.result.ResultTemplates.Trait;
import vn.motcua.result.print.PrintedResult.Cell;
import vn.motcua.result.print.PrintedResult.Row;

/** What stands in a block of a result: sentences with the values of fields in them, and fields in rows. */
final class ResultWords {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w++(?:\\|\\w++)*+)}");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private ResultWords() {}

    /** Paragraphs of the template's sentence with the values of its fields: {@code {a|b}} is a, or b where a is empty. */
    static List<String> sentences(String sentence, Map<String, String> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Arrays.stream(place.group(1).split("\\|", -1))
                                .map(field -> values.getOrDefault(field, ""))
                                .filter(value -> !value.isBlank())
                                .findFirst()
                                .orElse("")))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static List<Row> rows(List<Field> fields, Map<String, String> values) {
        var rows = new ArrayList<Row>();
        var section = "";
        for (var field : fields) {
            section = field.section() == null || field.section().isEmpty() ? section : field.section();
            var value = values.getOrDefault(field.key(), "");
            if (field.has(Trait.IN_TEXT) || value.isBlank() && !field.has(Trait.KEPT)) {
                continue;
            }
            var cell = cell(field, value);
            if (field.has(Trait.BESIDE) && !rows.isEmpty()) {
                var row = rows.removeLast();
                var cells = new ArrayList<>(row.cells());
                cells.add(cell);
                rows.add(new Row(row.section(), cells));
            } else {
                rows.add(new Row(section, List.of(cell)));
                section = "";
            }
        }
        return rows;
    }

    private static Cell cell(Field field, String value) {
        var text = field.has(Trait.CAPITALS) ? value.toUpperCase(VIETNAMESE) : value;
        return new Cell(
                field.label(), text.isEmpty() ? List.of("") : text.lines().toList());
    }
}
