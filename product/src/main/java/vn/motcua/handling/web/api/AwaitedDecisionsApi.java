package vn.motcua.handling.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.handling.AwaitedDecisions;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.DossierParts;
import vn.motcua.route.TaskView;

/** What waits for its leader to enter a decision that was taken on paper. */
@Tag(name = "Dossiers")
@RestController
@Requires(Permission.APPROVE_RESULT)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class AwaitedDecisionsApi {
    record AwaitedDecision(DossierParts.DossierLine dossier, TaskView.Urgency urgency) {}

    /** @param next where the next page begins; null on the last one */
    record AwaitedDecisionList(
            List<AwaitedDecision> lines, @Nullable String next) {}

    private final AwaitedDecisions awaited;
    private final CurrentUser user;
    private final Clock clock;

    AwaitedDecisionsApi(AwaitedDecisions awaited, CurrentUser user, Clock clock) {
        this.awaited = awaited;
        this.user = user;
        this.clock = clock;
    }

    @Operation(
            operationId = "listAwaitedDecisions",
            summary = "List the dossiers whose decision is still to be entered, soonest due first",
            description = "Of the agencies that the officer leads: the route is done, and the result is on paper.")
    @GetMapping("/api/v1/awaited-decisions")
    AwaitedDecisionList list(@RequestParam(required = false) @Nullable String cursor) {
        var page = awaited.of(user.officer(), cursor);
        var now = clock.instant();
        var lines = page.lines().stream()
                .map(line -> new AwaitedDecision(DossierParts.DossierLine.of(line), line.urgency(now)))
                .toList();
        return new AwaitedDecisionList(lines, page.next());
    }
}
