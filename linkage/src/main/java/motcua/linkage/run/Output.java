package motcua.linkage.run;

import java.nio.file.Path;
import java.util.List;
import motcua.linkage.engine.Rows;
import motcua.linkage.profile.Column;
import motcua.linkage.report.Sentences;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Model;
import org.jspecify.annotations.Nullable;

/** Writes links and doubtful pairs, ordered, with their evidence. */
final class Output {
    private static final String LINKS = "links";
    private static final String DOUBTFUL = "doubtful";

    private final Spec spec;
    private final Steps steps;
    private final Model model;
    private final Path out;

    Output(Spec spec, Steps steps, Model model, Path out) {
        this.spec = spec;
        this.steps = steps;
        this.model = model;
        this.out = out;
    }

    /**
     * @param hasFirst whether the first rule ran
     * @param clusters of the duplicates of one register, else null
     */
    void write(boolean hasFirst, @Nullable Clusters clusters) {
        var weighed = spec.exact().size() + 1;
        var ids = " k join rest_left l on l.row_no = k.l_no join rest_right r on r.row_no = k.r_no";
        var all = (hasFirst
                        ? "select l_no, r_no, left_id, right_id, 1 as stage, pattern, cast(null as bigint) as bits from "
                                + FirstRule.LINKS + " union all "
                        : "")
                + "select l_no, r_no, left_id, right_id, stage, pattern, cast(null as bigint) as bits from links_exact"
                + " union all select k.l_no, k.r_no, l.id, r.id, " + weighed
                + " as stage, k.pattern, k.bits from links_weighed" + ids;
        steps.engine().view("all_links", all);
        steps.engine()
                .view(
                        "all_doubtful",
                        "select k.l_no, k.r_no, l.id as left_id, r.id as right_id, k.pattern, k.bits, k.next_bits from doubtful"
                                + ids);
        count(hasFirst);
        patterns();
        steps.once("output", () -> {
            steps.engine().writeParquet(links(), out.resolve(LINKS + ".parquet"));
            steps.engine().writeParquet(doubtful(), out.resolve(DOUBTFUL + ".parquet"));
            if (spec.settings().csv()) {
                csv(LINKS);
                csv(DOUBTFUL);
            }
            if (clusters != null) {
                clusters.write(out, spec.settings().csv());
            }
        });
    }

    /** Makes {@code link_counts}: how many links have the same stage, pattern and bits; the report needs no more. */
    private void count(boolean hasFirst) {
        var exact = ", pattern, cast(null as bigint) as bits from ";
        var links = (hasFirst ? "select 1 as stage" + exact + FirstRule.LINKS + " union all " : "") + "select stage"
                + exact + "links_exact union all select " + (spec.exact().size() + 1)
                + " as stage, pattern, bits from links_weighed";
        steps.write(
                "link_counts",
                () -> "select stage, pattern, bits, count(*) as n from (" + links
                        + ") a group by stage, pattern, bits order by stage, pattern, bits");
    }

    private void csv(String name) {
        steps.engine().writeCsv(out.resolve(name + ".parquet"), out.resolve(name + ".csv"));
    }

    /** What is calculated from the bits is calculated after the sort, which carries less so. */
    private String links() {
        return "select left_id, right_id, stage, " + probability("bits")
                + ", round(bits / 1000.0, 3) as bits, levels, sentence from ("
                + "select left_id, right_id, p.stage, cast(coalesce(k.bits, p.bits) as integer) as bits, p.vector as levels, p.sentence"
                + " from all_links k join pattern_texts p on p.pattern = k.pattern and p.stage_no = k.stage"
                + " order by l_no, r_no) o";
    }

    private String doubtful() {
        return "select left_id, right_id, " + probability("bits") + ", round(bits / 1000.0, 3) as bits,"
                + " round(next_bits / 1000.0, 3) as next_bits, levels, sentence from ("
                + "select left_id, right_id, k.bits, k.next_bits, p.vector as levels, p.sentence"
                + " from all_doubtful k join pattern_texts p on p.pattern = k.pattern and p.stage_no = 0 order by l_no, r_no) o";
    }

    private String probability(String bits) {
        return "round(1 / (1 + pow(2, -(" + bits + " / 1000.0 + " + model.prior() + "))), 6) as probability";
    }

    private void patterns() {
        var sentences = new Sentences(spec.settings().language());
        var rows = Rows.list(
                steps.engine(),
                "select distinct pattern, stage from link_counts union select distinct pattern, 0 from doubtful order by 1, 2",
                row -> {
                    var pattern = row.number(0);
                    var levels = model.shape().levels(pattern);
                    var stage = (int) row.number(1);
                    return List.of(
                            pattern,
                            stage,
                            stageName(stage),
                            Decision.thousandths(model, pattern),
                            Sentences.vector(model.shape(), levels),
                            sentences.sentence(model.shape(), levels));
                });
        steps.engine()
                .table(
                        "pattern_texts",
                        List.of(
                                new Column("pattern", Column.Type.WHOLE),
                                new Column("stage_no", Column.Type.SMALL),
                                new Column("stage", Column.Type.WORD),
                                new Column("bits", Column.Type.WHOLE),
                                new Column("vector", Column.Type.WORD),
                                new Column("sentence", Column.Type.WORD)),
                        rows);
    }

    /** What a stage is called in the output: the exact rule, or {@code weights}. */
    String stageName(int stage) {
        if (stage == spec.exact().size() + 2) {
            return "clerk";
        }
        return stage == 0 || stage > spec.exact().size()
                ? "weights"
                : "exact " + spec.exact().get(stage - 1).words();
    }
}
