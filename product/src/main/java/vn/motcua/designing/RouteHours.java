package vn.motcua.designing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.designing.sketch.ForwardWays;
import vn.motcua.packages.ProcedurePackage;

/** The hours that a route takes, held against the legal limit of its procedure. */
@Component
public class RouteHours {
    /**
     * Both in whole working hours.
     *
     * @param route along its longest way forward
     * @param limit empty where the package leaves it open
     */
    public record Hours(int route, Optional<Integer> limit) {
        public boolean areTooMany() {
            return limit.filter(all -> route > all).isPresent();
        }
    }

    private final LegalHours legalHours;

    RouteHours(LegalHours legalHours) {
        this.legalHours = legalHours;
    }

    /** @throws IllegalStateException when the route is no BPMN */
    public Hours of(ProcedurePackage pack) {
        return new Hours(ForwardWays.of(RouteOnDesk.of(pack).sketch()).hours(), legalHours.of(pack));
    }
}
