package vn.motcua.petition.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.PetitionGroup;
import vn.motcua.petition.PetitionScope;
import vn.motcua.petition.ReadPetitions;
import vn.motcua.shared.BadInput;

/** How many petitions each agency has and how they ended; the lists behind are for who works there. */
@Controller
@RequestMapping(DeskPages.PATH + "/so-lieu")
@Requires(Permission.READ_FIGURES)
class ByAgencyPage {
    private static final List<PetitionGroup> GROUPS = List.of(
            PetitionGroup.ALL,
            PetitionGroup.OPEN,
            PetitionGroup.OVERDUE,
            PetitionGroup.ON_TIME,
            PetitionGroup.LATE,
            PetitionGroup.SATISFIED,
            PetitionGroup.UNHAPPY);

    /** @param href of the list that it counts; null where this officer does not work */
    record Figure(PetitionGroup group, int count, @Nullable String href) {}

    record Row(String agency, List<Figure> figures) {
        Row {
            figures = List.copyOf(figures);
        }
    }

    /** @param month as it was typed */
    record View(String month, List<PetitionGroup> groups, List<Row> rows, List<BadInput.Finding> findings) {
        View {
            groups = List.copyOf(groups);
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }
    }

    private final ReadPetitions read;
    private final Choices choices;
    private final CurrentUser user;
    private final Clock clock;

    ByAgencyPage(ReadPetitions read, Choices choices, CurrentUser user, Clock clock) {
        this.read = read;
        this.choices = choices;
        this.user = user;
        this.clock = clock;
    }

    @AccessLogged(thing = "petition", action = "counted", purpose = Purpose.TASK)
    @GetMapping
    ModelAndView show(@RequestParam Map<String, String> asked) {
        var typed = asked.getOrDefault("thang", "");
        var scope = new PetitionScope(PetitionGroup.ALL, null, null, DeskPages.month(typed, clock), "");
        var findings = DeskPages.unread(asked, scope);
        var rows = read.byAgency(scope).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), scope))
                .sorted(Comparator.comparing(Row::agency))
                .toList();
        var page = new ModelAndView("petition/web/byAgency", "view", new View(typed, GROUPS, rows, findings));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Where the officer works, the figures are those of the lists that the officer sees. */
    private Row row(AgencyId agency, Map<PetitionGroup, Integer> counted, PetitionScope scope) {
        var own = scope.of(agency);
        boolean isOwn = user.get() instanceof User.Officer officer && read.sees(officer, agency);
        var counts = isOwn ? read.counts(own, user.officer()) : counted;
        var figures = new ArrayList<Figure>();
        for (var group : GROUPS) {
            var href = isOwn ? DeskPages.address(DeskPages.PATH, own.in(group), 1) : null;
            figures.add(new Figure(group, counts.getOrDefault(group, 0), href));
        }
        return new Row(choices.name(agency), figures);
    }
}
