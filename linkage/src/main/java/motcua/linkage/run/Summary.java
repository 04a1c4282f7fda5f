package motcua.linkage.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import motcua.linkage.engine.Rows;
import motcua.linkage.report.ReportPage;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Model;

/** The run in figures: stages, blocks left out, histogram of weights, estimates with intervals, patterns, samples. */
final class Summary {
    private static final int SAMPLES = 8;
    private static final int PATTERNS = 15;

    private final Spec spec;
    private final Steps steps;
    private final Model model;

    Summary(Spec spec, Steps steps, Model model) {
        this.spec = spec;
        this.steps = steps;
        this.model = model;
    }

    void write(Path out, List<Register> registers, boolean isDedupe, List<DateOrders.Note> orders) {
        var engine = steps.engine();
        var probability = "round(1 / (1 + pow(2, -(bits / 1000.0 + " + model.prior() + "))), 6)";
        engine.view(
                "counted_links",
                "select *, " + probability
                        + " as probability from (select p.stage_no, p.stage, p.vector as levels, p.sentence,"
                        + " coalesce(c.bits, p.bits) as bits, c.n from link_counts c"
                        + " join pattern_texts p on p.pattern = c.pattern and p.stage_no = c.stage) l");
        engine.dataset("written_doubtful", List.of(out.resolve("doubtful.parquet")));
        var page = new ReportPage(spec.settings().language());
        var figures = new LinkedHashMap<String, Object>();
        var notes = notes(page, registers, orders);
        if (!notes.isEmpty()) {
            figures.put("notes", notes);
        }
        figures.put(
                "stages",
                list(
                        "select stage, cast(sum(n) as bigint) as links from counted_links group by stage order by links desc, cast(stage as #text)",
                        "stage",
                        "links"));
        figures.put("doubtful", Rows.number(engine, "select count(*) from written_doubtful"));
        figures.put("blocks", blocks());
        figures.put("left_out", leftOut());
        figures.put("pairs_compared", Rows.number(engine, "select count(*) from compared"));
        figures.put("histogram", histogram());
        figures.put("estimates", estimates());
        figures.put(
                "patterns",
                list(
                        "select sentence, cast(sum(n) as bigint) as links from counted_links"
                                + " where levels like '%differs%' or levels not like '%=same%'"
                                + " group by sentence order by links desc, cast(sentence as #text) limit " + PATTERNS,
                        "sentence",
                        "links"));
        figures.put("unread", new Unread(spec, steps).rows(registers, isDedupe));
        figures.put("samples", samples());
        RunFiles.writeJson(out.resolve("report.json"), figures);
        RunFiles.write(out.resolve("report.html"), page.page(figures));
    }

    private static List<Map<String, String>> notes(
            ReportPage page, List<Register> registers, List<DateOrders.Note> orders) {
        return Stream.concat(
                        registers.stream()
                                .filter(register -> register.records() == 0)
                                .map(register ->
                                        page.text("note.empty", register.file().getFileName())),
                        orders.stream()
                                .map(order -> page.text(
                                        order.key(), order.file(), order.column(), order.dates(), order.example())))
                .distinct()
                .map(note -> Map.of("note", note))
                .toList();
    }

    private List<Map<String, Object>> blocks() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < spec.blocks().size(); i++) {
            rows.add(map(
                    "rule",
                    spec.blocks().get(i).words(),
                    "pairs",
                    Rows.number(steps.engine(), "select count(*) from pairs_" + i)));
        }
        return rows;
    }

    private List<Map<String, Object>> leftOut() {
        return Rows.list(
                steps.engine(),
                "select rule, count(*) as blocks, cast(sum(pairs) as bigint) as pairs, cast(max(pairs) as bigint) as largest"
                        + " from too_large group by rule order by rule",
                row -> {
                    var map = map("rule", spec.blocks().get((int) row.number(0)).words(), "blocks", row.number(1));
                    map.put("pairs", row.number(2));
                    map.put("largest", row.number(3));
                    return map;
                });
    }

    private List<Map<String, Object>> histogram() {
        return Rows.list(
                steps.engine(),
                "select cast(floor((bits + " + model.prior()
                        + ") / 2) * 2 as integer) as bin, cast(sum(n) as bigint) from"
                        + " (select bits / 1000.0 as bits, n from counted_links where stage_no = " + weighed()
                        + " union all select bits, 1 as n from written_doubtful) weighed group by bin order by bin",
                row -> map("bits", row.number(0), "pairs", row.number(1)));
    }

    /** From the probabilities that the model gives; the interval is two standard errors of their sum. */
    private Map<String, Object> estimates() {
        var row = Rows.list(
                steps.engine(),
                "select sum(n), " + millionths("1 - probability", "n") + ", "
                        + millionths("probability * (1 - probability)", "n") + " from counted_links",
                r -> new double[] {r.real(0), r.real(1), r.real(2)});
        var doubt = Rows.list(
                steps.engine(),
                "select " + millionths("probability", "1") + ", " + millionths("probability * (1 - probability)", "1")
                        + " from written_doubtful",
                r -> new double[] {r.real(0), r.real(1)});
        var links = row.getFirst()[0];
        var wrong = row.getFirst()[1];
        var missed = doubt.getFirst()[0];
        var spread = 2 * Math.sqrt(row.getFirst()[2]);
        var spreadMissed = 2 * Math.sqrt(doubt.getFirst()[1]);
        var right = links - wrong;
        var map = new LinkedHashMap<String, Object>();
        map.put("precision", share(right, links));
        map.put("precision_low", share(Math.max(0, right - spread), links));
        map.put("precision_high", share(Math.min(links, right + spread), links));
        map.put("recall_among_candidates", share(right, right + missed));
        map.put("recall_low", share(right, right + missed + spreadMissed));
        map.put("recall_high", share(right, right + Math.max(0, missed - spreadMissed)));
        return map;
    }

    /** A sum that does not depend on the order of its rows. */
    private static String millionths(String value, String times) {
        return "coalesce(sum(" + times + " * cast(round(1000000 * (" + value + ")) as bigint)), 0) / 1000000.0";
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : Math.round(part / whole * 1e6) / 1e6;
    }

    /** The stage of links by weight. */
    private int weighed() {
        return spec.exact().size() + 1;
    }

    private List<Map<String, Object>> samples() {
        var rows = new ArrayList<Map<String, Object>>();
        var linked = "(select l.id as left_id, r.id as right_id, round(k.bits / 1000.0, 3) as bits, p.sentence,"
                + " round(1 / (1 + pow(2, -(k.bits / 1000.0 + " + model.prior() + "))), 6) as probability"
                + " from links_weighed k join rest_left l on l.row_no = k.l_no join rest_right r on r.row_no = k.r_no"
                + " join pattern_texts p on p.pattern = k.pattern and p.stage_no = " + weighed() + ") b";
        for (var band : List.of("match", "clerk")) {
            rows.addAll(Rows.list(
                    steps.engine(),
                    "select left_id, right_id, probability, bits, sentence from "
                            + (band.equals("match") ? linked : "written_doubtful")
                            + " order by bits, left_id, right_id limit " + SAMPLES,
                    row -> {
                        var map = map("band", band, "left", text(row.text(0)));
                        map.put("right", text(row.text(1)));
                        map.put("probability", row.real(2));
                        map.put("bits", row.real(3));
                        map.put("sentence", text(row.text(4)));
                        return map;
                    }));
        }
        return rows;
    }

    private List<Map<String, Object>> list(String sql, String text, String number) {
        return Rows.list(steps.engine(), sql, row -> map(text, text(row.text(0)), number, row.number(1)));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, Object> map(String key, Object value, String other, Object otherValue) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }
}
