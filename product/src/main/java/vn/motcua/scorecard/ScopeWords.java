package vn.motcua.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Areas;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What places and periods are called. */
@Component
public class ScopeWords {
    private final Agencies agencies;
    private final Areas areas;
    private final ProcedureWords procedures;
    private final Messages messages;
    private final Clock clock;

    ScopeWords(Agencies agencies, Areas areas, ProcedureWords procedures, Messages messages, Clock clock) {
        this.agencies = agencies;
        this.areas = areas;
        this.procedures = procedures;
        this.messages = messages;
        this.clock = clock;
    }

    public String place(Scope scope, Language language) {
        var named = switch (scope.place()) {
            case Scope.Place.Province() -> messages.text(language, "scorecard.place.province");
            case Scope.Place.Agency(var id) -> agency(id);
            case Scope.Place.Commune(var area) -> areas.get(area).name(today());
        };
        var procedure = scope.procedure();
        var field = scope.field();
        return named
                + (procedure == null ? "" : " · " + procedures.name(procedure))
                + (field == null ? "" : " · " + field);
    }

    public String agency(AgencyId id) {
        return agencies.find(id).map(agency -> agency.name(today())).orElse(id.toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
