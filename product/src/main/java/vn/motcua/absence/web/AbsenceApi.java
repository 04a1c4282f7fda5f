package vn.motcua.absence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.absence.Absence;
import vn.motcua.absence.AbsenceId;
import vn.motcua.absence.AbsenceReason;
import vn.motcua.absence.Absences;
import vn.motcua.absence.MayEnter;
import vn.motcua.absence.UncoveredDays;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.audit.Touched;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.User;
import vn.motcua.shared.Language;

/** Absences for machine clients. */
@Tag(name = "Absences", description = "Who is away from an agency, who stands in, and when nobody is there")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "absence", action = "listed", purpose = Purpose.TASK)
class AbsenceApi {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};
    private static final int YEARS_AHEAD = 2;

    record AbsenceOrder(
            @Schema(description = "Account of the officer; without it one's own") @Nullable
            String officer,

            @Schema(description = "Where the officer serves more than one") @Nullable
            String agency,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The first day") @Nullable
            String from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The last day, included") @Nullable
            String to,

            @Schema(description = "Account of who takes over; without it the work lies with the unit") @Nullable
            String standIn,

            @Schema(description = "Codes; without any for all that no other absence of the same days names") @Nullable
            List<String> procedures,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "LEAVE, SICK, MISSION, MEETING or OTHER")
            @Nullable
            String reason,

            @Nullable String decisionNumber,
            @Nullable String decisionDay) {}

    record AbsenceEnd(
            @Schema(
                    description =
                            "The last day on which it holds; without it yesterday, or never where it has not begun")
            @Nullable
            String lastDay) {}

    /**
     * An absence.
     *
     * @param to the last day on which it holds; the day before from where it was withdrawn
     * @param reason null for who may not know it
     */
    record AbsenceJson(
            UUID id,
            String officer,
            UUID agency,
            LocalDate from,
            LocalDate to,
            @Nullable String standIn,
            List<String> procedures,
            @Nullable AbsenceReason reason) {}

    record UncoveredJson(UUID agency, String role, List<LocalDate> days, int due) {}

    private final Absences absences;
    private final UncoveredDays uncovered;
    private final MayEnter mayEnter;
    private final GatherAbsences gather;
    private final AbsenceWrites writes;
    private final Idempotency idempotency;
    private final JsonMapper json;
    private final CurrentUser users;
    private final Clock clock;

    AbsenceApi(
            Absences absences,
            UncoveredDays uncovered,
            MayEnter mayEnter,
            GatherAbsences gather,
            AbsenceWrites writes,
            Idempotency idempotency,
            JsonMapper json,
            CurrentUser users,
            Clock clock) {
        this.absences = absences;
        this.uncovered = uncovered;
        this.mayEnter = mayEnter;
        this.gather = gather;
        this.writes = writes;
        this.idempotency = idempotency;
        this.json = json;
        this.users = users;
        this.clock = clock;
    }

    @Operation(
            operationId = "listAbsences",
            summary = "List present and coming absences",
            description = "One's own and those in which one stands in; for heads and leaders all of their agency.")
    @GetMapping("/absences")
    List<AbsenceJson> list() {
        var user = users.officer();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return absences.between(gather.served(user), today, today.plusYears(YEARS_AHEAD)).stream()
                .filter(one -> mayEnter.of(user, one.officer(), one.agency())
                        || user.account().equals(one.standIn()))
                .map(one -> view(one, user))
                .toList();
    }

    @Operation(operationId = "enterAbsence", summary = "Enter an absence and who stands in")
    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<AbsenceJson> enter(@RequestBody AbsenceOrder body, WriteRequest request) {
        var user = users.officer();
        return idempotency.once(user.account().value(), request, body, () -> {
            var within = new AbsenceWrites.Within(user.account(), gather.served(user));
            return Reply.created(
                    view(writes.enter(fields(body), within, user, Language.VI).absence(), user));
        });
    }

    @Operation(operationId = "endAbsence", summary = "End an absence early, or withdraw it")
    @PostMapping("/absences/{id}/end")
    Answer<AbsenceJson> end(@PathVariable UUID id, @RequestBody AbsenceEnd body, WriteRequest request) {
        var user = users.officer();
        return idempotency.once(
                user.account().value(),
                request,
                body,
                () -> Reply.ok(view(writes.end(new AbsenceId(id), fields(body), user, Language.VI), user)));
    }

    @Operation(
            operationId = "listUncoveredDays",
            summary = "List on which of the next ten working days nobody of a role is there",
            description = "For heads and leaders, of their agencies; for others empty.")
    @GetMapping("/uncovered-days")
    List<UncoveredJson> uncoveredDays() {
        var user = users.officer();
        var led = gather.served(user).stream()
                .filter(agency -> mayEnter.ofAll(user, agency))
                .toList();
        return uncovered.at(led).stream()
                .map(one -> new UncoveredJson(one.agency().value(), one.role().name(), one.days(), one.due()))
                .toList();
    }

    private AbsenceJson view(Absence absence, User.Officer user) {
        boolean mayKnow = mayEnter.of(user, absence.officer(), absence.agency());
        Touched.note("absence", absence.id(), absence.officer().value());
        var standIn = absence.standIn();
        return new AbsenceJson(
                absence.id().value(),
                absence.officer().value(),
                absence.agency().value(),
                absence.from(),
                absence.lastDay(),
                standIn == null ? null : standIn.value(),
                absence.procedures(),
                mayKnow ? absence.wish().reason() : null);
    }

    /** The fields of a body, as the form has them. */
    private Map<String, String> fields(Object body) {
        var values = new HashMap<String, String>();
        json.convertValue(body, FIELDS).forEach((name, value) -> {
            if (value instanceof List<?> list) {
                values.put(name, list.stream().map(Objects::toString).collect(Collectors.joining(",")));
            } else if (value != null) {
                values.put(name, value.toString());
            }
        });
        return values;
    }
}
