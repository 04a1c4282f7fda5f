package motcua.linkage.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.linkage.engine.Rows;
import motcua.linkage.profile.Column;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Repeat;

/** Finds fields that repeat others: in most records of the sample the words of one stand within the other. */
final class Repeats {
    private static final double MOST = 0.5;
    private static final double NEARLY_ALL = 0.6;

    private final Spec spec;
    private final Steps steps;
    private final List<Field> words;

    Repeats(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
        this.words = spec.fields().stream()
                .filter(field -> Readings.isWords(field)
                        && field.kind().columns().getFirst().type() == Column.Type.TEXT)
                .toList();
    }

    /** How much of one field's letters another one has, over the records that have both. */
    private record Within(Field part, Field whole, double share, double letters, double length) {}

    /** Shorter wholes first. */
    List<Repeat> find() {
        if (words.size() < 2) {
            return List.of();
        }
        var within = within();
        var wholes = within.stream().map(Within::whole).distinct().toList();
        var repeats = new ArrayList<Repeat>();
        for (var whole : wholes.stream()
                .sorted(Comparator.comparingDouble(one -> length(within, one)))
                .toList()) {
            var parts = within.stream()
                    .filter(one -> one.whole().equals(whole) && !wholes.contains(one.part()))
                    .toList();
            if (!parts.isEmpty()) {
                var letters = parts.stream().mapToDouble(Within::letters).sum();
                repeats.add(new Repeat(
                        spec.fields().indexOf(whole),
                        parts.stream()
                                .map(one -> spec.fields().indexOf(one.part()))
                                .collect(Collectors.toSet()),
                        letters >= NEARLY_ALL));
            }
        }
        return repeats;
    }

    /** Fields whose rarity is that of others, so that it is not counted. */
    static Set<String> silent(Spec spec, List<Repeat> repeats) {
        var silent = new HashSet<String>();
        for (var repeat : repeats) {
            if (repeat.partsTell()) {
                silent.add(spec.fields().get(repeat.whole()).name());
            } else {
                repeat.parts()
                        .forEach(part -> silent.add(spec.fields().get(part).name()));
            }
        }
        return silent;
    }

    private static double length(List<Within> within, Field whole) {
        return within.stream()
                .filter(one -> one.whole().equals(whole))
                .mapToDouble(Within::length)
                .max()
                .orElse(0);
    }

    private List<Within> within() {
        var found = new ArrayList<Within>();
        var sample = new Words(spec, steps).read(Side.LEFT, "sample_left", words);
        for (var whole : words) {
            for (var part : words) {
                if (part.equals(whole)) {
                    continue;
                }
                var a = part.mainColumn();
                var b = whole.mainColumn();
                var isWithin = "#contains(concat(' ', " + b + ", ' '), concat(' ', " + a + ", ' '))";
                var row = Rows.list(
                                steps.engine(),
                                "select count(*), coalesce(sum(case when " + isWithin + " then 1 else 0 end), 0),"
                                        + " coalesce(sum(case when " + isWithin + " then length(" + a
                                        + ") else 0 end), 0), coalesce(sum(case when " + isWithin + " then length(" + b
                                        + ") else 0 end), 0) from " + sample + " s where " + a + " is not null and " + b
                                        + " is not null",
                                r -> new double[] {r.number(0), r.number(1), r.number(2), r.number(3)})
                        .getFirst();
                if (row[0] > 0 && row[1] / row[0] > MOST) {
                    found.add(new Within(part, whole, row[1] / row[0], row[2] / row[3], row[3] / row[1]));
                }
            }
        }
        // Of two that are the same the later one repeats.
        found.removeIf(one -> found.stream()
                .anyMatch(other -> other.part().equals(one.whole())
                        && other.whole().equals(one.part())
                        && words.indexOf(one.whole()) < words.indexOf(one.part())));
        return found;
    }
}
