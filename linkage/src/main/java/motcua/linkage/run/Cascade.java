package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;

/**
 * The further exact rules, on records whose words were read: a pair is linked when its keys are equal, nobody else of either
 * side has them, and no identifier speaks against it.
 */
final class Cascade {
    private final Spec spec;
    private final Steps steps;
    private final LevelSql levels;
    private final Words words;

    Cascade(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
        this.levels = new LevelSql(spec);
        this.words = new Words(spec, steps);
    }

    /** Makes the views {@code links_exact}, {@code open_left} and {@code open_right}. */
    void link(List<Rule> rules) {
        var made = new ArrayList<String>();
        steps.engine()
                .view(
                        "links_decided",
                        "select l_no, r_no, left_id, right_id, pattern, "
                                + (spec.exact().size() + 2) + " as stage from decided where together = 1");
        made.add("links_decided");
        open(made);
        for (var rule : rules) {
            var name = "equal_" + spec.exact().indexOf(rule);
            var stage = spec.exact().indexOf(rule) + 1;
            steps.write(name, () -> equal(rule, stage));
            made.add(name);
            open(made);
        }
    }

    private void open(List<String> made) {
        var engine = steps.engine();
        var union = made.stream().map(name -> "select * from " + name).collect(Collectors.joining(" union all "));
        engine.view("links_exact", union);
        engine.view(
                "open_right",
                "select * from rest_right s where not exists (select 1 from links_exact k where k.r_no = s.row_no)");
        var takesOne = spec.settings().assignment() == motcua.linkage.spec.Settings.Assignment.ONE_TO_ONE;
        engine.view(
                "open_left",
                takesOne
                        ? "select * from rest_left s where not exists (select 1 from links_exact k where k.l_no = s.row_no)"
                        : "select * from rest_left");
    }

    private String equal(Rule rule, int stage) {
        var key = "exact_" + (stage - 1);
        var alone = "select " + key + " as h, min(row_no) as row_no from open_%s where " + key
                + " is not null group by 1 having count(*) = 1";
        var doubt = spec.fields().stream()
                .filter(field -> field.kind().identifies())
                .map(field -> "level_" + field.name() + " <> 1")
                .collect(Collectors.joining(" and "));
        return "select l_no, r_no, left_id, right_id, " + levels.pattern() + " as pattern, " + stage
                + " as stage from ("
                + words.ofPairs(
                        "k.l_no, k.r_no, l.id as left_id, r.id as right_id, " + rule.equal() + " as is_equal, "
                                + levels.levels(rule),
                        "select a.row_no as l_no, b.row_no as r_no from (" + alone.formatted("left") + ") a join ("
                                + alone.formatted("right") + ") b on a.h = b.h",
                        "rest")
                + ") p"
                + " where not exists (select 1 from decided d where d.l_no = p.l_no and d.r_no = p.r_no)"
                + " and is_equal" + (doubt.isEmpty() ? "" : " and " + doubt);
    }
}
