package motcua.linkage.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Counted;
import motcua.linkage.weights.Learner;
import motcua.linkage.weights.Mixture;
import motcua.linkage.weights.Model;
import motcua.linkage.weights.Repeat;
import motcua.linkage.weights.Shape;

/**
 * Where the weights come from: u from random pairs; m from pairs that an identifier labels; the identifier's own m from pairs
 * with the same name and date; without an identifier, expectation-maximisation over the compared pairs; for the duplicates of
 * one register the mixture of persons, kin and strangers.
 */
final class Training {
    private static final long RECORDS_PAIRED = 100_000;

    /** Most random pairs of one record. */
    private static final long MOST_PARTNERS = 10;

    private static final int ENOUGH = 200;

    private final Spec spec;
    private final Steps steps;
    private final LevelSql levels;
    private final Shape shape;

    Training(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
        this.levels = new LevelSql(spec);
        this.shape = shape(spec);
    }

    static Shape shape(Spec spec) {
        return new Shape(
                spec.fields().stream().map(field -> field.name()).toList(),
                spec.fields().stream().map(field -> field.leftKind().word()).toList(),
                spec.fields().stream().map(field -> field.kind()).toList());
    }

    /** @param hasFirst whether the first rule ran */
    Model learn(long leftRecords, long rightRecords, boolean hasFirst, boolean isDedupe, List<Repeat> repeats) {
        var learner = new Learner(shape);
        var largest = Math.max(leftRecords, rightRecords);
        compareAtRandom(largest);
        var together = where(counted("patterns_random"), identifiers(), true);
        var random = new ArrayList<>(counted("patterns_random"));
        random.removeIf(pattern -> together.stream().anyMatch(same -> Arrays.equals(same.levels(), pattern.levels())));
        var u = learner.shares(random);
        for (var field : identifiers()) {
            u[field][u[field].length - 1] = 1.0 / Math.max(1, largest);
        }
        var pairs = (double) leftRecords * rightRecords / (isDedupe ? 2 : 1);
        var expected = Math.max(0.5, (isDedupe ? 0.1 : 0.9) * Math.min(leftRecords, rightRecords));
        var prior = Math.log(expected / Math.max(1, pairs - expected)) / Math.log(2);
        var model = new Model(shape, learner.guess(), u, prior);
        steps.write("patterns_compared", () -> patternsOfAll(hasFirst));
        var compared = withDecisions("patterns_compared");
        if (compared.isEmpty()) {
            return model;
        }
        var labelled = where(compared, identifiers(), true);
        if (isDedupe) {
            var start = new Model(shape, model.m(), u, prior, null, repeats);
            return new Mixture(start, compared, counted("patterns_random"), Math.max(1, pairs), identifiers())
                    .learn(start);
        }
        if (pairs(labelled) >= ENOUGH) {
            return fromLabelled(learner, model, compared, labelled);
        }
        return new Model(shape, learner.learn(compared, model, 0.2, Set.of(), all()), u, prior);
    }

    /**
     * Makes {@code patterns_random} from the samples of both registers: 100,000 pairs for registers of a million and less, up to
     * a million for larger ones. The more records there are, the rarer a match is among all pairs, and the more the weights
     * depend on what is rare among random ones.
     *
     * @param records number of the larger register
     */
    void compareAtRandom(long records) {
        steps.write("patterns_random", () -> random(sampled("left"), sampled("right"), records / 1_000_000));
    }

    private Model fromLabelled(Learner learner, Model model, List<Counted> compared, List<Counted> labelled) {
        var identifiers = identifiers();
        var others = all();
        others.removeAll(identifiers);
        var m = learner.learn(labelled, model, 0.98, identifiers, others);
        var learnt = new Model(shape, m, model.u(), model.prior());
        var given = givenWithoutIdentifier();
        var named = where(compared, given, false);
        return given.isEmpty() || pairs(named) < ENOUGH
                ? learnt
                : new Model(shape, learner.learn(named, learnt, 0.9, given, identifiers), model.u(), model.prior());
    }

    /** Every pair that was linked or compared, by pattern, but those that clerks decided; nothing is read again. */
    private String patternsOfAll(boolean hasFirst) {
        var open = Rows.number(steps.engine(), "select count(*) from decided") == 0
                ? ""
                : " where not exists (select 1 from decided d where d.l_no = c.l_no and d.r_no = c.r_no)";
        var all = "select pattern, count(*) as n from compared c" + open + " group by pattern union all"
                + " select pattern, count(*) as n from links_exact where stage <= "
                + spec.exact().size() + " group by pattern"
                + (hasFirst
                        ? " union all select pattern, count(*) as n from " + FirstRule.LINKS + " group by pattern"
                        : "");
        return "select pattern, cast(sum(n) as bigint) as n from (" + all + ") a group by pattern order by pattern";
    }

    /** Patterns in which one of the fields (or each of them) agrees at the strongest level. */
    private List<Counted> where(List<Counted> patterns, Set<Integer> fields, boolean one) {
        return patterns.stream()
                .filter(pattern -> {
                    var agreeing = fields.stream()
                            .filter(field -> pattern.levels()[field] == shape.radix(field) - 1)
                            .count();
                    return one ? agreeing > 0 : agreeing == fields.size();
                })
                .toList();
    }

    private static long pairs(List<Counted> patterns) {
        return patterns.stream().mapToLong(Counted::pairs).sum();
    }

    /** Not a linear walk: ids that follow a formula of their own must not meet their partners again and again. */
    private String random(long left, long right, long wanted) {
        var least = (RECORDS_PAIRED + left - 1) / Math.max(1, left);
        var partners = Math.clamp(Math.max(wanted, least), 1, MOST_PARTNERS);
        var pair =
                "select l.row_no as l_no, (l.pos * l.pos % 1000003 * 7919 + l.pos * (k.k * 104729 + 13) + k.k * 15485863) % "
                        + Math.max(1, right) + " as other from (" + positions("left") + ") l cross join ("
                        + LongStream.rangeClosed(1, partners)
                                .mapToObj(k -> "select " + k + " as k")
                                .collect(Collectors.joining(" union all "))
                        + ") k where l.pos % " + Math.max(1, left / RECORDS_PAIRED) + " = 0";
        return patterns(new Words(spec, steps)
                .ofPairs(
                        levels.levels(),
                        "select p.l_no, r.row_no as r_no from (" + pair + ") p join (" + positions("right")
                                + ") r on r.pos = p.other",
                        "sample"));
    }

    private static String positions(String side) {
        return "select row_no, row_number() over (order by row_no) - 1 as pos from sample_" + side;
    }

    private static String patternsOf(String pattern, String levels) {
        return "select pattern, count(*) as n from (select " + pattern + " as pattern from (" + levels
                + ") p) q group by pattern order by pattern";
    }

    private String patterns(String query) {
        return patternsOf(levels.pattern(), query);
    }

    private long sampled(String side) {
        return Rows.number(steps.engine(), "select count(*) from sample_" + side);
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
        return IntStream.range(0, shape.size())
                .filter(i -> shape.kinds().get(i).identifies())
                .boxed()
                .collect(Collectors.toSet());
    }

    private Set<Integer> all() {
        return IntStream.range(0, shape.size()).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    /** The fields of the first exact rule that are no identifiers, when they are two or more. */
    private Set<Integer> givenWithoutIdentifier() {
        if (spec.exact().isEmpty()) {
            return Set.of();
        }
        var given = IntStream.range(0, shape.size())
                .filter(i -> !shape.kinds().get(i).identifies())
                .filter(i -> spec.exact().getFirst().keys().stream()
                        .anyMatch(spec.fields().get(i).columns()::contains))
                .boxed()
                .collect(Collectors.toSet());
        return given.size() < 2 ? Set.of() : given;
    }
}
