package vn.motcua.survey;

import java.util.Map;
import vn.motcua.organisation.AgencyId;

/** What somebody answered about a unit. */
record Answer(AgencyId unit, Mode mode, Map<String, String> given) {
    Answer {
        given = Map.copyOf(given);
    }
}
