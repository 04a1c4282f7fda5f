package vn.motcua.openfigures;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.scorecard.ClosedPeriod;
import vn.motcua.scorecard.ClosedPeriods;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.Scope;
import vn.motcua.shared.VietnameseOrder;

/** Makes what is published of a month from the scorecard's figures. */
@Component
class CountMonth {
    /** A key of its own for the sum, which stands alone in its table. */
    private static final AgencyId PROVINCE = new AgencyId(new UUID(0, 0));

    private final OpenRules rules;
    private final Figures figures;
    private final ClosedPeriods closed;
    private final Agencies agencies;
    private final Clock clock;

    CountMonth(OpenRules rules, Figures figures, ClosedPeriods closed, Agencies agencies, Clock clock) {
        this.rules = rules;
        this.figures = figures;
        this.closed = closed;
        this.agencies = agencies;
        this.clock = clock;
    }

    OpenMonth of(Period month) {
        var rule = rules.on(month.last());
        var measures = rules.measures(rule);
        var frozen = closed.find(month);
        var all = frozen.isPresent() ? frozen(month, frozen.get(), measures) : counted(month, measures);
        var shown = hideSmall(rule, measures, all.byAgency());
        return new OpenMonth(
                month,
                state(month, frozen.isPresent()),
                frozen.isPresent() ? frozen.get().asOf() : figures.asOf(province(month)),
                measures,
                hideSmall(rule, measures, Map.of(PROVINCE, all.province())).getOrDefault(PROVINCE, List.of()),
                units(month, rule, shown));
    }

    private record All(List<OpenFigure> province, Map<AgencyId, List<OpenFigure>> byAgency) {}

    private All counted(Period month, List<Measure> measures) {
        var scope = province(month);
        var byAgency = new HashMap<AgencyId, List<OpenFigure>>();
        figures.byAgency(scope, measures).forEach((id, found) -> byAgency.put(new AgencyId(id), shown(found)));
        return new All(shown(figures.of(scope, measures)), byAgency);
    }

    private static List<OpenFigure> shown(List<Figure> figures) {
        return figures.stream()
                .map(one -> OpenFigure.shown(one.measure(), one.measure().rule(), one.counted(), one.of()))
                .toList();
    }

    private All frozen(Period month, ClosedPeriod period, List<Measure> measures) {
        var byAgency = new HashMap<AgencyId, List<OpenFigure>>();
        agencies.everyOne().forEach(agency -> {
            var found = frozen(period.frozen().figures().get(agency.id().toString()), measures);
            if (!found.isEmpty()) {
                byAgency.put(agency.id(), found);
            }
        });
        var key = province(month).parameters().get("place");
        return new All(frozen(period.frozen().figures().get(key), measures), byAgency);
    }

    /** A measure that was not frozen, because it is newer than the month, counts nothing there. */
    private static List<OpenFigure> frozen(@Nullable Map<String, ClosedPeriod.Then> then, List<Measure> measures) {
        if (then == null) {
            return List.of();
        }
        return measures.stream()
                .map(measure -> {
                    var was = then.get(measure.key());
                    return was == null
                            ? new OpenFigure(measure, measure.rule(), OpenFigure.State.NO_CASE, null, null)
                            : OpenFigure.shown(measure, was.rule(), was.counted(), was.of());
                })
                .toList();
    }

    /** Measure by measure: its sum over the agencies is the province's. */
    private static Map<AgencyId, List<OpenFigure>> hideSmall(
            OpenRule rule, List<Measure> measures, Map<AgencyId, List<OpenFigure>> all) {
        var hidden = IntStream.range(0, measures.size())
                .mapToObj(at -> SmallNumbers.hidden(behind(all, at), rule.smallest()))
                .toList();
        var shown = new HashMap<AgencyId, List<OpenFigure>>();
        all.forEach((agency, figures) -> shown.put(
                agency,
                IntStream.range(0, measures.size())
                        .mapToObj(at -> shown(figures.get(at), hidden.get(at).get(agency)))
                        .toList()));
        return shown;
    }

    private static Map<AgencyId, Long> behind(Map<AgencyId, List<OpenFigure>> all, int at) {
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().get(at).behind()));
    }

    private static OpenFigure shown(OpenFigure figure, SmallNumbers.@Nullable Why why) {
        if (why == null) {
            return figure;
        }
        return figure.hidden(
                switch (why) {
                    case FEW -> OpenFigure.State.FEW;
                    case BESIDE_FEW -> OpenFigure.State.WITHHELD;
                });
    }

    private List<OpenMonth.Unit> units(Period month, OpenRule rule, Map<AgencyId, List<OpenFigure>> shown) {
        var groups = new LinkedHashMap<AgencyId, OpenMonth.Group>();
        agencies.everyOne().stream()
                .filter(agency -> shown.containsKey(agency.id()) || isDecidingIn(month, agency))
                .forEach(agency -> groups.put(agency.id(), OpenMonth.Group.of(agency.kind())));
        var places = places(rule, groups, shown);
        return groups.entrySet().stream()
                .map(one -> new OpenMonth.Unit(
                        one.getKey(),
                        agencies.get(one.getKey()).name(month.last()),
                        one.getValue(),
                        shown.getOrDefault(one.getKey(), none(rule)),
                        Optional.ofNullable(places.get(one.getKey()))))
                .sorted(Comparator.comparing(OpenMonth.Unit::name, VietnameseOrder.NAMES))
                .toList();
    }

    private List<OpenFigure> none(OpenRule rule) {
        return rules.measures(rule).stream()
                .map(measure -> OpenFigure.shown(measure, measure.rule(), 0, measure.isRatio() ? 0L : null))
                .toList();
    }

    private static boolean isDecidingIn(Period month, Agency agency) {
        boolean receivesOnly =
                agency.kind() == AgencyKind.COMMUNE_CENTRE || agency.kind() == AgencyKind.PROVINCE_CENTRE;
        return !receivesOnly && (agency.isOpenOn(month.first()) || agency.isOpenOn(month.last()));
    }

    private static Map<AgencyId, OpenMonth.Place> places(
            OpenRule rule, Map<AgencyId, OpenMonth.Group> groups, Map<AgencyId, List<OpenFigure>> shown) {
        var places = new HashMap<AgencyId, OpenMonth.Place>();
        int at = rule.measures().indexOf(rule.ranked());
        for (var group : OpenMonth.Group.values()) {
            var ratios = shown.entrySet().stream()
                    .filter(one -> groups.get(one.getKey()) == group)
                    .filter(one -> one.getValue().get(at).behind() >= rule.rankedFrom())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            one -> one.getValue().get(at).ratio().orElse(0)));
            var descending =
                    ratios.values().stream().sorted(Comparator.reverseOrder()).toList();
            ratios.forEach((agency, ratio) ->
                    places.put(agency, new OpenMonth.Place(first(descending, ratio), descending.size())));
        }
        return places;
    }

    private static int first(List<Double> descending, double ratio) {
        return IntStream.range(0, descending.size())
                        .filter(i -> descending.get(i) == ratio)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private OpenMonth.State state(Period month, boolean isClosed) {
        if (isClosed) {
            return OpenMonth.State.CLOSED;
        }
        return month.isOver(clock.getZone(), clock.instant()) ? OpenMonth.State.OVER : OpenMonth.State.RUNNING;
    }

    private static Scope province(Period month) {
        return new Scope(new Scope.Place.Province(), null, null, month);
    }
}
