package vn.motcua.designing.web;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.motcua.route.RouteFinding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Why a route file cannot be used, in sentences. */
@Component
class RouteFindings {
    private final Messages messages;

    RouteFindings(Messages messages) {
        this.messages = messages;
    }

    String text(RouteFinding finding, Language language) {
        var arguments = new ArrayList<Object>();
        arguments.add(finding.element());
        arguments.add(finding.label());
        arguments.addAll(finding.facts());
        return messages.text(language, "route.finding." + finding.code(), arguments.toArray());
    }
}
