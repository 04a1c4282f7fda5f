package motcua.linkage.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Findings;
import motcua.linkage.spec.Spec;
import motcua.vietnamese.LegacyLetters;

/** Words of a register that are not of Unicode: they would be read as other words, and nobody would be told. */
final class OldLetters {
    private static final int LOOKED_AT = 20_000;
    private static final int FEWEST = 3;
    private static final double LEAST = 0.05;

    private final Spec spec;
    private final Steps steps;

    OldLetters(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
    }

    /** Looks at the words of the first records of a register. */
    void find(Side side, Path file, Findings findings) {
        for (var field : spec.fields()) {
            if (!spec.profile().name().equals("vietnamese") || !Readings.isWords(field)) {
                continue;
            }
            var raw = Readings.raw(field);
            var values = Rows.list(
                    steps.engine(),
                    "select " + raw + " from " + side.word() + "_source where " + raw + " is not null limit "
                            + LOOKED_AT,
                    row -> String.valueOf(row.text(0)));
            told(file, side.column(field), values, findings);
        }
    }

    static void told(Path file, String column, List<String> values, Findings findings) {
        var found = new EnumMap<LegacyLetters, List<String>>(LegacyLetters.class);
        values.forEach(value -> LegacyLetters.of(value)
                .ifPresent(letters ->
                        found.computeIfAbsent(letters, _ -> new ArrayList<>()).add(value)));
        found.entrySet().stream()
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(List::size)))
                .filter(most -> most.getValue().size() >= Math.max(FEWEST, LEAST * values.size()))
                .ifPresent(most -> findings.add(file + ": the column '" + column + "' must be in Unicode, but "
                        + most.getValue().size() + " of its first " + values.size() + " values are "
                        + words(most.getKey()) + ", as '"
                        + most.getValue().getFirst() + "'. " + whatToDo(most.getKey())));
    }

    private static String words(LegacyLetters letters) {
        return switch (letters) {
            case TCVN3 -> "written for TCVN3 fonts (ABC, .VnTime)";
            case VNI -> "written for VNI fonts";
            case UTF8_TWICE -> "UTF-8 that was read as windows-1252 and written again";
            case LOST -> "without letters that were lost on their way";
        };
    }

    private static String whatToDo(LegacyLetters letters) {
        return switch (letters) {
            case TCVN3, VNI -> "Convert the column to Unicode with a converter of fonts, as Unikey has one.";
            case UTF8_TWICE -> "Export it again as UTF-8, or convert it back: iconv -f UTF-8 -t WINDOWS-1252.";
            case LOST ->
                "Export it again as UTF-8; if it is not better in its own system, leave the field out of the spec.";
        };
    }
}
