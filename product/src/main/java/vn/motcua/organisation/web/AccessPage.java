package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.Languages;

/** Who looked at whose data and why: the access log, to look things up in, in words. Looking is logged too. */
@Controller
@AccessLogged(thing = "access-log", purpose = Purpose.INSPECTION)
class AccessPage {
    private static final int LINES = 50;

    private final AuditTrail trail;
    private final AccessSearches searches;
    private final AccessWords words;
    private final Desk desk;

    AccessPage(AuditTrail trail, AccessSearches searches, AccessWords words, Desk desk) {
        this.trail = trail;
        this.searches = searches;
        this.words = words;
        this.desk = desk;
    }

    /** @param older the last entry shown when there may be more; null otherwise */
    record View(
            Map<String, String> wanted,
            List<AccessWords.Said> entries,
            @Nullable UUID older) {
        static final List<String> FIELDS = List.of("person", "dossier", "account");

        String wanted(String name) {
            return wanted.getOrDefault(name, "");
        }
    }

    @GetMapping("/quan-tri/nhat-ky")
    @Requires(Permission.OPERATE)
    ModelAndView look(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "before", required = false) @Nullable UUID before,
            HttpServletRequest request) {
        var wanted = new AccessSearches.Wanted(
                typed.getOrDefault("account", ""),
                typed.getOrDefault("person", ""),
                typed.getOrDefault("dossier", ""),
                typed.getOrDefault("thing", ""),
                typed.getOrDefault("thingId", ""));
        var entries = trail.find(searches.of(wanted, before), LINES);
        desk.trace("access-log", "read", null, searches.person(wanted));
        var older = entries.size() == LINES ? entries.getLast().id() : null;
        return new ModelAndView(
                "organisation/web/access",
                Map.of("view", new View(typed, words.of(entries, Languages.of(request)), older)));
    }
}
