package vn.motcua.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.criteria.CriteriaSet.Grade;
import vn.motcua.criteria.CriteriaSet.Leaving;
import vn.motcua.criteria.CriteriaSet.Rounding;
import vn.motcua.criteria.CriteriaSet.Totals;
import vn.motcua.criteria.Criterion.NoCase;
import vn.motcua.criteria.Criterion.Part;
import vn.motcua.criteria.ScoreRule.Item;
import vn.motcua.criteria.ScoreRule.Measured;
import vn.motcua.criteria.ScoreRule.Option;
import vn.motcua.criteria.ScoreRule.Step;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.shared.BadInput.Finding;

/** Reads the file of a criteria set, and finds everything that is wrong with it at once. */
public final class ReadCriteriaSet {
    /** In characters. */
    public static final int FILE_MAX = 400_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int VERSION_MAX = 999;
    private static final int SCALE_MAX = 4;
    private static final String KEY = "[a-z][a-z0-9-]{1,39}";

    /** @param set empty exactly where there are findings */
    public record Read(Optional<CriteriaSet> set, List<Finding> findings) {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final KnownFigures figures;

    private ReadCriteriaSet(KnownFigures figures) {
        this.figures = figures;
    }

    public static Read of(String text, KnownFigures figures) {
        return new ReadCriteriaSet(figures).read(text);
    }

    private Read read(String text) {
        if (text.length() > FILE_MAX) {
            return refused("too-long", FILE_MAX);
        }
        try {
            var file = new SetFileNode(JSON.readTree(text), "", findings);
            if (!file.node().isObject()) {
                return refused("not-json");
            }
            var set = set(file);
            SetTree.judge(set, file.all("criteria"));
            return new Read(findings.isEmpty() ? Optional.of(set) : Optional.empty(), findings);
        } catch (JacksonException notJson) {
            return refused("not-json");
        }
    }

    private Read refused(String what, Object... facts) {
        findings.add(vn.motcua.ui.Said.of("criteria.file." + what, facts).at(""));
        return new Read(Optional.empty(), findings);
    }

    private CriteriaSet set(SetFileNode file) {
        var key = file.text("key");
        if (!key.matches(KEY)) {
            file.at("key").wrong("key");
        }
        var since = file.day("since");
        if (since == null && !file.at("since").isThere()) {
            file.at("since").wrong("missing");
        }
        var until = file.day("until");
        if (since != null && until != null && until.isBefore(since)) {
            file.at("until").wrong("until");
        }
        return new CriteriaSet(
                key,
                file.whole("version", 1, VERSION_MAX),
                file.words("name"),
                file.words("says"),
                file.yes("specimen"),
                file.one("units", AgencyKind.values(), AgencyKind.COMMUNE_PEOPLES_COMMITTEE),
                Objects.requireNonNullElse(since, LocalDate.EPOCH),
                until,
                file.text("ground"),
                file.text("source"),
                totals(file.at("totals")),
                file.all("criteria").stream().map(this::criterion).toList());
    }

    private Totals totals(SetFileNode at) {
        var grades = at.all("grades").stream()
                .map(grade -> new Grade(grade.text("key"), grade.words("name"), grade.number("from")))
                .sorted(Comparator.comparing(Grade::from).reversed())
                .toList();
        var least = at.number("least");
        var most = at.number("most");
        if (most.compareTo(least) < 0) {
            at.at("most").wrong("most");
        }
        return new Totals(
                at.positive("regular"),
                at.number("bonusMax"),
                at.perhaps("penaltyMax"),
                least,
                most,
                at.one("leaving", Leaving.values(), Leaving.RESCALE),
                rounding(at.at("points")),
                rounding(at.at("total")),
                grades);
    }

    private static Rounding rounding(SetFileNode at) {
        return new Rounding(
                at.whole("scale", 0, SCALE_MAX), at.one("mode", RoundingMode.values(), RoundingMode.HALF_UP));
    }

    private Criterion criterion(SetFileNode at) {
        var in = at.optional("in");
        return new Criterion(
                at.text("code"),
                in.isEmpty() ? null : in,
                at.one("part", Part.values(), Part.REGULAR),
                at.words("name"),
                at.perhaps("max"),
                at.at("rule").isThere() ? rule(at.at("rule")) : null,
                at.one("noCase", NoCase.values(), NoCase.IMPOSSIBLE),
                at.yes("mayBeUnassigned"),
                at.optional("owner"),
                at.optional("guide"),
                at.texts("evidence"),
                at.at("own").isThere() ? own(at.at("own")) : null);
    }

    private @Nullable ScoreRule rule(SetFileNode at) {
        var measured = new Measured(at.yes("divides"), at.optional("unit"));
        return switch (at.optional("formula")) {
            case "STEPS" -> {
                var steps = at.all("steps").stream()
                        .map(step -> new Step(step.number("from"), step.number("points")))
                        .sorted(Comparator.comparing(Step::from).reversed())
                        .toList();
                needsSome(at, "steps", steps);
                yield new ScoreRule.Steps(measured, steps);
            }
            case "PROPORTION" -> {
                var floor = at.perhaps("floor");
                yield new ScoreRule.Proportion(
                        measured, at.positive("target"), floor == null ? BigDecimal.ZERO : floor);
            }
            case "LEADER" -> new ScoreRule.Leader(measured, at.positive("target"));
            case "CHOICE" -> {
                var options = at.all("options").stream()
                        .map(option -> new Option(option.text("key"), option.words("name"), option.number("points")))
                        .toList();
                needsSome(at, "options", options);
                yield new ScoreRule.Choice(options);
            }
            case "COUNT" -> new ScoreRule.Count(at.number("each"), at.words("of"));
            case "PLUS_MINUS" -> {
                var items = at.all("items").stream()
                        .map(item -> new Item(item.text("key"), item.words("name"), item.number("each")))
                        .toList();
                needsSome(at, "items", items);
                yield new ScoreRule.PlusMinus(at.number("start"), at.number("least"), items);
            }
            default -> {
                at.at("formula").wrong("one-of", "STEPS, PROPORTION, LEADER, CHOICE, COUNT, PLUS_MINUS");
                yield null;
            }
        };
    }

    private static void needsSome(SetFileNode at, String name, List<?> found) {
        if (found.isEmpty()) {
            at.at(name).wrong("missing");
        }
    }

    private @Nullable OwnFigure own(SetFileNode at) {
        if (at.at("measure").isThere()) {
            return known(at.at("measure"), new OwnFigure.OfMeasure(at.text("measure")));
        }
        if (at.at("index").isThere()) {
            return known(at.at("index"), new OwnFigure.OfIndex(at.text("index")));
        }
        if (at.at("form").isThere()) {
            return known(at.at("form"), new OwnFigure.OfReport(at.text("form"), at.text("column"), at.text("over")));
        }
        at.wrong("own");
        return null;
    }

    private OwnFigure known(SetFileNode at, OwnFigure figure) {
        if (!figures.knows(figure)) {
            at.wrong("unknown-figure", at.node().asString(""));
        }
        return figure;
    }
}
