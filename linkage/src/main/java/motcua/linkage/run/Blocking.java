package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import motcua.linkage.engine.Rows;
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
        keys(Side.LEFT);
        if (isDedupe) {
            steps.engine().view("keys_right", "select * from keys_left");
        } else {
            keys(Side.RIGHT);
        }
        for (var i = 0; i < rules.size(); i++) {
            var number = i;
            steps.write("block_" + i, () -> sizes(number));
            steps.write("pairs_" + i, () -> pairs(number));
            large.add("select " + i + " as rule, k, pairs from block_" + i);
            pairs.add("select l_no, r_no from pairs_" + i);
        }
        steps.write("pairs", () -> "select distinct l_no, r_no from (" + String.join(" union all ", pairs) + ") u");
        steps.engine().view("too_large", String.join(" union all ", large));
    }

    /** One number for each rule and record: the hash of the keys, null when one of them is missing. */
    private void keys(Side side) {
        var columns = new ArrayList<String>();
        for (var i = 0; i < spec.blocks().size(); i++) {
            columns.add(Words.hash(spec.blocks().get(i)) + " as k" + i);
        }
        var words = new Words(spec, steps);
        steps.write(
                "keys_" + side.word(),
                () -> "select row_no, " + String.join(", ", columns) + " from "
                        + words.read(side, "open_" + side.word(), words.fields(spec.blocks())) + " s");
    }

    private static String sizes(String side, int rule) {
        return "select k" + rule + " as k, count(*) as n from keys_" + side + " where k" + rule
                + " is not null group by k" + rule;
    }

    /** The blocks that are too large. */
    private String sizes(int rule) {
        var most = spec.settings().pairsPerBlock();
        if (isDedupe) {
            return "select k, n * (n - 1) / 2 as pairs from (" + sizes("left", rule) + ") a where n * (n - 1) / 2 > "
                    + most;
        }
        return "select a.k, a.n * b.n as pairs from (" + sizes("left", rule) + ") a join (" + sizes("right", rule)
                + ") b on a.k = b.k where a.n * b.n > " + most;
    }

    private String pairs(int rule) {
        return "select l.row_no as l_no, r.row_no as r_no from keys_left l join keys_right r on l.k" + rule + " = r.k"
                + rule + (isDedupe ? " and l.row_no < r.row_no" : "")
                + " where not exists (select 1 from block_" + rule + " b where b.k = r.k" + rule + ")";
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
                        .collect(Collectors.joining(" union all "))
                + " order by rule";
    }
}
