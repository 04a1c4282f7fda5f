package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;

/** Which of the remaining records are compared: those that agree on the keys of a block. Blocks that are too large are left out and told. */
final class Blocking {
    private final Spec spec;
    private final Steps steps;
    private final boolean isDedupe;

    Blocking(Spec spec, Steps steps, boolean isDedupe) {
        this.spec = spec;
        this.steps = steps;
        this.isDedupe = isDedupe;
    }

    /** Makes {@code pairs} ({@code l_no}, {@code r_no}, each pair once) and {@code too_large}. */
    void pair() {
        var rules = spec.blocks();
        var large = new ArrayList<String>();
        var pairs = new ArrayList<String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var number = i;
            steps.write("block_" + i, () -> sizes(rule));
            steps.write("pairs_" + i, () -> pairs(rule, number));
            large.add("select " + i + " as rule, concat_ws(' | ', " + rule.list("") + ") as value, pairs from block_" + i
                    + " where pairs > " + spec.settings().pairsPerBlock());
            pairs.add("select l_no, r_no from pairs_" + i);
        }
        steps.write("pairs", () -> "select distinct l_no, r_no from (" + String.join(" union all ", pairs) + ") u");
        steps.engine().view("too_large", String.join(" union all ", large));
    }

    private String sizes(Rule rule) {
        var keys = rule.list("");
        var count = "select " + keys + ", count(*) as n from open_%s where " + rule.present("") + " group by " + keys;
        if (isDedupe) {
            return "select " + keys + ", n * (n - 1) / 2 as pairs from (" + count.formatted("left") + ") a where n > 1";
        }
        return "select " + rule.list("a.") + ", a.n * b.n as pairs from (" + count.formatted("left") + ") a join ("
                + count.formatted("right") + ") b on " + equal(rule, "a", "b");
    }

    private String pairs(Rule rule, int number) {
        return "select l.row_no as l_no, r.row_no as r_no from block_" + number + " k join open_left l on " + equal(rule, "k", "l")
                + " join open_right r on " + equal(rule, "k", "r") + " where k.pairs <= " + spec.settings().pairsPerBlock()
                + (isDedupe ? " and l.row_no < r.row_no" : "");
    }

    private static String equal(Rule rule, String a, String b) {
        return rule.keys().stream().map(key -> a + "." + key + " = " + b + "." + key).collect(Collectors.joining(" and "));
    }

    /** What was left out: rule, number of blocks, pairs in them, and the largest as examples. */
    List<LeftOut> leftOut() {
        return Rows.list(
                steps.engine(),
                "select rule, count(*) as blocks, sum(pairs) as pairs, max(pairs) as largest from too_large group by rule order by rule",
                row -> new LeftOut(
                        spec.blocks().get((int) row.number(0)).words(), row.number(1), row.number(2), row.number(3)));
    }

    /** One rule's blocks that were too large. */
    record LeftOut(String rule, long blocks, long pairs, long largest) {}

    /** Names of the datasets of pairs, for counts. */
    String counts() {
        return java.util.stream.IntStream.range(0, spec.blocks().size())
                .mapToObj(i -> "select " + i + " as rule, count(*) as n from pairs_" + i)
                .collect(Collectors.joining(" union all ")) + " order by rule";
    }
}
