package vn.motcua.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.casefile.Entered;
import vn.motcua.casefile.RecordSiteVisit;
import vn.motcua.casefile.SiteVisit;
import vn.motcua.casefile.Wrong;
import vn.motcua.dossier.Dossier;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.JustDone;

/** Who handles a dossier enters the record of a verification on site: when, where, who took part, what was found. */
@Controller
@RequestMapping("/ho-so/{id}/xac-minh")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class SiteVisitPage {
    /** What was typed, so that nothing is lost when a rule says no. */
    record Typed(String day, String time, String place, String people, String found) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    record View(CasefileDesk.Head head, boolean isPossible, Typed typed, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    private static final Map<Wrong.Field, String> NAMES = Map.of(
            Wrong.Field.VISITED_AT, "ngay",
            Wrong.Field.PLACE, "noi",
            Wrong.Field.PEOPLE, "thanh-phan",
            Wrong.Field.FOUND, "ket-qua");

    private final CasefileDesk desk;
    private final RecordSiteVisit recordSiteVisit;
    private final CurrentUser user;
    private final Clock clock;

    SiteVisitPage(CasefileDesk desk, RecordSiteVisit recordSiteVisit, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.recordSiteVisit = recordSiteVisit;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(desk.handled(id), Typed.NOTHING, List.of());
    }

    @PostMapping
    ModelAndView enter(@PathVariable UUID id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var dossier = desk.handled(id);
        var typed = new Typed(
                fields.getOrDefault("ngay", ""),
                fields.getOrDefault("gio", ""),
                fields.getOrDefault("noi", ""),
                fields.getOrDefault("thanh-phan", ""),
                fields.getOrDefault("ket-qua", ""));
        var visit = new SiteVisit(
                moment(typed.day(), typed.time()),
                typed.place(),
                typed.people().lines().toList(),
                typed.found());
        return switch (recordSiteVisit.record(dossier.id(), user.officer(), visit)) {
            case Entered.Done _ -> JustDone.leadTo("/ho-so/" + id, "xac-minh", request);
            case Entered.NotUsable(var wrong) -> page(dossier, typed, desk.findings(wrong, NAMES, request));
            case Entered.No(var why) -> page(dossier, typed, desk.refused(why, request));
        };
    }

    /** @return null when day or time cannot be read */
    private @Nullable Instant moment(String day, String time) {
        try {
            return WrittenTime.day(day)
                    .atTime(WrittenTime.time(time))
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private ModelAndView page(Dossier dossier, Typed typed, List<Finding> findings) {
        var view = new View(desk.head(dossier), RecordSiteVisit.isPossible(dossier), typed, findings);
        return CasefileDesk.page("visit", view, !findings.isEmpty());
    }
}
