package vn.motcua.route;

import java.time.Instant;
import vn.motcua.organisation.AgencyId;

/** When a step that opens now is due by an agency's working calendar. */
public interface StepClock {
    Instant dueAt(AgencyId agency, Instant from, int workingHours);
}
