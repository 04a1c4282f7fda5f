package vn.motcua.changes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.changes.ChangeLog;
import vn.motcua.changes.ConfigurationChange.Deed;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.TokenScope;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Languages;

/** The change log of the configuration, for machines. */
@Tag(name = "Configuration changes", description = "Who changed which value of the configuration, when and why")
@RestController
@AccessLogged(thing = "change-log", purpose = Purpose.INSPECTION)
class ChangesApi {
    private static final int LINES = 50;

    /** One column of a row. */
    record ChangedValue(
            String column,

            @Schema(description = "In words; empty where there was none")
            String before,

            String after) {}

    record Change(
            UUID id,
            Instant at,

            @Schema(description = "Kind and identity of the row, as the signed log has them")
            String row,

            Deed deed,
            @Nullable String account,
            String who,
            String thing,
            List<ChangedValue> values,
            String reason,
            String decision,
            @Nullable String requestId) {}

    /** @param next hand it to the following request as {@code before}; null on the last page */
    record ChangeLines(List<Change> changes, @Nullable UUID next) {}

    /** What is looked for. */
    record ChangesWanted(
            @Parameter(description = "ORGANISATION, COMPETENCE, CALENDAR, CATALOGUE or ROUTES") @Nullable
            String area,

            @Parameter(description = "Words in values, names, reason or decision") @Nullable
            String words,

            @Parameter(description = "Who changed it") @Nullable
            String account,

            @Parameter(description = "First day") @Nullable String from,

            @Parameter(description = "Last day") @Nullable String to,

            @Parameter(description = "One row only: kind:identity") @Nullable
            String row,

            @Parameter(description = "Cursor: next of the page before") @Nullable
            UUID before) {
        WantedChanges wanted() {
            return new WantedChanges(area, words, account, from, to, row, before);
        }
    }

    private final ChangeLog changes;
    private final ChangeWords words;
    private final Clock clock;

    ChangesApi(ChangeLog changes, ChangeWords words, Clock clock) {
        this.changes = changes;
        this.words = words;
        this.clock = clock;
    }

    @Operation(
            operationId = "searchConfigurationChanges",
            summary = "Search the configuration's change log, newest first")
    @GetMapping("/api/v1/configuration-changes")
    @Requires(Permission.OPERATE)
    @TokenScope("audit.read")
    ChangeLines look(@ParameterObject ChangesWanted asked, HttpServletRequest request) {
        var read = asked.wanted().read(clock.getZone());
        if (!read.findings().isEmpty()) {
            throw new BadInput(read.findings());
        }
        var found = words.of(changes.find(read.search(), LINES), Languages.of(request));
        var next = found.size() == LINES ? found.getLast().change().id() : null;
        return new ChangeLines(found.stream().map(ChangesApi::line).toList(), next);
    }

    private static Change line(ChangeWords.Told told) {
        var change = told.change();
        return new Change(
                change.id(),
                change.at(),
                change.table().kind() + ":" + change.identity(),
                change.deed(),
                change.account(),
                told.who(),
                told.thing(),
                told.values().stream()
                        .map(value -> new ChangedValue(value.column(), value.before(), value.after()))
                        .toList(),
                told.reason(),
                told.decision(),
                change.requestId());
    }
}
