package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.PageLimit;
import vn.motcua.identity.OpenToAll;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.Competences;
import vn.motcua.shared.Language;

/** The machines' door to areas and to the question who decides. */
@Tag(name = "Organisation")
@RestController
@RequestMapping("/api/v1")
class LookUpApi {
    private final Areas areas;
    private final Agencies agencies;
    private final Competences competences;
    private final Wishes wishes;
    private final Desk desk;

    LookUpApi(Areas areas, Agencies agencies, Competences competences, Wishes wishes, Desk desk) {
        this.areas = areas;
        this.agencies = agencies;
        this.competences = competences;
        this.wishes = wishes;
        this.desk = desk;
    }

    record AreaAnswer(
            String code,
            String kind,
            String name,
            String nameEn,
            @Nullable String province) {}

    /** @param next the cursor of the next page; null on the last */
    record AreaList(List<AreaAnswer> items, @Nullable String next) {}

    /** @param q words of the name, with or without diacritics; then the best come first and there is one page */
    @Operation(operationId = "listAreas", summary = "List or search the administrative areas")
    @GetMapping("/areas")
    @OpenToAll(why = "The administrative areas are public")
    AreaList areas(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var today = desk.today();
        int size = PageLimit.of(limit, 500);
        if (!q.isBlank()) {
            return new AreaList(
                    areas.search(q, today, size).stream()
                            .map(area -> answer(area, today))
                            .toList(),
                    null);
        }
        var rest = areas.all().stream()
                .filter(area -> area.code().value().compareTo(cursor) > 0 && area.existsOn(today))
                .filter(area -> province.isEmpty() || isIn(area, province))
                .limit(size + 1L)
                .map(area -> answer(area, today))
                .toList();
        var items = rest.size() > size ? rest.subList(0, size) : rest;
        return new AreaList(items, rest.size() > size ? items.getLast().code() : null);
    }

    private static boolean isIn(Area area, String province) {
        var own = area.province();
        return own != null && own.value().equals(province);
    }

    private static AreaAnswer answer(Area area, LocalDate day) {
        var version = area.on(day);
        var province = area.province();
        return new AreaAnswer(
                area.code().value(),
                version.kind().name(),
                version.name(),
                version.nameEn(),
                province == null ? null : province.value());
    }

    record Candidate(
            String agency,
            String agencyCode,
            String agencyName,
            String kind,
            String basis,
            @Nullable String decisionNumber,
            String signature,
            @Nullable String onBehalfOf) {}

    /**
     * @param answer {@code DECIDES} with one candidate, {@code SEVERAL} with more, {@code NOBODY} with none
     * @param reason why nobody decides
     */
    record CompetenceFound(String answer, @Nullable String reason, List<Candidate> candidates) {}

    @Operation(operationId = "whoDecides", summary = "Find who decides a procedure for an area on a day")
    @GetMapping("/competence")
    @OpenToAll(why = "Who decides a procedure is published")
    CompetenceFound competence(
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String on) {
        var values = new HashMap<String, String>();
        Optional.ofNullable(procedure).ifPresent(value -> values.put("procedure", value));
        Optional.ofNullable(area).ifPresent(value -> values.put("area", value));
        values.put("on", on == null ? desk.today().toString() : on);
        var fields = desk.fields(values, Language.VI);
        var day = fields.day("on");
        var where = wishes.area(fields, day);
        var what = wishes.procedure(fields, fields.required("procedure"));
        fields.verify();

        return switch (competences.whoDecides(what.orElseThrow(), where, day)) {
            case CompetenceAnswer.Decides decides ->
                new CompetenceFound("DECIDES", null, List.of(candidate(decides, day)));
            case CompetenceAnswer.Several several ->
                new CompetenceFound(
                        "SEVERAL",
                        null,
                        several.candidates().stream()
                                .map(one -> candidate(one, day))
                                .toList());
            case CompetenceAnswer.Nobody nobody ->
                new CompetenceFound("NOBODY", nobody.reason().name(), List.of());
        };
    }

    private Candidate candidate(CompetenceAnswer.Decides decides, LocalDate day) {
        var agency = agencies.get(decides.agency());
        var behind = decides.onBehalfOf();
        return new Candidate(
                agency.id().toString(),
                agency.code(day),
                agency.name(day),
                decides.kind().name(),
                decides.basis(),
                decides.decisionNumber(),
                decides.signature().name(),
                behind == null ? null : behind.toString());
    }
}
