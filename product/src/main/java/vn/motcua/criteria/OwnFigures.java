package vn.motcua.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.report.ReportForm;
import vn.motcua.report.ReportForms;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Index;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Measures;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.Scores;

/** Counts what the product knows of a criterion: the figures of the year and the unit, as their own pages show them. */
@Component
class OwnFigures implements KnownFigures {
    private static final int SCALE = 4;

    private final Measures measures;
    private final Figures figures;
    private final Scores scores;
    private final ReportForms forms;
    private final Agencies agencies;

    OwnFigures(Measures measures, Figures figures, Scores scores, ReportForms forms, Agencies agencies) {
        this.measures = measures;
        this.figures = figures;
        this.scores = scores;
        this.forms = forms;
        this.agencies = agencies;
    }

    @Override
    public boolean knows(OwnFigure figure) {
        return switch (figure) {
            case OwnFigure.OfMeasure(var key) ->
                measures.find(key).filter(Measure::isRatio).isPresent();
            case OwnFigure.OfIndex(var key) -> index(key).isPresent();
            case OwnFigure.OfReport(var form, var column, var over) ->
                forms.find(form)
                        .filter(one -> one.column(column).isPresent()
                                && one.column(over).isPresent())
                        .isPresent();
        };
    }

    private Optional<Index> index(String key) {
        return measures.indices().stream()
                .filter(index -> index.key().equals(key))
                .findFirst();
    }

    /** What is counted of a unit in a year now, for each criterion that fills itself. */
    List<Act.Computed> of(CriteriaSet set, int year, UUID unit) {
        var counted = set.leaves().stream().filter(leaf -> leaf.own() != null).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        var agency = agencies.get(new AgencyId(unit));
        var place = agency.kind() == AgencyKind.COMMUNE_PEOPLES_COMMITTEE
                ? new Scope.Place.Commune(agency.area())
                : new Scope.Place.Agency(agency.id());
        var scope =
                new Scope(place, null, null, Period.read(Integer.toString(year)).orElseThrow());
        var found = new ArrayList<Act.Computed>();
        for (var leaf : counted) {
            found.add(
                    switch (leaf.own()) {
                        case null -> throw new IllegalStateException("Only what fills itself is counted");
                        case OwnFigure.OfMeasure(var key) -> measured(leaf, key, scope);
                        case OwnFigure.OfIndex(var key) -> indexed(leaf, key, scope);
                        case OwnFigure.OfReport report -> reported(leaf, report, scope);
                    });
        }
        return found;
    }

    private Act.Computed measured(Criterion leaf, String key, Scope scope) {
        var measure = measures.find(key).orElseThrow();
        var figure = figures.of(scope, List.of(measure)).getFirst();
        var of = figure.of() == null ? 0L : figure.of();
        return computed(
                leaf,
                BigDecimal.valueOf(figure.counted()),
                BigDecimal.valueOf(of),
                new Found(scope, scope.href("/so-lieu/ho-so", "measure", key), measure.rule()));
    }

    private Act.Computed indexed(Criterion leaf, String key, Scope scope) {
        var index = index(key).orElseThrow();
        var score = scores.of(index, scope);
        return computed(
                leaf,
                BigDecimal.valueOf(score.points()).setScale(SCALE, RoundingMode.HALF_UP),
                BigDecimal.valueOf(score.within()).setScale(SCALE, RoundingMode.HALF_UP),
                new Found(scope, scope.href("/so-lieu/766", "rule", key), index.rule()));
    }

    private Act.Computed reported(Criterion leaf, OwnFigure.OfReport of, Scope scope) {
        var form = forms.find(of.form()).orElseThrow();
        var both = figures.of(scope, List.of(measure(form, of.column()), measure(form, of.over())));
        return computed(
                leaf,
                BigDecimal.valueOf(both.getFirst().counted()),
                BigDecimal.valueOf(both.getLast().counted()),
                new Found(scope, scope.href("/bao-cao/ho-so", "form", of.form(), "column", of.column()), form.rule()));
    }

    private static Measure measure(ReportForm form, String column) {
        return form.measure(form.column(column).orElseThrow());
    }

    /** @param link to what was counted */
    private record Found(Scope scope, String link, String rule) {}

    private Act.Computed computed(Criterion leaf, BigDecimal x, BigDecimal y, Found found) {
        var answer = y.signum() == 0 ? Answer.without(Standing.NO_CASE) : Answer.of(Map.of("x", x, "y", y));
        return new Act.Computed(leaf.code(), answer, figures.asOf(found.scope()), found.link(), found.rule());
    }
}
