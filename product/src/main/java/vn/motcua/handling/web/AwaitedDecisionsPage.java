package vn.motcua.handling.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.Dossiers;
import vn.motcua.handling.AwaitedDecisions;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.route.TaskView;

/** The leader's list: dossiers whose decision, taken on paper, is still to be entered; soonest due first. */
@Controller
@Requires(Permission.APPROVE_RESULT)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class AwaitedDecisionsPage {
    record Row(Dossiers.Line line, String procedure, TaskView.Urgency urgency) {}

    /** @param next address of the next page; null on the last one */
    record View(List<Row> rows, boolean isFirst, @Nullable String next) {
        View {
            rows = List.copyOf(rows);
        }

        @Nullable
        String first() {
            return isFirst ? null : "/cho-quyet-dinh";
        }
    }

    private final AwaitedDecisions awaited;
    private final ProcedureWords procedures;
    private final CurrentUser user;
    private final Clock clock;

    AwaitedDecisionsPage(AwaitedDecisions awaited, ProcedureWords procedures, CurrentUser user, Clock clock) {
        this.awaited = awaited;
        this.procedures = procedures;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/cho-quyet-dinh")
    ModelAndView show(@RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        var page = awaited.of(user.officer(), cursor);
        var now = clock.instant();
        var names = procedures.names(
                page.lines().stream().map(line -> line.procedure()).distinct().toList());
        var rows = page.lines().stream()
                .map(line -> new Row(line, names.getOrDefault(line.procedure(), ""), line.urgency(now)))
                .toList();
        var next = page.next() == null
                ? null
                : UriComponentsBuilder.fromPath("/cho-quyet-dinh")
                        .queryParam("tiep", page.next())
                        .encode()
                        .toUriString();
        return LeaderDesk.page("awaited", new View(rows, cursor == null, next), false);
    }
}
