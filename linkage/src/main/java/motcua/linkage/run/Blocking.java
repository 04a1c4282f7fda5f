package motcua.linkage.run;

import java.util.ArrayList;
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
        steps.engine().together(() -> keys(Side.LEFT), () -> {
            if (!isDedupe) {
                keys(Side.RIGHT);
            }
        });
        if (isDedupe) {
            steps.engine().view("keys_right", "select * from keys_left");
        }
        steps.engine().together(() -> pairs(rules.size(), 0), () -> pairs(rules.size(), 1));
        for (var i = 0; i < rules.size(); i++) {
            large.add("select " + i + " as rule, k, pairs from block_" + i);
            pairs.add("select l_no, r_no from pairs_" + i);
        }
        steps.write("pairs", () -> "select distinct l_no, r_no from (" + String.join(" union all ", pairs) + ") u");
        steps.engine().view("too_large", String.join(" union all ", large));
    }

    /** Blocks and pairs of every second rule, from one on. */
    private void pairs(int rules, int from) {
        for (var i = from; i < rules; i += 2) {
            var rule = i;
            steps.write("block_" + rule, () -> sizes(rule));
            steps.write("pairs_" + rule, () -> pairs(rule));
        }
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

    /** The blocks that are too large, among those of coarse blocks that are: these are counted faster, and most are not. */
    private String sizes(int rule) {
        var coarse = "k" + rule + " % " + coarseBlocks();
        var within = " and " + coarse + " in (select k from (" + tooLarge(coarse, "") + ") c)";
        return tooLarge("k" + rule, within);
    }

    private String tooLarge(String k, String within) {
        var most = spec.settings().pairsPerBlock();
        if (isDedupe) {
            return "select k, n * (n - 1) / 2 as pairs from (" + sizes("left", k, within)
                    + ") a where n * (n - 1) / 2 > " + most;
        }
        return "select a.k, a.n * b.n as pairs from (" + sizes("left", k, within) + ") a join ("
                + sizes("right", k, within) + ") b on a.k = b.k where a.n * b.n > " + most;
    }

    private static String sizes(String side, String k, String within) {
        return "select " + k + " as k, count(*) as n from keys_" + side + " where " + k + " is not null" + within
                + " group by 1";
    }

    /** So many that one holds a few records of a register. */
    private long coarseBlocks() {
        var records = Rows.number(steps.engine(), "select count(*) from keys_left");
        return Long.highestOneBit(Math.max(1, records / 8));
    }

    private String pairs(int rule) {
        return "select l.row_no as l_no, r.row_no as r_no from keys_left l join keys_right r on l.k" + rule + " = r.k"
                + rule + (isDedupe ? " and l.row_no < r.row_no" : "")
                + " where not exists (select 1 from block_" + rule + " b where b.k = r.k" + rule + ")";
    }
}
