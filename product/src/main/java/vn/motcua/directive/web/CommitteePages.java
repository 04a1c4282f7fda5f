package vn.motcua.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directive.Committee;
import vn.motcua.directive.CommitteeId;
import vn.motcua.directive.Committees;
import vn.motcua.directive.Directives;
import vn.motcua.directive.web.DirectiveView.Choice;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** The committees for which directives are given: opened, and merged into one another. */
@Controller
@RequestMapping(CommitteePages.PATH)
@Requires(Permission.EDIT_ORGANISATION)
class CommitteePages {
    static final String PATH = "/quan-tri/ban-chi-dao";

    private final Committees committees;
    private final Directives directives;
    private final Agencies agencies;
    private final CurrentUser users;

    CommitteePages(Committees committees, Directives directives, Agencies agencies, CurrentUser users) {
        this.committees = committees;
        this.directives = directives;
        this.agencies = agencies;
        this.users = users;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        return page(DirectiveForm.EMPTY, request);
    }

    @PostMapping
    ModelAndView open(@RequestParam Map<String, String> values, HttpServletRequest request) {
        var findings = new ArrayList<BadInput.Finding>();
        var name = Text.line(values.getOrDefault("name", ""));
        if (name.isEmpty() || name.length() > Committee.NAME_MAX) {
            findings.add(
                    Said.of("directive.bad.committee-name", Committee.NAME_MAX).at("name"));
        }
        var since = day(values, "since", findings);
        var standing = EnterSource.id(values.getOrDefault("standing", ""))
                .map(AgencyId::new)
                .filter(id -> agencies.find(id)
                        .filter(agency -> since.filter(agency::isOpenOn).isPresent())
                        .isPresent());
        if (standing.isEmpty()) {
            findings.add(Said.of("directive.bad.standing").at("standing"));
        }
        if (!findings.isEmpty() || since.isEmpty() || standing.isEmpty()) {
            return page(new DirectiveForm(values, findings), request);
        }
        committees.open(name, standing.get(), since.get(), users.officer().account());
        return JustDone.leadTo(PATH, "opened", request);
    }

    @PostMapping("/{id}/hop-nhat")
    ModelAndView merge(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        if (committees.find(new CommitteeId(id)).isEmpty()) {
            throw new NotFound("committee " + id);
        }
        var findings = new ArrayList<BadInput.Finding>();
        var from = day(values, "from", findings);
        var into = EnterSource.id(values.getOrDefault("into", ""))
                .map(CommitteeId::new)
                .filter(other -> committees.find(other).isPresent());
        if (into.isEmpty()) {
            findings.add(Said.of("directive.bad.committee").at("into"));
        }
        if (from.isPresent() && into.isPresent() && !committees.merge(new CommitteeId(id), into.get(), from.get())) {
            findings.add(Said.of("directive.bad.merge").at("into"));
        }
        return findings.isEmpty()
                ? JustDone.leadTo(PATH, "merged", request)
                : page(new DirectiveForm(values, findings), request);
    }

    private static Optional<LocalDate> day(Map<String, String> values, String name, List<BadInput.Finding> findings) {
        try {
            return Optional.of(WrittenTime.day(values.getOrDefault(name, "")));
        } catch (DateTimeException _) {
            findings.add(Said.of("directive.bad.day").at(name));
            return Optional.empty();
        }
    }

    private ModelAndView page(DirectiveForm form, HttpServletRequest request) {
        var today = directives.today();
        var all = committees.all();
        var view = new DirectiveView.CommitteeList(
                all.stream()
                        .map(one -> new DirectiveView.CommitteeLine(
                                one,
                                agencies.get(one.standing()).name(today),
                                name(one.mergedInto(), all),
                                one.isOn(today)))
                        .toList(),
                agencies.all(today).stream()
                        .map(one -> new Choice(one.id().toString(), one.name(today)))
                        .toList(),
                all.stream()
                        .filter(one -> one.lastDay() == null)
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList(),
                form,
                JustDone.of(request));
        var page = new ModelAndView("directive/web/committees", "view", view);
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    private static @Nullable String name(@Nullable CommitteeId id, List<Committee> all) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .map(Committee::name)
                .findFirst()
                .orElse(null);
    }
}
