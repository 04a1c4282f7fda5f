package vn.motcua.changes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.changes.ChangeLog;
import vn.motcua.changes.ConfigurationArea;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Languages;

/** The change log of the configuration (nhật ký cấu hình), to look things up in, in words. */
@Controller
@AccessLogged(thing = "change-log", purpose = Purpose.INSPECTION)
class ChangesPage {
    static final String ADDRESS = "/quan-tri/nhat-ky-cau-hinh";
    private static final int LINES = 50;

    private final ChangeLog changes;
    private final ChangeWords words;
    private final Clock clock;

    ChangesPage(ChangeLog changes, ChangeWords words, Clock clock) {
        this.changes = changes;
        this.words = words;
        this.clock = clock;
    }

    /** @param older the last change shown when there may be more; null otherwise */
    record View(
            Map<String, String> wanted,
            List<Finding> findings,
            List<ChangeWords.Told> changes,
            @Nullable UUID older) {
        static final List<String> FIELDS = List.of("area", "words", "account", "from", "to", "row");

        String wanted(String name) {
            return wanted.getOrDefault(name, "");
        }

        List<ConfigurationArea> areas() {
            return List.of(ConfigurationArea.values());
        }
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.OPERATE)
    ModelAndView look(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "before", required = false) @Nullable UUID before,
            HttpServletRequest request) {
        var read = new WantedChanges(
                        typed.get("area"),
                        typed.get("words"),
                        typed.get("account"),
                        typed.get("from"),
                        typed.get("to"),
                        typed.get("row"),
                        before)
                .read(clock.getZone());
        var found = read.findings().isEmpty()
                ? words.of(changes.find(read.search(), LINES), Languages.of(request))
                : List.<ChangeWords.Told>of();
        var older = found.size() == LINES ? found.getLast().change().id() : null;
        var page =
                new ModelAndView("changes/web/changes", Map.of("view", new View(typed, read.findings(), found, older)));
        if (!read.findings().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
