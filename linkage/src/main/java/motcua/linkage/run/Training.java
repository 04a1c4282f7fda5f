package motcua.linkage.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Counted;
import motcua.linkage.weights.Learner;
import motcua.linkage.weights.Model;
import motcua.linkage.weights.Shape;

/**
 * Where the weights come from: u from random pairs; m from pairs that an identifier labels; the identifier's own m from pairs
 * with the same name and date; without an identifier, expectation-maximisation over the compared pairs.
 */
final class Training {
    private static final int RANDOM_PER_RECORD = 10;
    private static final long LABELLED_FROM = 100_000;
    private static final int ENOUGH = 200;

    private final Spec spec;
    private final Steps steps;
    private final LevelSql levels;
    private final Readings readings;
    private final Shape shape;
    private long step = 1;

    Training(Spec spec, Steps steps, Readings readings) {
        this.spec = spec;
        this.steps = steps;
        this.readings = readings;
        this.levels = new LevelSql(spec);
        this.shape = shape(spec);
    }

    static Shape shape(Spec spec) {
        return new Shape(
                spec.fields().stream().map(field -> field.name()).toList(),
                spec.fields().stream().map(field -> field.leftKind().word()).toList(),
                spec.fields().stream().map(field -> field.kind()).toList());
    }

    /** @param prior log2 of the odds that a random pair belongs together */
    Model learn(long leftRecords, long rightRecords, boolean isDedupe) {
        step = Remainder.step(leftRecords) * Math.max(1, Math.min(leftRecords, Remainder.SAMPLE) / LABELLED_FROM);
        var learner = new Learner(shape);
        steps.write("patterns_random", () -> random(Rows.number(steps.engine(), "select count(*) from sample_right")));
        var u = learner.shares(counted("patterns_random"));
        var largest = Math.max(leftRecords, rightRecords);
        for (var field : identifiers()) {
            u[field][u[field].length - 1] = 1.0 / largest;
        }
        var pairs = (double) leftRecords * rightRecords / (isDedupe ? 2 : 1);
        var expected = (isDedupe ? 0.1 : 0.9) * Math.min(leftRecords, rightRecords);
        var prior = Math.log(expected / Math.max(1, pairs - expected)) / Math.log(2);
        var model = new Model(shape, learner.guess(), u, prior);
        var key = isDedupe ? null : identifierKey();
        if (key != null) {
            steps.write("patterns_labelled", () -> labelled(key));
            var labelled = withDecisions("patterns_labelled");
            if (labelled.stream().mapToLong(Counted::pairs).sum() >= ENOUGH) {
                return fromLabelled(learner, model, labelled);
            }
        }
        steps.write("patterns_compared", () -> "select pattern, count(*) as n from compared group by pattern order by pattern");
        var compared = withDecisions("patterns_compared");
        return compared.isEmpty()
                ? model
                : new Model(shape, learner.learn(compared, model, 0.2, Set.of(), all()), u, prior);
    }

    private Model fromLabelled(Learner learner, Model model, List<Counted> labelled) {
        var identifiers = identifiers();
        var others = all();
        others.removeAll(identifiers);
        var m = learner.learn(labelled, model, 0.98, identifiers, others);
        var learnt = new Model(shape, m, model.u(), model.prior());
        var rule = ruleWithoutIdentifier();
        if (rule.isEmpty()) {
            return learnt;
        }
        steps.write("patterns_named", () -> named(rule));
        var named = counted("patterns_named");
        if (named.stream().mapToLong(Counted::pairs).sum() < ENOUGH) {
            return learnt;
        }
        var given = IntStream.range(0, shape.size())
                .filter(field -> rule.stream().anyMatch(key -> key.contains(shape.fields().get(field))))
                .boxed()
                .collect(Collectors.toSet());
        return new Model(shape, learner.learn(named, learnt, 0.9, given, identifiers), model.u(), model.prior());
    }

    private String random(long right) {
        var pair = "select l.*, k.k, (l.pos * 7919 + k.k * 104729 + 13) % " + Math.max(1, right) + " as other from ("
                + "select s.*, row_number() over (order by row_no) - 1 as pos from sample_left s) l cross join ("
                + IntStream.rangeClosed(1, RANDOM_PER_RECORD).mapToObj(k -> "select " + k + " as k").collect(Collectors.joining(" union all "))
                + ") k where l.pos % greatest(1, (select count(*) from sample_left) / 100000) = 0";
        return patterns("select " + levels.levels() + " from (" + pair + ") l join (select s.*, row_number() over (order by row_no) - 1 as pos"
                + " from sample_right s) r on r.pos = l.other");
    }

    private String labelled(String key) {
        var thinned = thinned();
        steps.engine().view("found_light", "select * from right_light r where exists (select 1 from (" + thinned
                + ") l where l." + key + " = r." + key + ")");
        return patterns("select " + levels.levels() + " from (" + thinned + ") l join ("
                + readings.withWordsInPlace(Side.RIGHT, "found_light") + ") r on l." + key + " = r." + key);
    }

    private String thinned() {
        return "select * from sample_left where row_no % " + step + " = 0";
    }

    private String named(List<String> keys) {
        var equal = keys.stream().map(key -> "l." + key + " = r." + key).collect(Collectors.joining(" and "));
        steps.engine().view("named_left", "select * from sample_light_left where row_no % " + step + " = 0");
        steps.engine().view("named_right", "select * from right_light r where exists (select 1 from named_left l where " + equal + ")");
        var present = keys.stream().filter(key -> key.startsWith("raw_")).map(key -> ", " + key).collect(Collectors.joining());
        return patterns("select " + levels.levels() + " from (" + withRaw(Side.LEFT, "named_left", present) + ") l join ("
                + withRaw(Side.RIGHT, "named_right", present) + ") r on " + equal);
    }

    private String withRaw(Side side, String light, String raw) {
        return readings.withWordsInPlace(side, light).replaceFirst("select row_no", "select row_no" + raw);
    }

    private static String patternsOf(String pattern, String levels) {
        return "select pattern, count(*) as n from (select " + pattern + " as pattern from (" + levels + ") p) q group by pattern order by pattern";
    }

    private String patterns(String query) {
        return patternsOf(levels.pattern(), query);
    }

    private List<Counted> counted(String dataset) {
        return Rows.list(
                steps.engine(),
                "select pattern, n from " + dataset + " order by pattern",
                row -> new Counted(shape.levels(row.number(0)), row.number(1)));
    }

    private List<Counted> withDecisions(String dataset) {
        var all = new ArrayList<>(counted(dataset));
        all.addAll(Decisions.labelled(steps, shape));
        return all;
    }

    private Set<Integer> identifiers() {
        return IntStream.range(0, shape.size()).filter(i -> shape.kinds().get(i).identifies()).boxed().collect(Collectors.toSet());
    }

    private Set<Integer> all() {
        return IntStream.range(0, shape.size()).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    private @org.jspecify.annotations.Nullable String identifierKey() {
        for (var field : spec.fields()) {
            if (field.kind().identifies() && !Readings.isWords(field)) {
                return field.mainColumn();
            }
        }
        return null;
    }

    /** The light keys of the first exact rule, without identifiers; empty when too few remain. */
    private List<String> ruleWithoutIdentifier() {
        if (spec.exact().isEmpty()) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        var first = new FirstRule(spec, steps);
        for (var key : spec.exact().getFirst().keys()) {
            if (!first.fieldOf(key).kind().identifies()) {
                keys.add(key);
            }
        }
        return keys.size() < 2 ? List.of() : first.lightKeys(new Rule(keys));
    }
}
