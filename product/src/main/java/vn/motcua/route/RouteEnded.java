package vn.motcua.route;

import java.time.Instant;

/** Event: a case has reached the end of its route. Published in the transaction of the last completion. */
public record RouteEnded(CaseRef caseRef, String outcome, Instant at) {}
