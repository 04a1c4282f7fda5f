package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.SignInRoles;
import vn.motcua.shared.SearchText;
import vn.motcua.ui.Languages;

/** The administrator opens, renames and closes agencies and appoints their officers. */
@Controller
@RequestMapping(AgencyPages.PATH)
@Requires(Permission.EDIT_ORGANISATION)
class AgencyPages {
    static final String PATH = "/quan-tri/co-quan";

    private final Agencies agencies;
    private final Officers officers;
    private final SignInRoles signInRoles;
    private final Areas areas;
    private final Wishes wishes;
    private final Desk desk;

    AgencyPages(Agencies agencies, Officers officers, SignInRoles signInRoles, Areas areas, Wishes wishes, Desk desk) {
        this.agencies = agencies;
        this.officers = officers;
        this.signInRoles = signInRoles;
        this.areas = areas;
        this.wishes = wishes;
        this.desk = desk;
    }

    record AgencyLine(
            AgencyId id,
            String code,
            String name,
            AgencyKind kind,
            String area,
            LocalDate from,
            @Nullable LocalDate to) {}

    record ListView(String wanted, boolean withClosed, List<AgencyLine> agencies) {}

    record OpenView(Form form, List<AgencyLine> parents) {}

    /**
     * @param missing roles that the assignment gives and the last sign-in did not name, so that they open nothing
     * @param isUnseen whether the officer has never signed in, so that nobody knows
     */
    record PersonLine(Officer officer, Assignment assignment, boolean mayEnd, Set<Role> missing, boolean isUnseen) {}

    record AgencyView(
            Agency agency, AgencyLine line, @Nullable AgencyLine parent, List<PersonLine> people, Form form) {
        List<PersonLine> powerless() {
            return people.stream().filter(person -> !person.missing().isEmpty()).toList();
        }
    }

    record AppointView(AgencyLine agency, Form form, List<AgencyLine> lenders) {}

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String wanted,
            @RequestParam(name = "ca-da-dong", defaultValue = "false") boolean withClosed) {
        var today = desk.today();
        var folded = SearchText.fold(wanted);
        var lines = agencies.everyOne().stream()
                .filter(agency -> withClosed || agency.isOpenOn(today))
                .map(agency -> line(agency, today))
                .filter(line -> SearchText.fold(line.name() + " " + line.code() + " " + line.area())
                        .contains(folded))
                .sorted(Comparator.comparing(AgencyLine::code))
                .toList();
        return page("agencies", new ListView(wanted, withClosed, lines));
    }

    @GetMapping("/mo")
    ModelAndView open() {
        return open(new Form(Map.of("from", desk.today().toString()), List.of()));
    }

    private ModelAndView open(Form form) {
        return page("openAgency", new OpenView(form, openAgencies()));
    }

    @PostMapping("/mo")
    ModelAndView open(@RequestParam Map<String, String> values, HttpServletRequest request) {
        var language = Languages.of(request);
        return desk.answer(
                () -> agencies.open(wishes.openAgency(desk.fields(values, language))),
                values,
                language,
                new Ways("open", this::open));
    }

    @GetMapping("/{id}")
    ModelAndView agency(@PathVariable UUID id) {
        return agency(new AgencyId(id), Form.EMPTY);
    }

    private ModelAndView agency(AgencyId id, Form form) {
        var agency = agencies.get(id);
        var today = desk.today();
        var above = agency.parent();
        return page(
                "agency",
                new AgencyView(
                        agency,
                        line(agency, today),
                        above == null ? null : line(agencies.get(above), today),
                        people(id, today),
                        form));
    }

    private List<PersonLine> people(AgencyId id, LocalDate today) {
        var ever = officers.everInAgency(id);
        var signedIn = signInRoles.of(ever.stream().map(Officer::account).toList());
        var people = new ArrayList<PersonLine>();
        for (var officer : ever) {
            var named = signedIn.get(officer.account());
            for (var assignment : officer.assignments()) {
                var end = assignment.validity().to();
                boolean counts = end == null || !end.isBefore(today);
                Set<Role> missing = counts && named != null ? assignment.rolesBeyond(named) : Set.of();
                people.add(new PersonLine(officer, assignment, counts, missing, counts && named == null));
            }
        }
        people.sort(Comparator.comparing(line -> line.assignment().unit().name()));
        return people;
    }

    @PostMapping("/{id}/doi-ten")
    ModelAndView rename(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var language = Languages.of(request);
        return desk.answer(
                () -> {
                    var fields = desk.fields(values, language);
                    var name = fields.name("name");
                    var from = fields.day("from");
                    fields.verify();
                    return agencies.rename(new AgencyId(id), name, from);
                },
                values,
                language,
                new Ways("rename", form -> agency(new AgencyId(id), form)));
    }

    @PostMapping("/{id}/dong")
    ModelAndView close(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var language = Languages.of(request);
        return desk.answer(
                () -> {
                    var fields = desk.fields(values, language);
                    var lastDay = fields.day("lastDay");
                    fields.verify();
                    return agencies.close(new AgencyId(id), lastDay);
                },
                values,
                language,
                new Ways("close", form -> agency(new AgencyId(id), form)));
    }

    @GetMapping("/{id}/bo-nhiem")
    ModelAndView appoint(@PathVariable UUID id) {
        return appoint(new AgencyId(id), new Form(Map.of("from", desk.today().toString()), List.of()));
    }

    private ModelAndView appoint(AgencyId id, Form form) {
        return page("appoint", new AppointView(line(agencies.get(id), desk.today()), form, openAgencies()));
    }

    @PostMapping("/{id}/bo-nhiem")
    ModelAndView appoint(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "roles", defaultValue = "") List<String> roles,
            HttpServletRequest request) {
        var language = Languages.of(request);
        var all = new HashMap<>(values);
        all.put("roles", String.join(",", roles));
        return desk.answer(
                () -> officers.appoint(wishes.appointment(desk.fields(all, language), new AgencyId(id))),
                all,
                language,
                new Ways("appoint", form -> appoint(new AgencyId(id), form)));
    }

    /** After a change the agency is shown and the change traced. */
    private final class Ways implements Desk.Pages {
        private final String action;
        private final Screen again;

        private interface Screen {
            ModelAndView show(Form form);
        }

        Ways(String action, Screen again) {
            this.action = action;
            this.again = again;
        }

        @Override
        public ModelAndView onward(Object made) {
            var agency = made instanceof Assignment assignment ? assignment.agency() : ((Agency) made).id();
            desk.trace("agency", action, agency, List.of());
            return Desk.redirect(PATH + "/" + agency);
        }

        @Override
        public ModelAndView again(Form form) {
            return again.show(form);
        }
    }

    private List<AgencyLine> openAgencies() {
        var today = desk.today();
        return agencies.all(today).stream().map(agency -> line(agency, today)).toList();
    }

    private AgencyLine line(Agency agency, LocalDate day) {
        return new AgencyLine(
                agency.id(),
                agency.code(day),
                agency.name(day),
                agency.kind(),
                areas.get(agency.area()).name(day),
                agency.validity().from(),
                agency.validity().to());
    }

    private static ModelAndView page(String name, Object view) {
        return new ModelAndView("organisation/web/" + name, Map.of("view", view));
    }
}
