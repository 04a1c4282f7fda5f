package vn.motcua.scorecard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.scorecard.Cause;
import vn.motcua.scorecard.CountedDossier;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Index;
import vn.motcua.scorecard.Measures;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.ScopeWords;
import vn.motcua.scorecard.Score;
import vn.motcua.scorecard.Scores;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;

/** An index of a scope: its items, what cannot be computed and why, what costs points and what would give some. */
@Controller
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "figures", purpose = Purpose.INSPECTION)
class IndexPage {
    static final String ADDRESS = "/so-lieu/766";
    private static final int COSTLY_MAX = 40;

    record Row(String name, Scope scope, Score score) {}

    /**
     * @param costly dossiers that cost most; none where only counts are for this officer
     * @param causes of those that are late, the most frequent first
     */
    record View(
            ScopeView of,
            Score score,
            List<Index> indices,
            List<Row> agencies,
            List<Row> procedures,
            List<CountedDossier> costly,
            List<Map.Entry<Cause, Long>> causes,
            Scores.@Nullable Outlook outlook,
            Map<String, String> names) {
        View {
            indices = List.copyOf(indices);
            agencies = List.copyOf(agencies);
            procedures = List.copyOf(procedures);
            costly = List.copyOf(costly);
            causes = List.copyOf(causes);
            names = Map.copyOf(names);
        }

        String points(double points, Language language) {
            return Shown.points(points, language);
        }

        String cost(double points, Language language) {
            return Shown.cost(points, language);
        }

        String count(long number, Language language) {
            return Shown.count(number, language);
        }

        String href(Index index) {
            return of.scope().href(ADDRESS, "rule", index.key());
        }
    }

    private final ScopeView.Gather gather;
    private final Measures measures;
    private final Figures figures;
    private final Scores scores;
    private final ScopeWords words;
    private final ProcedureWords procedures;

    IndexPage(
            ScopeView.Gather gather,
            Measures measures,
            Figures figures,
            Scores scores,
            ScopeWords words,
            ProcedureWords procedures) {
        this.gather = gather;
        this.measures = measures;
        this.figures = figures;
        this.scores = scores;
        this.words = words;
        this.procedures = procedures;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(
            ReadScope.Asked asked,
            @RequestParam(name = "rule", required = false) @Nullable String rule,
            HttpServletRequest request) {
        var of = gather.of(asked, Languages.of(request));
        var scope = of.scope();
        var index = measures.index(rule);
        var score = scores.of(index, scope);
        var costly = of.mayList() ? costly(scope, score) : List.<CountedDossier>of();
        var view = new View(
                of,
                score,
                measures.indices(),
                byAgency(index, scope),
                byProcedure(index, scope),
                costly,
                figures.causes(scope).entrySet().stream()
                        .sorted(Map.Entry.<Cause, Long>comparingByValue().reversed())
                        .toList(),
                scores.outlook(index, scope).orElse(null),
                procedures.names(costly.stream()
                        .map(CountedDossier::procedure)
                        .distinct()
                        .toList()));
        var page = new ModelAndView("scorecard/web/index", Map.of("view", view));
        page.setStatus(of.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Those that miss in any measure of the index, by what they cost together. */
    private List<CountedDossier> costly(Scope scope, Score score) {
        var costs = scores.costs(score);
        return costs.isEmpty() ? List.of() : figures.costly(scope, costs, COSTLY_MAX);
    }

    private List<Row> byAgency(Index index, Scope scope) {
        return scope.place() instanceof Scope.Place.Agency
                ? List.of()
                : scores.byAgency(index, scope).entrySet().stream()
                        .map(one -> {
                            var agency = new AgencyId(one.getKey());
                            return new Row(
                                    words.agency(agency), scope.at(new Scope.Place.Agency(agency)), one.getValue());
                        })
                        .sorted(Comparator.comparing(Row::name))
                        .toList();
    }

    private List<Row> byProcedure(Index index, Scope scope) {
        if (scope.procedure() != null) {
            return List.of();
        }
        var by = scores.byProcedure(index, scope);
        var names = procedures.names(by.keySet());
        return by.entrySet().stream()
                .map(one -> new Row(
                        names.getOrDefault(one.getKey(), one.getKey()),
                        scope.of(new ProcedureCode(one.getKey())),
                        one.getValue()))
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }
}
