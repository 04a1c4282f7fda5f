package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.MayBeSoAlready;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.AssignmentId;
import vn.motcua.organisation.EndAssignment;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.SignInRoles;
import vn.motcua.organisation.web.RegisterWrites.Wish;

/** Who serves at an agency, as what, from when to when; and what becomes of the work when somebody leaves. */
@Tag(name = "Organisation")
@RestController
@RequestMapping("/api/v1")
class AssignmentApi {
    private static final String ASSIGNMENT = "assignment";

    private final Agencies agencies;
    private final Officers officers;
    private final EndAssignment endAssignment;
    private final SignInRoles signInRoles;
    private final Wishes wishes;
    private final RegisterWrites writes;

    AssignmentApi(
            Agencies agencies,
            Officers officers,
            EndAssignment endAssignment,
            SignInRoles signInRoles,
            Wishes wishes,
            RegisterWrites writes) {
        this.agencies = agencies;
        this.officers = officers;
        this.endAssignment = endAssignment;
        this.signInRoles = signInRoles;
        this.wishes = wishes;
        this.writes = writes;
    }

    record NewAssignment(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String account,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Nullable String title,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String unit,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String position,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<String> roles,

            @Nullable String secondedFrom,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from,

            @Nullable String to) {}

    @Operation(operationId = "appointOfficer", summary = "Appoint an officer to a unit of an agency")
    @PostMapping("/agencies/{id}/assignments")
    @Requires(Permission.EDIT_ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    Answer<AssignmentAnswer> appoint(@PathVariable UUID id, @RequestBody NewAssignment body, WriteRequest request) {
        return writes.once(
                request,
                body,
                new Wish<>(
                        ASSIGNMENT,
                        "appoint",
                        () -> officers.appoint(wishes.appointment(writes.fields(body), new AgencyId(id))),
                        AssignmentApi::assignment));
    }

    @Operation(operationId = "listAssignments", summary = "List who served or serves at an agency, and as what")
    @GetMapping("/agencies/{id}/assignments")
    @Requires(Permission.EDIT_ORGANISATION)
    List<OfficerAssignment> assignments(@PathVariable UUID id) {
        var agency = agencies.get(new AgencyId(id));
        var ever = officers.everInAgency(agency.id());
        var named = signInRoles.of(ever.stream().map(Officer::account).toList());
        return ever.stream()
                .flatMap(officer ->
                        officer.assignments().stream().map(one -> served(officer, one, named.get(officer.account()))))
                .toList();
    }

    record AssignmentEnd(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The last day on which it holds. Yesterday ends it at once; the day before its first"
                            + " takes it back")
            @Nullable
            String lastDay,

            @Schema(
                    description =
                            "Account of the officer of the agency who takes over the open tasks; without it they go"
                                    + " back to the unit")
            @Nullable
            String successor) {}

    /** @param passedOn how many open tasks changed hands */
    record AssignmentEnded(AssignmentAnswer assignment, int passedOn) {
        static AssignmentEnded of(EndAssignment.Ended ended) {
            return new AssignmentEnded(AssignmentApi.assignment(ended.assignment()), ended.passedOn());
        }
    }

    @Operation(
            operationId = "endAssignment",
            summary = "End an assignment after its last day, and hand over its open tasks",
            description = "Tasks change hands at once unless the last day is still to come.")
    @PostMapping("/assignments/{id}/end")
    @Requires(Permission.EDIT_ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    Answer<AssignmentEnded> endAssignment(
            @PathVariable UUID id, @RequestBody AssignmentEnd body, WriteRequest request) {
        return writes.once(
                request,
                body,
                new Wish<>(
                        ASSIGNMENT,
                        "end",
                        () -> endAssignment.end(wishes.endAssignment(writes.fields(body), new AssignmentId(id))),
                        AssignmentEnded::of));
    }

    /**
     * @param missingAtSignIn roles of the assignment that the officer's last sign-in did not name, so that they open
     *     nothing; null for whoever has never signed in
     */
    record OfficerAssignment(
            String account,
            String name,
            AssignmentAnswer assignment,
            @Nullable List<String> missingAtSignIn) {}

    private static OfficerAssignment served(Officer officer, Assignment assignment, @Nullable Set<Role> named) {
        return new OfficerAssignment(
                officer.account().value(),
                officer.name(),
                assignment(assignment),
                named == null
                        ? null
                        : assignment.rolesBeyond(named).stream()
                                .map(Enum::name)
                                .sorted()
                                .toList());
    }

    record AssignmentAnswer(
            UUID id,
            UUID agency,
            UUID unit,
            String unitName,
            String position,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private static AssignmentAnswer assignment(Assignment assignment) {
        return new AssignmentAnswer(
                assignment.id().value(),
                assignment.agency().value(),
                assignment.unit().id().value(),
                assignment.unit().name(),
                assignment.position(),
                assignment.roles().stream().map(Enum::name).sorted().toList(),
                assignment.validity().from(),
                assignment.validity().to());
    }
}
