package vn.motcua.templatedesign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import motcua.vietnamese.Text;
import vn.motcua.rules.Competent;

/**
 * A template as it was typed, by name of the input.
 *
 * @param kind what it is made of
 */
public record TypedTemplate(TemplateKind kind, Map<String, String> typed) {
    /** Rows of a fee table for who pays less. */
    public static final int REDUCTIONS_MAX = FeeTable.REDUCTIONS_MAX;

    public TypedTemplate {
        typed = Map.copyOf(typed);
    }

    /** Places of the rows of a table of competence, by the beginning of their inputs; the last is for all else. */
    public static List<String> competenceRows() {
        return Stream.concat(
                        IntStream.rangeClosed(1, CompetenceTable.ROWS_MAX).mapToObj(CompetenceTable::field),
                        Stream.of(CompetenceTable.ELSE))
                .toList();
    }

    /** Who can decide, as a table of competence says it. */
    public static List<String> competent() {
        return Arrays.stream(Competent.values()).map(Competent::name).toList();
    }

    /** What can be asked of a person. */
    public static List<String> facts() {
        return PersonBlock.names();
    }

    /** In one line; empty where nothing was typed. */
    public String line(String name) {
        return Text.line(typed.getOrDefault(name, "")).strip();
    }

    /** As it was typed, for its field. */
    public String raw(String name) {
        return typed.getOrDefault(name, "");
    }
}
