package vn.motcua.designing.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.designing.DesignRoute;
import vn.motcua.designing.TryRoute;
import vn.motcua.designing.TryRoute.Place;
import vn.motcua.designing.trial.TrialResult;
import vn.motcua.designing.web.DesignView.Option;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.ProcedureCode;

/** A route is tried with made-up dossiers (chạy thử quy trình): nothing is kept, the same terms give the same answer. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class TrialPages {
    private static final String ADDRESS = DesignPages.ADDRESS + "/thu";
    private static final Map<String, String> USUAL =
            Map.of("dossiers", "100", "days", "20", "work", "10", "otherwise", "10", "seed", "1");

    private final DesignRoute design;
    private final TryRoute tryRoute;
    private final CurrentUser user;
    private final Clock clock;

    TrialPages(DesignRoute design, TryRoute tryRoute, CurrentUser user, Clock clock) {
        this.design = design;
        this.tryRoute = tryRoute;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable String code) {
        var usual = new HashMap<>(USUAL);
        usual.put(
                "first",
                LocalDate.now(clock)
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .toString());
        return page(code, usual);
    }

    @PostMapping(ADDRESS)
    ModelAndView run(@PathVariable String code, @RequestParam Map<String, String> sent) {
        return page(code, sent);
    }

    private ModelAndView page(String code, Map<String, String> sent) {
        var desk =
                design.open(new ProcedureCode(code), DesignPages.editor(user)).desk();
        var today = LocalDate.now(clock);
        var form = new TrialForm(sent, today);
        var agencies = tryRoute.places(desk);
        form.agency(agencies.stream().map(agency -> agency.id().toString()).toList());
        var place = tryRoute.place(agencies, form.typed("agency"), desk);
        var people = place.map(Place::people).orElse(List.of());
        var terms = form.terms();
        var absences = form.absences(people);
        TrialResult result =
                place.isPresent() && terms.isPresent() && form.findings().isEmpty()
                        ? tryRoute.run(desk, place.get(), terms.get(), absences).orElse(null)
                        : null;
        if (result != null && result.dossiers().isEmpty()) {
            form.nothingCame();
            result = null;
        }
        boolean isRight = form.findings().isEmpty();
        var view = new TrialView(
                code,
                desk.procedureName(),
                agencies.stream()
                        .map(agency -> new Option(agency.id().toString(), agency.name(today)))
                        .toList(),
                place.map(one -> one.agency().id().toString()).orElse(""),
                place.map(Place::name).orElse(""),
                people,
                desk.graph().isPresent(),
                desk.isChanged(),
                desk.inForce().files().json(PackageLayout.SERVICE).path("limit").isObject(),
                form,
                result,
                form.findings());
        var page = new ModelAndView("designing/web/trial", "view", view);
        page.setStatus(isRight ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
