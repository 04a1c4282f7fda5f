package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.HasVersion;
import vn.motcua.api.PageLimit;
import vn.motcua.api.Versions;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** Procedures for machines: list, search, one. */
@Tag(name = "Catalogue", description = "Procedures, what filing them takes, and what editors do with them")
@RestController
class ProcedureApi {
    private static final int LIMIT_MAX = 200;

    private final Procedures procedures;
    private final FilingPlaces places;
    private final Clock clock;

    ProcedureApi(Procedures procedures, FilingPlaces places, Clock clock) {
        this.procedures = procedures;
        this.places = places;
        this.clock = clock;
    }

    record ProcedureLine(
            String code, String name, String field, List<ProcedureContent.Level> levels, boolean inReview) {}

    /** @param next cursor of the following page; none on the last */
    record ProcedurePage(
            List<ProcedureLine> procedures, @Nullable String next) {}

    /** @param filedAt HERE or the address of the national portal */
    record ProcedureDetail(
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean inReview,
            String filedAt,
            ProcedureContent content) {}

    @Operation(operationId = "listProcedures", summary = "List or search the procedures")
    @GetMapping("/api/v1/procedures")
    @OpenToAll(why = "Published procedures are public")
    ProcedurePage list(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        PageLimit.of(limit, LIMIT_MAX);
        if (!after.isEmpty() && !ProcedureCode.isValid(after)) {
            throw new BadInput(
                    "after", "Con trỏ phải là mã thủ tục của dòng cuối trang trước, nhưng là '" + after + "'.");
        }
        if (!query.isBlank()) {
            return new ProcedurePage(lines(procedures.search(query, limit)), null);
        }
        var found = procedures.list(Procedures.Filter.NONE, after.isEmpty() ? null : new ProcedureCode(after), limit);
        return new ProcedurePage(
                lines(found),
                found.size() < limit ? null : found.getLast().code().value());
    }

    @Operation(operationId = "getProcedure", summary = "Read a procedure in force today")
    @GetMapping("/api/v1/procedures/{code}")
    @OpenToAll(why = "Published procedures are public")
    @HasVersion
    ResponseEntity<ProcedureDetail> one(@PathVariable String code) {
        if (!ProcedureCode.isValid(code)) {
            throw new BadInput("code", "Mã thủ tục phải có dạng 1.004873, nhưng là '" + code + "'.");
        }
        var procedure = new ProcedureCode(code);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var version = procedures.find(procedure, today).orElseThrow(() -> new NotFound("Procedure " + code));
        var place = places.of(procedure, today);
        var filedAt = place instanceof FilingPlace.NationalPortal(var url) ? url.toString() : "HERE";
        return Versions.answer(
                new ProcedureDetail(
                        code, version.validFrom(), version.validTo(), version.isInReview(), filedAt, version.content()),
                Versions.tag(version.id().value(), version.revision(), Integer.toHexString(filedAt.hashCode())));
    }

    private static List<ProcedureLine> lines(List<Procedures.Entry> entries) {
        return entries.stream()
                .map(entry -> new ProcedureLine(
                        entry.code().value(), entry.name(), entry.field(), entry.levels(), entry.inReview()))
                .toList();
    }
}
