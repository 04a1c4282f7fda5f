package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.MayBeSoAlready;
import vn.motcua.api.PageLimit;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.web.RegisterWrites.LastDay;
import vn.motcua.organisation.web.RegisterWrites.Wish;
import vn.motcua.shared.Language;

/** The machines' door to agencies and officers. Fields are those of the forms. */
@Tag(name = "Organisation", description = "Areas, agencies, officers, and who decides what")
@RestController
@RequestMapping("/api/v1")
class AgencyApi {

    private final Agencies agencies;
    private final Wishes wishes;
    private final Desk desk;
    private final RegisterWrites writes;

    AgencyApi(Agencies agencies, Wishes wishes, Desk desk, RegisterWrites writes) {
        this.agencies = agencies;
        this.wishes = wishes;
        this.desk = desk;
        this.writes = writes;
    }

    record AgencyAnswer(
            UUID id,
            String code,
            String name,
            String kind,
            String area,
            @Nullable UUID parent,
            @Nullable String calendar,
            String address,
            String phone,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @param next the cursor of the next page; null on the last */
    record AgencyList(List<AgencyAnswer> items, @Nullable String next) {}

    @Operation(operationId = "listAgencies", summary = "List the agencies open on a day, by code")
    @GetMapping("/agencies")
    @OpenToAll(why = "Which agencies there are is public")
    AgencyList agencies(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var day = desk.dayOrToday(on, Language.VI);
        int size = PageLimit.of(limit, 500);
        var rest = agencies.all(day).stream()
                .filter(agency -> agency.code(day).compareTo(cursor) > 0)
                .limit(size + 1L)
                .map(agency -> answer(agency, day))
                .toList();
        var items = rest.size() > size ? rest.subList(0, size) : rest;
        return new AgencyList(items, rest.size() > size ? items.getLast().code() : null);
    }

    @Operation(operationId = "getAgency", summary = "Read an agency as it is on a day")
    @GetMapping("/agencies/{id}")
    @OpenToAll(why = "Which agencies there are is public")
    @HasVersion
    ResponseEntity<AgencyAnswer> agency(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on) {
        var agency = agencies.get(new AgencyId(id));
        return Versions.answer(answer(agency, desk.dayOrToday(on, Language.VI)), version(agency));
    }

    record NewAgency(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String code,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String area,

            @Nullable String parent,
            @Nullable String calendar,
            @Nullable String address,
            @Nullable String phone,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from) {}

    @Operation(operationId = "openAgency", summary = "Open an agency")
    @PostMapping("/agencies")
    @Requires(Permission.EDIT_ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    Answer<AgencyAnswer> open(@RequestBody NewAgency body, WriteRequest request) {
        return writes.once(
                request,
                body,
                new Wish<>("agency", "open", () -> agencies.open(wishes.openAgency(writes.fields(body))), this::today));
    }

    record NewName(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String from) {}

    @Operation(operationId = "renameAgency", summary = "Give an agency another name from a day on")
    @PostMapping("/agencies/{id}/names")
    @Requires(Permission.EDIT_ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    @HasVersion
    Answer<AgencyAnswer> rename(@PathVariable UUID id, @RequestBody NewName body, WriteRequest request) {
        return writes.once(
                request,
                body,
                version(id),
                new Wish<>(
                        "agency",
                        "rename",
                        () -> {
                            var fields = writes.fields(body);
                            var name = fields.name("name");
                            var from = fields.day("from");
                            fields.verify();
                            return agencies.rename(new AgencyId(id), name, from);
                        },
                        this::today));
    }

    @Operation(operationId = "closeAgency", summary = "Close an agency after its last day")
    @PostMapping("/agencies/{id}/closing")
    @Requires(Permission.EDIT_ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    @HasVersion
    Answer<AgencyAnswer> close(@PathVariable UUID id, @RequestBody LastDay body, WriteRequest request) {
        return writes.once(
                request,
                body,
                version(id),
                new Wish<>(
                        "agency", "close", () -> agencies.close(new AgencyId(id), writes.lastDay(body)), this::today));
    }

    private AgencyAnswer today(Agency agency) {
        return answer(agency, desk.today());
    }

    private Supplier<String> version(UUID id) {
        return () -> version(agencies.locked(new AgencyId(id)));
    }

    /** Names and codes take effect on a day, so the day's are part of the version. */
    private String version(Agency agency) {
        var today = desk.today();
        return Versions.tagOf(agency + agency.name(today) + agency.code(today));
    }

    private static AgencyAnswer answer(Agency agency, LocalDate day) {
        var parent = agency.parent();
        return new AgencyAnswer(
                agency.id().value(),
                agency.code(day),
                agency.name(day),
                agency.kind().name(),
                agency.area().value(),
                parent == null ? null : parent.value(),
                agency.calendarId(),
                agency.contact().address(),
                agency.contact().phone(),
                agency.validity().from(),
                agency.validity().to());
    }
}
