package vn.motcua.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Who touched whose data: the access log, to look things up in. Looking is logged too. */
@Controller
class AccessPage {
    private static final int LINES = 50;

    private final AuditTrail trail;
    private final Desk desk;

    AccessPage(AuditTrail trail, Desk desk) {
        this.trail = trail;
        this.desk = desk;
    }

    /** @param older the last entry shown when there may be more; null otherwise */
    record View(
            Map<String, String> wanted,
            List<AuditTrail.Recorded> entries,
            @Nullable UUID older) {
        String wanted(String name) {
            return wanted.getOrDefault(name, "");
        }
    }

    @GetMapping("/quan-tri/nhat-ky")
    @Requires(Permission.OPERATE)
    ModelAndView look(
            @RequestParam Map<String, String> wanted,
            @RequestParam(name = "before", required = false) @Nullable UUID before) {
        var person = desk.accountOf(given(wanted, "person"));
        var search = new AuditTrail.Search(
                desk.accountOf(given(wanted, "account")),
                person,
                given(wanted, "thing"),
                given(wanted, "thingId"),
                before);
        var entries = trail.find(search, LINES);
        desk.trace("access-log", "read", null, id(person));
        var older = entries.size() == LINES ? entries.getLast().id() : null;
        return new ModelAndView("organisation/web/access", Map.of("view", new View(wanted, entries, older)));
    }

    private static List<String> id(@Nullable String person) {
        return person != null && person.matches("\\S{1,200}") ? List.of(person) : List.of();
    }

    private static @Nullable String given(Map<String, String> values, String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
