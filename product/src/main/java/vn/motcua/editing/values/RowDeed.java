package vn.motcua.editing.values;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a button does with the rows of a list. */
public enum RowDeed {
    ADD,
    REMOVE,
    UP,
    DOWN;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** In no list. */
    public static final int GONE = -1;

    /**
     * What became of it.
     *
     * @param row that the editor looks at next, from 0
     * @param moved where a row stands now that stood somewhere before; {@link #GONE} where it is taken away
     */
    public record Done(int row, IntUnaryOperator moved) {}

    /** @param at number of the row that the button stands at, from 0; nothing is done where there is none */
    public Done with(Block.Rows rows, int at, Trees trees) {
        int size = trees.at(rows.file(), rows.pointer()).size();
        boolean isThere = at >= 0 && at < size;
        return switch (this) {
            case ADD -> {
                trees.list(rows.file(), rows.pointer()).add(blank(rows, trees));
                yield new Done(size, place -> place);
            }
            case REMOVE -> {
                if (isThere) {
                    remove(rows, at, trees);
                }
                yield new Done(
                        Math.max(0, at - 1), place -> !isThere || place < at ? place : place == at ? GONE : place - 1);
            }
            case UP -> swap(rows, at, at - 1, trees);
            case DOWN -> swap(rows, at, at + 1, trees);
        };
    }

    private static JsonNode blank(Block.Rows rows, Trees trees) {
        var row = (ObjectNode) MAPPER.readTree(rows.blank());
        if (!rows.key().isEmpty()) {
            row.put("key", rows.key() + "-" + next(rows, trees));
        }
        return row;
    }

    /** Behind all of the list: a key that was somebody else's is not given again. */
    private static int next(Block.Rows rows, Trees trees) {
        var numbered = Pattern.compile(rows.key() + "-(\\d{1,6})");
        int last = 0;
        for (var row : trees.at(rows.file(), rows.pointer())) {
            var key = numbered.matcher(row.path("key").asString(""));
            last = key.matches() ? Math.max(last, Integer.parseInt(key.group(1))) : last;
        }
        return last + 1;
    }

    /** Without cases there is no question for them. */
    private static void remove(Block.Rows rows, int at, Trees trees) {
        var list = trees.list(rows.file(), rows.pointer());
        list.remove(at);
        if (list.isEmpty() && rows.pointer().equals(Section.OPTIONS)) {
            trees.put(rows.file(), "/guide", MAPPER.nullNode());
        }
    }

    private static Done swap(Block.Rows rows, int one, int other, Trees trees) {
        int size = trees.at(rows.file(), rows.pointer()).size();
        if (Math.min(one, other) < 0 || Math.max(one, other) >= size) {
            return new Done(Math.clamp(one, 0, Math.max(0, size - 1)), place -> place);
        }
        var list = trees.list(rows.file(), rows.pointer());
        var moved = list.path(one);
        list.set(one, list.path(other));
        list.set(other, moved);
        return new Done(other, place -> place == one ? other : place == other ? one : place);
    }
}
