package vn.motcua.editors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.editors.Entitlement;
import vn.motcua.editors.EntitlementId;
import vn.motcua.editors.Entitlements;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;

/** Who may edit which procedures (phân quyền biên tập): what editors were given, and where more is given or ends. */
@Controller
@RequestMapping(EntitlementPages.PATH)
@Requires(Permission.EDIT_ORGANISATION)
class EntitlementPages {
    static final String PATH = "/quan-tri/bien-tap";

    /** Names of the boxes of fields begin so; their values are the fields. */
    private static final String FIELD = "linh-vuc-";

    /**
     * @param who name of the editor
     * @param agency name; empty for the whole province
     * @param isComing whether it is to hold from a later day on
     */
    record Line(Entitlement one, String who, String agency, boolean isComing) {}

    /**
     * Somebody who edits.
     *
     * @param everything whether nothing was ever given, so that all may be edited
     */
    record Known(AccountId account, String name, boolean everything) {
        /** As it is typed. */
        String typed() {
            return account.value().substring(account.value().indexOf(':') + 1);
        }
    }

    record Choice(String value, String name) {}

    /** @param values as typed */
    record View(
            List<Line> lines,
            List<Known> editors,
            List<Choice> agencies,
            List<String> fields,
            Map<String, String> values,
            String done,
            List<Finding> findings) {
        String value(String name) {
            return values.getOrDefault(name, "");
        }

        boolean isChosen(String field) {
            return EntitlementPages.chosen(values).contains(field);
        }

        int chosen() {
            return EntitlementPages.chosen(values).size();
        }
    }

    private final Entitlements entitlements;
    private final EntitlementWrites writes;
    private final Agencies agencies;
    private final Competences competences;
    private final Officers officers;
    private final CurrentUser user;
    private final Clock clock;

    EntitlementPages(
            Entitlements entitlements,
            EntitlementWrites writes,
            Agencies agencies,
            Competences competences,
            Officers officers,
            CurrentUser user,
            Clock clock) {
        this.entitlements = entitlements;
        this.writes = writes;
        this.agencies = agencies;
        this.competences = competences;
        this.officers = officers;
        this.user = user;
        this.clock = clock;
    }

    private static List<String> chosen(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(FIELD))
                .map(Map.Entry::getValue)
                .toList();
    }

    @GetMapping
    ModelAndView show(@RequestParam(name = "tai-khoan", defaultValue = "") String account, HttpServletRequest request) {
        return page(Map.of("account", account, "from", today().toString()), JustDone.of(request), List.of());
    }

    @PostMapping
    ModelAndView give(@RequestParam Map<String, String> values, HttpServletRequest request) {
        try {
            writes.give(
                    new EntitlementFields(values, chosen(values)),
                    user.officer().account());
            return JustDone.leadTo(PATH, "given", request);
        } catch (BadInput bad) {
            return again(values, bad);
        }
    }

    @PostMapping("/{id}/ket-thuc")
    ModelAndView end(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        try {
            writes.end(new EntitlementId(id), new EntitlementFields(values, List.of()));
            return JustDone.leadTo(PATH, "ended", request);
        } catch (BadInput bad) {
            return again(Map.of("from", today().toString()), bad);
        }
    }

    private ModelAndView again(Map<String, String> values, BadInput bad) {
        var page = page(values, "", bad.findings());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Map<String, String> values, String done, List<Finding> findings) {
        var today = today();
        var view = new View(
                entitlements.presentAndComing().stream()
                        .map(one -> line(one, today))
                        .toList(),
                editors(today),
                agencies.all(today).stream()
                        .map(agency -> new Choice(agency.id().toString(), agency.name(today)))
                        .toList(),
                List.copyOf(competences.fields(today)),
                values,
                done,
                findings);
        return new ModelAndView("editors/web/entitlements", "view", view);
    }

    private Line line(Entitlement one, LocalDate today) {
        var agency = one.agency();
        return new Line(
                one,
                name(one.account()),
                agency == null ? "" : agencies.get(agency).name(today),
                one.from().isAfter(today));
    }

    /** Who has the role of an editor today by an assignment, and who has nothing left of what was given. */
    private List<Known> editors(LocalDate today) {
        var restricted = new ArrayList<AccountId>(entitlements.withNothing());
        entitlements.presentAndComing().forEach(one -> restricted.add(one.account()));
        var known = new ArrayList<Known>();
        agencies.all(today).stream()
                .flatMap(agency -> officers.inAgency(agency.id(), Role.CATALOGUE_EDITOR, today).stream())
                .map(officer -> new Known(officer.account(), officer.name(), !restricted.contains(officer.account())))
                .forEach(known::add);
        entitlements.withNothing().stream()
                .map(account -> new Known(account, name(account), false))
                .forEach(known::add);
        return known.stream()
                .distinct()
                .sorted(Comparator.comparing(Known::name).thenComparing(Known::typed))
                .toList();
    }

    private String name(AccountId account) {
        return officers.name(account).orElse(account.value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
