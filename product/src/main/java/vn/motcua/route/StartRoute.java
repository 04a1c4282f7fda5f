package vn.motcua.route;

import java.time.Instant;
import java.util.Map;
import vn.motcua.organisation.AgencyId;

/**
 * Sends a case along a route.
 *
 * @param label under which people quote the case: a dossier's number, say
 * @param topic what queues can be filtered by: code of the procedure; may be empty. What it is called, the {@link CaseOwner}
 *     says
 * @param agency leads the case
 * @param consulted the agencies for steps of other agencies, by the kind the route names
 */
public record StartRoute(
        CaseRef caseRef,
        String label,
        String topic,
        String routeKey,
        AgencyId agency,
        Map<String, AgencyId> consulted,
        Instant now) {
    public StartRoute {
        consulted = Map.copyOf(consulted);
    }

    public StartRoute(CaseRef caseRef, String label, String routeKey, AgencyId agency, Instant now) {
        this(caseRef, label, "", routeKey, agency, Map.of(), now);
    }

    public StartRoute on(String newTopic) {
        return new StartRoute(caseRef, label, newTopic, routeKey, agency, consulted, now);
    }

    public StartRoute consulting(Map<String, AgencyId> agencies) {
        return new StartRoute(caseRef, label, topic, routeKey, agency, agencies, now);
    }
}
