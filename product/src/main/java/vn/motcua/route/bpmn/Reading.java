package vn.motcua.route.bpmn;

import java.util.List;
import vn.motcua.route.RouteFinding;

/** What came of reading a route file. */
public sealed interface Reading {
    record Usable(RouteGraph graph) implements Reading {}

    /** @param findings all of them, in the order of the file */
    record Refused(List<RouteFinding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
