package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.TokenScope;
import vn.motcua.ui.Languages;

/** Who touched whose data, for machines. Looking is logged too. */
@Tag(name = "Access log", description = "Who touched whose data")
@RestController
@AccessLogged(thing = "access-log", purpose = Purpose.INSPECTION)
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
            List<String> things,
            @Nullable Purpose purpose,
            @Nullable String requestId,

            @Schema(description = "The entry as a sentence") String words) {}

    /** @param next hand it to the following request as {@code before}; null on the last page */
    record AccessLines(List<AccessLine> entries, @Nullable UUID next) {}

    /** What is looked for. */
    record AccessSearch(
            @Parameter(description = "Who looked: an account or a personal number") @Nullable
            String account,

            @Parameter(description = "Whose data: an account or a personal number") @Nullable
            String person,

            @Parameter(description = "Which dossier: its number") @Nullable
            String dossier,

            @Nullable String thing,
            @Nullable String thingId,

            @Parameter(description = "Cursor: next of the page before") @Nullable
            UUID before) {
        AccessSearches.Wanted wanted() {
            return new AccessSearches.Wanted(
                    orEmpty(account), orEmpty(person), orEmpty(dossier), orEmpty(thing), orEmpty(thingId));
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    private final AuditTrail trail;
    private final AccessSearches searches;
    private final AccessWords words;
    private final Desk desk;

    AccessApi(AuditTrail trail, AccessSearches searches, AccessWords words, Desk desk) {
        this.trail = trail;
        this.searches = searches;
        this.words = words;
        this.desk = desk;
    }

    @Operation(operationId = "searchAccessLog", summary = "Search the access log, newest first")
    @GetMapping("/api/v1/access-log")
    @Requires(Permission.OPERATE)
    @TokenScope("audit.read")
    AccessLines look(@ParameterObject AccessSearch asked, HttpServletRequest request) {
        var wanted = asked.wanted();
        var entries = trail.find(searches.of(wanted, asked.before()), LINES);
        desk.trace("access-log", "read", null, searches.person(wanted));
        var next = entries.size() == LINES ? entries.getLast().id() : null;
        return new AccessLines(
                words.of(entries, Languages.of(request)).stream()
                        .map(AccessApi::line)
                        .toList(),
                next);
    }

    private static AccessLine line(AccessWords.Said said) {
        var recorded = said.recorded();
        var entry = recorded.entry();
        return new AccessLine(
                recorded.id(),
                recorded.at(),
                entry.thing(),
                entry.action(),
                entry.thingId(),
                entry.account(),
                entry.persons(),
                entry.things(),
                entry.purpose(),
                recorded.requestId(),
                said.who() + " " + said.what() + (said.why().isEmpty() ? "" : ", " + said.why()) + ".");
    }
}
