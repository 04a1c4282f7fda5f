package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import motcua.linkage.engine.Rows;
import motcua.linkage.profile.Column;
import motcua.linkage.spec.Settings.Assignment;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Model;

/**
 * Which compared pairs are links, which a clerk should see: the best candidate of a record, when it is probable enough and
 * leads the next one by the margin; a second round gives those a chance whose rival was linked in the first.
 */
final class Decision {
    private static final int ROUNDS = 2;

    private final Spec spec;
    private final Steps steps;
    private final Model model;

    Decision(Spec spec, Steps steps, Model model) {
        this.spec = spec;
        this.steps = steps;
        this.model = model;
    }

    /** Makes {@code links_weighed} and {@code doubtful}: {@code l_no, r_no, pattern, bits, next_bits}. */
    void decide() {
        weights();
        steps.write(
                "candidates",
                () -> "select c.l_no, c.r_no, c.pattern, w.bits + c.rarity as bits from compared c join weights w"
                        + " on w.pattern = c.pattern where w.bits + c.rarity >= "
                        + thousandths(spec.settings().clerk())
                        + " and not exists (select 1 from decided d where d.l_no = c.l_no and d.r_no = c.r_no)");
        var rounds = new ArrayList<String>();
        for (var round = 1; round <= ROUNDS; round++) {
            var name = "round_" + round;
            var before = List.copyOf(rounds);
            steps.write(name, () -> round(before));
            rounds.add(name);
        }
        var links = rounds.stream().map(name -> "select * from " + name).collect(Collectors.joining(" union all "));
        steps.engine().view("links_weighed", links);
        steps.write(
                "doubtful",
                () -> "select l_no, r_no, pattern, bits, greatest(r_next, l_next) as next_bits from (" + ranked(rounds)
                        + ") s where r_rank = 1 or l_rank = 1 and bits = r_best");
    }

    /** For duplicates: pairs within a cluster are links, other pairs that are probable enough are doubtful. */
    Clusters decideClusters() {
        weights();
        steps.write(
                "candidates",
                () -> "select c.l_no, c.r_no, c.pattern, w.bits + c.rarity as bits from compared c join weights w"
                        + " on w.pattern = c.pattern where w.bits + c.rarity >= "
                        + thousandths(spec.settings().clerk())
                        + " and not exists (select 1 from decided d where d.l_no = c.l_no and d.r_no = c.r_no)");
        var clusters = new Clusters(steps, model, spec.settings().match());
        clusters.join();
        var none = "cast(null as bigint) as next_bits";
        steps.engine()
                .view(
                        "links_weighed",
                        "select j.l_no, j.r_no, c.pattern, j.bits, " + none
                                + " from joined j join compared c on c.l_no = j.l_no and c.r_no = j.r_no");
        steps.engine()
                .view(
                        "doubtful",
                        "select l_no, r_no, pattern, bits, " + none + " from candidates c where not exists"
                                + " (select 1 from joined j where j.l_no = c.l_no and j.r_no = c.r_no)");
        return clusters;
    }

    private void weights() {
        var patterns = Rows.list(
                steps.engine(), "select distinct pattern from compared order by pattern", row -> row.number(0));
        steps.engine()
                .table(
                        "weights",
                        List.of(new Column("pattern", Column.Type.WHOLE), new Column("bits", Column.Type.WHOLE)),
                        patterns.stream()
                                .map(pattern -> List.of(pattern, thousandths(model, pattern)))
                                .toList());
    }

    static long thousandths(Model model, long pattern) {
        return Math.round(1000 * model.weight(model.shape().levels(pattern)));
    }

    private long thousandths(double probability) {
        return Math.round(1000 * model.bits(probability));
    }

    private String round(List<String> before) {
        var margin = Math.round(1000 * spec.settings().margin());
        var oneToOne = spec.settings().assignment() == Assignment.ONE_TO_ONE;
        return "select l_no, r_no, pattern, bits, greatest(r_next, l_next) as next_bits from (" + ranked(before)
                + ") s where r_rank = 1 and bits >= "
                + thousandths(spec.settings().match())
                + " and (r_next is null or bits - r_next >= " + margin + ")"
                + (oneToOne ? " and l_rank = 1 and (l_next is null or bits - l_next >= " + margin + ")" : "");
    }

    /** Candidates of records that are still open, ranked from either side. */
    private String ranked(List<String> linked) {
        var oneToOne = spec.settings().assignment() == Assignment.ONE_TO_ONE;
        var open = new StringBuilder("select * from candidates c where 1 = 1");
        for (var round : linked) {
            open.append(" and not exists (select 1 from ").append(round).append(" k where k.r_no = c.r_no)");
            if (oneToOne) {
                open.append(" and not exists (select 1 from ").append(round).append(" k where k.l_no = c.l_no)");
            }
        }
        // Of equal candidates the first of one side goes with the first of the other, the second with the second: of
        // twins
        // in both registers, each is seen.
        var equal = "select *, row_number() over (partition by r_no, bits order by l_no) as l_place,"
                + " row_number() over (partition by l_no, bits order by r_no) as r_place from (" + open + ") o";
        var together = "bits desc, case when l_place = r_place then 0 else 1 end, ";
        var byRight = "over (partition by r_no order by " + together + "l_no)";
        var byLeft = "over (partition by l_no order by " + together + "r_no)";
        return "select c.*, row_number() " + byRight + " as r_rank, lead(bits) " + byRight + " as r_next,"
                + " max(bits) over (partition by r_no) as r_best, "
                + (oneToOne
                        ? "row_number() " + byLeft + " as l_rank, lead(bits) " + byLeft + " as l_next"
                        : "2 as l_rank, cast(null as bigint) as l_next")
                + " from (" + equal + ") c";
    }
}
