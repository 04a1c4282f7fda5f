package vn.motcua.route.bpmn;

import java.util.List;
import vn.motcua.route.RouteFinding;

/** What came of reading a route file. */
public sealed interface Reading {
    /** @param text the file as it is kept, in UTF-8 */
    record Usable(RouteGraph graph, String text) implements Reading {}

    /** @param findings all of them, in the order of the file */
    record Refused(List<RouteFinding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
