package vn.motcua.scorecard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.scorecard.ClosedPeriod;
import vn.motcua.scorecard.ClosedPeriods;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Measures;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.ScopeWords;
import vn.motcua.scorecard.Score;
import vn.motcua.scorecard.Scores;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;

/** The figures of a scope: what is counted, compared by agency; each leads to the dossiers behind it. */
@Controller
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "figures", purpose = Purpose.INSPECTION)
class FiguresPage {
    static final String ADDRESS = "/so-lieu";
    private static final List<String> COMPARED =
            List.of("open", "open-late", "on-time", "on-time-finished", "electronic-result");

    /** @param scope of the agency alone, for its link */
    record Row(String name, Scope scope, List<Figure> figures) {
        Row {
            figures = List.copyOf(figures);
        }
    }

    /**
     * @param rows of each agency, what is overdue first; none where the scope has one only
     * @param closed the frozen figures of a closed period, with what changed since; null while it is open
     */
    record View(
            ScopeView of,
            List<Figure> figures,
            List<Measure> compared,
            List<Row> rows,
            List<Score> scores,
            @Nullable ClosedPeriod closed) {
        View {
            figures = List.copyOf(figures);
            compared = List.copyOf(compared);
            rows = List.copyOf(rows);
            scores = List.copyOf(scores);
        }

        String percent(Figure figure, Language language) {
            return Shown.percent(figure, language);
        }

        String count(long number, Language language) {
            return Shown.count(number, language);
        }

        String points(double points, Language language) {
            return Shown.points(points, language);
        }

        /** What stood when the period was closed, where it is not what stands now; empty else. */
        String frozen(Figure figure, Language language) {
            return closed == null
                    ? ""
                    : closed.differing(of.scope(), figure)
                            .map(then -> then.of() == null
                                    ? count(then.counted(), language)
                                    : count(then.counted(), language) + "/" + count(then.of(), language))
                            .orElse("");
        }
    }

    private final ScopeView.Gather gather;
    private final Measures measures;
    private final Figures figures;
    private final Scores scores;
    private final ClosedPeriods closed;
    private final ScopeWords words;

    FiguresPage(
            ScopeView.Gather gather,
            Measures measures,
            Figures figures,
            Scores scores,
            ClosedPeriods closed,
            ScopeWords words) {
        this.gather = gather;
        this.measures = measures;
        this.figures = figures;
        this.scores = scores;
        this.closed = closed;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(ReadScope.Asked asked, HttpServletRequest request) {
        var of = gather.of(asked, Languages.of(request));
        var scope = of.scope();
        var compared =
                COMPARED.stream().flatMap(key -> measures.find(key).stream()).toList();
        var view = new View(
                of,
                figures.of(scope, measures.all()),
                compared,
                rows(scope, compared),
                measures.indices().stream()
                        .map(index -> scores.of(index, scope))
                        .toList(),
                closed.find(scope.period()).orElse(null));
        var page = new ModelAndView("scorecard/web/figures", Map.of("view", view));
        page.setStatus(of.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Row> rows(Scope scope, List<Measure> compared) {
        if (scope.place() instanceof Scope.Place.Agency) {
            return List.of();
        }
        return figures.byAgency(scope, compared).entrySet().stream()
                .map(one -> {
                    var agency = new AgencyId(one.getKey());
                    return new Row(words.agency(agency), scope.at(new Scope.Place.Agency(agency)), one.getValue());
                })
                .sorted(Comparator.comparingLong((Row row) -> -late(row)).thenComparing(Row::name))
                .toList();
    }

    private static long late(Row row) {
        return row.figures().stream()
                .filter(figure -> figure.measure().key().equals("open-late"))
                .mapToLong(Figure::counted)
                .sum();
    }
}
