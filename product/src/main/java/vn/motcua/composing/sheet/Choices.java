package vn.motcua.composing.sheet;

import java.util.List;

/** What may stand in a field that a question with choices fills, as papers print it. */
public final class Choices {
    private Choices() {}

    /** @return none where anything can stand in it */
    public static List<String> of(Sheet sheet, Asked asked, String key) {
        return sheet.field(key)
                .filter(field ->
                        field.path("composed").isEmpty() && field.path("from").size() == 1)
                .flatMap(field -> asked.question(field.path("from").path(0).asString("")))
                .map(question -> question.choices().stream()
                        .map(choice -> choice.label().vietnamese())
                        .toList())
                .orElse(List.of());
    }
}
