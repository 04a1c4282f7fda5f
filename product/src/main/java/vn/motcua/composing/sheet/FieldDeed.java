package vn.motcua.composing.sheet;

import java.util.Optional;
import motcua.vietnamese.Text;
import tools.jackson.databind.node.ArrayNode;

/** What a button does with the fields of a template. */
public enum FieldDeed {
    ADD,
    REMOVE,
    UP,
    DOWN;

    /**
     * @param at number of the field that the button stands at, from 0
     * @param label of a field to add; blank: as the question that fills it is called
     * @param question that fills a field to add
     * @return number of the field to look at next; -1 where nothing could be done
     */
    public int with(Sheet sheet, int at, String label, Optional<Asked.Question> question) {
        var fields = sheet.fields();
        return switch (this) {
            case ADD -> {
                var typed = Text.line(label).strip();
                var named = typed.isEmpty()
                        ? question.map(one -> one.title().vietnamese()).orElse("")
                        : typed;
                sheet.add(named, question);
                yield fields.size() - 1;
            }
            case REMOVE -> {
                if (at < 0 || at >= fields.size()) {
                    yield -1;
                }
                fields.remove(at);
                yield -1;
            }
            case UP -> swap(fields, at, at - 1);
            case DOWN -> swap(fields, at, at + 1);
        };
    }

    private static int swap(ArrayNode fields, int at, int with) {
        if (at < 0 || with < 0 || at >= fields.size() || with >= fields.size()) {
            return -1;
        }
        var moved = fields.get(at);
        fields.set(at, fields.get(with));
        fields.set(with, moved);
        return with;
    }
}
