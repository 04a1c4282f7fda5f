package vn.motcua.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.shared.ProcedureCode;

/** A scope as a condition over facts. Agencies that are closed keep what was theirs: places are those of the event. */
@Component
public class ScopeSql {
    private static final int FIELD_PROCEDURES_MAX = 5_000;
    private static final int PAGE = 200;

    /** Three parts without a row in common, each with an index of its own. */
    private static final String AT_THE_PLACE = """
            (select * from facts.dossier_fact where PLACE = any(:places::uuid[]) and ended_at is null
              union all
             select * from facts.dossier_fact where PLACE = any(:places::uuid[]) and ended_at >= cast(:from as timestamptz)
              union all
             select * from facts.dossier_fact where passes > 0 and not PLACE = any(:places::uuid[]))
            """;

    /** @param condition over the relation {@code j} */
    public record Bound(String condition, Map<String, Object> parameters) {
        public Bound {
            parameters = Map.copyOf(parameters);
        }
    }

    private final Agencies agencies;
    private final Procedures procedures;

    ScopeSql(Agencies agencies, Procedures procedures) {
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /** The place, procedures and field of a scope, over any relation {@code j} with {@code agency}, {@code counter}, {@code procedure_code}. */
    public Bound of(Scope scope) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        conditions.add("true");
        if (!(scope.place() instanceof Scope.Place.Province)) {
            conditions.add("j." + column(scope.place()) + " = any(:places::uuid[])");
            parameters.put(
                    "places",
                    deciding(scope.place()).stream().map(AgencyId::toString).toArray(String[]::new));
        }
        var codes = codes(scope);
        if (codes != null) {
            conditions.add("j.procedure_code = any(:procedures::text[])");
            parameters.put("procedures", codes.toArray(String[]::new));
        }
        return new Bound(String.join(" and ", conditions), parameters);
    }

    /**
     * Rows of facts among which all of a scope are: those that lie in the place now, found by index, and the few that passed from one to
     * another, which may have lain there at the moment. Parameters {@code places} and {@code from}.
     */
    String facts(Scope scope) {
        return scope.place() instanceof Scope.Place.Province()
                ? FactsAsOf.TABLE
                : AT_THE_PLACE.replace("PLACE", column(scope.place()));
    }

    private String column(Scope.Place place) {
        return isCounter(place) ? "counter" : "agency";
    }

    /** The agencies whose dossiers a place has; none for the province, whose are all. */
    Set<AgencyId> deciding(Scope.Place place) {
        return switch (place) {
            case Scope.Place.Province() -> Set.of();
            case Scope.Place.Agency(var id) -> Set.of(id);
            case Scope.Place.Commune(var area) ->
                agencies.everyOne().stream()
                        .filter(agency ->
                                agency.area().equals(area) && !agency.kind().isOfProvince())
                        .map(Agency::id)
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    private boolean isCounter(Scope.Place place) {
        return place instanceof Scope.Place.Agency(var id)
                && agencies.find(id)
                        .map(Agency::kind)
                        .filter(kind -> kind == AgencyKind.COMMUNE_CENTRE || kind == AgencyKind.PROVINCE_CENTRE)
                        .isPresent();
    }

    private @Nullable List<String> codes(Scope scope) {
        var procedure = scope.procedure();
        var field = scope.field();
        if (field == null) {
            return procedure == null ? null : List.of(procedure.value());
        }
        var codes = new ArrayList<String>();
        @Nullable ProcedureCode after = null;
        List<Procedures.Entry> page;
        do {
            page = procedures.list(new Procedures.Filter(field, null, null, null, null), after, PAGE);
            page.forEach(entry -> codes.add(entry.code().value()));
            after = page.isEmpty() ? null : page.getLast().code();
        } while (page.size() == PAGE && codes.size() < FIELD_PROCEDURES_MAX);
        return procedure == null
                ? codes
                : codes.stream().filter(procedure.value()::equals).toList();
    }
}
