package motcua.linkage.weights;

import java.util.List;
import motcua.linkage.profile.Kind;

/**
 * How patterns are read: the fields in their order.
 *
 * @param words the kind of each field, as the spec calls it
 */
public record Shape(List<String> fields, List<String> words, List<Kind> kinds) {
    public Shape {
        fields = List.copyOf(fields);
        words = List.copyOf(words);
        kinds = List.copyOf(kinds);
    }

    public int size() {
        return fields.size();
    }

    /** Levels of a field, 0 (cannot be compared) included. */
    public int radix(int field) {
        return kinds.get(field).levels().size() + 2;
    }

    /** The levels that a pattern stands for. */
    public int[] levels(long pattern) {
        var levels = new int[size()];
        var rest = pattern;
        for (var i = 0; i < levels.length; i++) {
            levels[i] = (int) (rest % radix(i));
            rest /= radix(i);
        }
        return levels;
    }

    /** The code of a level's sentence, as {@code name.marks}. */
    public String code(int field, int level) {
        var levels = kinds.get(field).levels();
        return switch (level) {
            case 0 -> "missing";
            case 1 -> "differs";
            default -> levels.get(levels.size() + 1 - level).code();
        };
    }
}
