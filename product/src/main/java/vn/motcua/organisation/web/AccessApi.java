package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.TokenScope;

/** Who touched whose data, for machines. Looking is logged too. */
@Tag(name = "Access log", description = "Who touched whose data")
@RestController
class AccessApi {
    private static final int LINES = 50;

    record AccessLine(
            UUID id,
            Instant at,
            String thing,
            String action,
            @Nullable String thingId,
            @Nullable String account,
            List<String> persons,
            @Nullable String requestId) {}

    /** @param next hand it to the following request as {@code before}; null on the last page */
    record AccessLines(List<AccessLine> entries, @Nullable UUID next) {}

    /** What is looked for. */
    record AccessSearch(
            @Parameter(description = "Who looked: an account or a personal number") @Nullable
            String account,

            @Parameter(description = "Whose data: an account or a personal number") @Nullable
            String person,

            @Nullable String thing,
            @Nullable String thingId,

            @Parameter(description = "Cursor: next of the page before") @Nullable
            UUID before) {
        AuditTrail.Search search(Desk desk) {
            return new AuditTrail.Search(
                    desk.accountOf(given(account)),
                    desk.accountOf(given(person)),
                    given(thing),
                    given(thingId),
                    before);
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    private final AuditTrail trail;
    private final Desk desk;

    AccessApi(AuditTrail trail, Desk desk) {
        this.trail = trail;
        this.desk = desk;
    }

    @Operation(operationId = "searchAccessLog", summary = "Search the access log, newest first")
    @GetMapping("/api/v1/access-log")
    @Requires(Permission.OPERATE)
    @TokenScope("audit.read")
    AccessLines look(@ParameterObject AccessSearch asked) {
        var search = asked.search(desk);
        var person = search.person();
        var entries = trail.find(search, LINES);
        desk.trace(
                "access-log",
                "read",
                null,
                person != null && person.matches("\\S{1,200}") ? List.of(person) : List.of());
        var next = entries.size() == LINES ? entries.getLast().id() : null;
        return new AccessLines(entries.stream().map(AccessApi::line).toList(), next);
    }

    private static AccessLine line(AuditTrail.Recorded recorded) {
        var entry = recorded.entry();
        return new AccessLine(
                recorded.id(),
                recorded.at(),
                entry.thing(),
                entry.action(),
                entry.thingId(),
                entry.account(),
                entry.persons(),
                recorded.requestId());
    }
}
