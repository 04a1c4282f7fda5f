package vn.motcua.editing.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.packages.PackageLayout;

/**
 * A value at its place in a file.
 *
 * @param pointer JSON Pointer into the file
 */
public record Field(String file, String pointer, Value value) {
    private static final Map<String, String> LETTERS =
            Map.of(PackageLayout.PROCEDURE, "p", PackageLayout.SERVICE, "s", Section.VI, "v", Section.EN, "e");

    /** As the page calls it: {@code s/components/3/name}. */
    public String name() {
        return name(file, pointer) + (value.kind() == Value.Kind.GROUND ? "/@ground" : "");
    }

    /** What the page calls a place of a file. */
    public static String name(String file, String pointer) {
        return LETTERS.getOrDefault(file, file) + pointer;
    }

    /** The fields of single values. */
    public static List<Field> of(Block.Single block) {
        return at(block, "");
    }

    /** The fields of one row, from 0. */
    public static List<Field> ofRow(Block.Rows rows, int row) {
        return at(rows, rows.pointer() + "/" + row);
    }

    private static List<Field> at(Block block, String place) {
        return block.values().stream()
                .map(value -> new Field(block.file(), place + value.pointer(), value))
                .toList();
    }

    /** All that a section asks for in these files. */
    public static List<Field> all(Section section, Trees trees) {
        var fields = new ArrayList<Field>();
        for (var block : section.blocks()) {
            switch (block) {
                case Block.Single single -> fields.addAll(of(single));
                case Block.Rows rows -> {
                    for (int row = 0;
                            row < trees.at(rows.file(), rows.pointer()).size();
                            row++) {
                        fields.addAll(ofRow(rows, row));
                    }
                }
            }
        }
        return fields;
    }
}
