package vn.motcua.designing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.designing.DesignRoute;
import vn.motcua.designing.JudgeRoute;
import vn.motcua.designing.JudgeRoute.Judgement;
import vn.motcua.designing.Remark;
import vn.motcua.designing.RouteOnDesk;
import vn.motcua.designing.sketch.RouteDrawing;
import vn.motcua.designing.sketch.RouteSketch.Kind;
import vn.motcua.designing.sketch.RouteSketch.Node;
import vn.motcua.designing.sketch.RouteTable;
import vn.motcua.designing.sketch.StepRow;
import vn.motcua.designing.sketch.StepRow.Ending;
import vn.motcua.designing.web.DesignView.Draft;
import vn.motcua.designing.web.DesignView.Line;
import vn.motcua.designing.web.DesignView.Option;
import vn.motcua.designing.web.DesignView.Time;
import vn.motcua.designing.web.DesignView.Way;
import vn.motcua.identity.Role;
import vn.motcua.route.StepKind;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** Lays a route out as a form: what is wrong stands beside its step, or above the table. */
@Component
class DesignViews {
    /** With names of buttons and what else the form has, as many fields as a request may have. */
    private static final int FIELDS_MAX = 900;

    private static final int FIELDS_OF_ROW = 7;
    private static final int FIELDS_OF_WAY = 4;

    private final JudgeRoute judge;
    private final Messages messages;

    DesignViews(JudgeRoute judge, Messages messages) {
        this.judge = judge;
        this.messages = messages;
    }

    DesignView of(DesignRoute.Opened opened, Language language, List<Finding> findings) {
        int version = opened.desk().inForce().manifest().version();
        var draft = opened.draft();
        var shown = new Draft(
                draft.mark(),
                draft.isAsBegun(),
                draft.canUndo(),
                draft.canRedo(),
                version == draft.baseVersion() ? null : version,
                draft.baseVersion());
        return of(opened.desk(), shown, language, findings);
    }

    DesignView of(RouteOnDesk desk, @Nullable Draft draft, Language language, List<Finding> findings) {
        var judgement = judge.judge(desk);
        var table = new RouteTable(desk.sketch());
        var rows = table.rows();
        int fields = rows.stream()
                .mapToInt(row -> FIELDS_OF_ROW + FIELDS_OF_WAY * (row.endings().size() + 1))
                .sum();
        boolean isLarge = fields > FIELDS_MAX;
        var lines = new ArrayList<Line>();
        if (!isLarge || draft == null) {
            var targets = targets(table.targets(), rows, language);
            rows.forEach(row -> lines.add(line(row, lines.size() + 1, targets, judgement, language)));
        }
        return new DesignView(
                desk.inForce().manifest().code().value(),
                desk.procedureName(),
                desk.sketch().nameVi(),
                draft,
                lines,
                isLarge,
                table.beside().stream().map(node -> beside(node, language)).toList(),
                said(judgement, isLarge ? null : "", true, language),
                said(judgement, isLarge ? null : "", false, language),
                new Time(
                        judgement.hours(),
                        judgement.limit().orElse(null),
                        judgement.share(judgement.hours()).orElse(null)),
                RouteDrawing.drawn(desk.text()),
                findings);
    }

    /** @param step null for all */
    private static List<String> said(Judgement judgement, @Nullable String step, boolean isFault, Language language) {
        return judgement.remarks().stream()
                .filter(remark -> remark.isFault() == isFault
                        && (step == null || remark.step().equals(step)))
                .map(Remark::said)
                .map(said -> in(said, language))
                .distinct()
                .toList();
    }

    private static String in(Said said, Language language) {
        return language == Language.VI ? said.vietnamese() : said.english();
    }

    private Line line(StepRow row, int number, List<Option> targets, Judgement judgement, Language language) {
        var ways = new ArrayList<Way>();
        row.endings().forEach(ending -> ways.add(way(ending, ways.size() + 1, targets)));
        return new Line(
                number,
                row,
                named("route.kind.", row.kind(), names(StepKind.values()), language),
                named("route.role.", row.role(), names(Role.values()), language),
                row.hours().matches("\\d{1,4}")
                        ? judgement.share(Integer.parseInt(row.hours())).orElse(null)
                        : null,
                ways,
                options("route.kind.", row.kind(), names(StepKind.values()), language),
                options(
                        "route.role.",
                        row.role(),
                        JudgeRoute.roles().stream().map(Role::name).toList(),
                        language),
                said(judgement, row.id(), true, language),
                said(judgement, row.id(), false, language));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private String named(String key, String value, List<String> known, Language language) {
        return known.contains(value) ? messages.text(language, key + value) : value;
    }

    /** What may be chosen; what stands in the file beside it, whatever it is. */
    private List<Option> options(String key, String value, List<String> known, Language language) {
        var options = known.stream().map(one -> new Option(one, messages.text(language, key + one)));
        var other = known.contains(value)
                ? Stream.<Option>of()
                : Stream.of(new Option(value, value.isEmpty() ? messages.text(language, "designing.choose") : value));
        return Stream.concat(other, options).toList();
    }

    private static Way way(Ending ending, int number, List<Option> targets) {
        var known = targets.stream()
                .filter(option -> option.value().equals(ending.to()))
                .findFirst();
        var to = known.map(Option::label).orElse(ending.to());
        var all = known.isPresent()
                ? targets
                : Stream.concat(Stream.of(new Option(ending.to(), to)), targets.stream())
                        .toList();
        return new Way(number, ending, to, all);
    }

    private List<Option> targets(List<Node> nodes, List<StepRow> rows, Language language) {
        var options = new ArrayList<Option>();
        for (var node : nodes) {
            if (node.kind() == Kind.END) {
                var name = node.name().isEmpty() ? messages.text(language, "designing.end") : node.name();
                options.add(new Option(node.id(), name));
            } else {
                var name = rows.get(options.size());
                options.add(new Option(
                        node.id(),
                        (options.size() + 1) + ". "
                                + (language == Language.VI || name.nameEn().isEmpty()
                                        ? name.nameVi()
                                        : name.nameEn())));
            }
        }
        return options;
    }

    private String beside(Node node, Language language) {
        var name = node.name().isEmpty() ? node.id() : node.name() + " (" + node.id() + ")";
        return messages.text(
                language,
                "designing.beside." + node.kind(),
                name,
                node.element().local());
    }
}
