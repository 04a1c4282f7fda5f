package motcua.linkage.spec;

import java.util.List;
import motcua.linkage.profile.Column;
import motcua.linkage.profile.Kind;

/**
 * One thing that both registers tell of a record.
 *
 * @param left column of the left register
 * @param leftKind how it is read there; the same derived columns as {@code rightKind}, for example a commune before and
 *     after the reform
 */
public record Field(String name, String left, Side leftKind, String right, Side rightKind) {
    /** How one register writes the field: the spec's word and what it means. */
    public record Side(String word, Kind kind) {}

    /** The kind that compares. */
    public Kind kind() {
        return leftKind.kind();
    }

    /** The name of a derived column in the work tables. */
    public String column(Column column) {
        return name + "_" + column.name();
    }

    public String mainColumn() {
        return column(kind().columns().getFirst());
    }

    public List<String> columns() {
        return kind().columns().stream().map(this::column).toList();
    }

    /** A condition of the kind, with this field's columns. */
    public String filled(String condition) {
        return condition.replace("$l.", "l." + name + "_").replace("$r.", "r." + name + "_");
    }
}
