package vn.motcua.designing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import vn.motcua.api.Idempotency;
import vn.motcua.api.MayBeSoAlready;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.editors.MayEdit;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.route.ImportRoute;
import vn.motcua.route.RouteCatalogue;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.RouteStep;
import vn.motcua.route.RouteVersion;
import vn.motcua.route.StepKind;
import vn.motcua.route.StepOutcome;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;

/** Routes for machine clients: which there are, and new versions as BPMN files. */
@Tag(name = "Routes", description = "The ways dossiers take through the agencies, as BPMN 2.0 files")
@RestController
@RequestMapping("/api/v1/routes")
class RouteApi {
    record RouteLine(String key, int version, LocalDate validFrom, String name, int steps, int hours) {}

    record RouteDetail(String key, int version, LocalDate validFrom, String name, List<RouteStepLine> steps) {}

    /** @param hours working hours allotted */
    record RouteStepLine(
            String key,
            String name,
            StepKind kind,
            String role,
            int hours,
            String agency,
            List<OutcomeLine> outcomes) {}

    /** @param next keys of the steps that follow; none: the route ends */
    record OutcomeLine(String code, String text, List<String> next) {}

    /** @param isNew whether it became a new version; false when the newest has exactly this content */
    record RouteImported(String key, int version, boolean isNew) {}

    record RouteProblem(int line, String element, String code, String text) {}

    private final RouteCatalogue routes;
    private final ImportRoute importRoute;
    private final MayEdit mayEdit;
    private final RouteFindings findings;
    private final Idempotency idempotency;
    private final CurrentUser user;

    RouteApi(
            RouteCatalogue routes,
            ImportRoute importRoute,
            MayEdit mayEdit,
            RouteFindings findings,
            Idempotency idempotency,
            CurrentUser user) {
        this.routes = routes;
        this.importRoute = importRoute;
        this.mayEdit = mayEdit;
        this.findings = findings;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "listRoutes", summary = "List all versions of all routes")
    @Requires(Permission.EDIT_CATALOGUE)
    @GetMapping
    List<RouteLine> routes() {
        return routes.all().stream()
                .map(route -> new RouteLine(
                        route.key(),
                        route.version(),
                        route.validFrom(),
                        route.nameVi(),
                        route.steps().size(),
                        route.hours()))
                .toList();
    }

    @Operation(operationId = "getRoute", summary = "Read a version of a route: steps, outcomes, what follows")
    @Requires(Permission.EDIT_CATALOGUE)
    @GetMapping("/{key}/versions/{version}")
    RouteDetail one(@PathVariable String key, @PathVariable int version) {
        var route = find(key, version);
        var steps = route.steps().stream().map(step -> line(route, step)).toList();
        return new RouteDetail(route.key(), route.version(), route.validFrom(), route.nameVi(), steps);
    }

    @Operation(operationId = "getRouteFile", summary = "Download the BPMN file of a version")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = "string")))
    @Requires(Permission.EDIT_CATALOGUE)
    @GetMapping("/{key}/versions/{version}/bpmn")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int version) {
        var route = find(key, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(routes.bpmn(route.key(), route.version()).getBytes(StandardCharsets.UTF_8));
    }

    /** @param validFrom cases that start on this day or later take this version */
    @Operation(
            operationId = "importRoute",
            summary = "Bring in a BPMN file as a new version of a route",
            description = "A file with anything outside the supported subset is refused with every finding (line and"
                    + " element), and nothing is kept. Dossiers that start on validFrom or later take the new version.")
    @Requires(Permission.EDIT_CATALOGUE)
    @PostMapping(path = "/{key}/versions", consumes = MediaType.APPLICATION_XML_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @MayBeSoAlready
    Answer<RouteImported> importFile(
            @PathVariable String key,
            @RequestParam LocalDate validFrom,
            @RequestBody byte[] bpmn,
            WriteRequest request) {
        var what = validFrom + "\n" + new String(bpmn, StandardCharsets.UTF_8);
        return idempotency.once(user.officer().account().value(), request, what, () -> imported(key, validFrom, bpmn));
    }

    private Reply<RouteImported> imported(String key, LocalDate validFrom, byte[] bpmn) {
        mayEdit.demandAll();
        try {
            var file = new ByteArrayInputStream(bpmn);
            return switch (importRoute.importFrom(file, key, validFrom)) {
                case ImportRoute.Outcome.Imported(var name, var version) ->
                    Reply.created(new RouteImported(name, version, true));
                case ImportRoute.Outcome.Unchanged(var name, var version) ->
                    Reply.ok(new RouteImported(name, version, false));
                case ImportRoute.Outcome.Refused(var found) ->
                    Reply.no(Problems.problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "route.file-refused",
                            "Tệp quy trình chưa dùng được; xem từng chỗ trong problems.",
                            Map.of("problems", found.stream().map(this::problem).toList())));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RouteProblem problem(RouteFinding finding) {
        return new RouteProblem(finding.line(), finding.element(), finding.code(), findings.text(finding, Language.VI));
    }

    private static RouteStepLine line(RouteVersion route, RouteStep step) {
        return new RouteStepLine(
                step.key(),
                step.nameVi(),
                step.kind(),
                step.role().name(),
                step.hours(),
                step.agency(),
                step.outcomes().stream()
                        .map(outcome -> line(route, step, outcome))
                        .toList());
    }

    private static OutcomeLine line(RouteVersion route, RouteStep step, StepOutcome outcome) {
        var next = route.following(step.key(), outcome.code()).stream()
                .map(RouteStep::key)
                .toList();
        return new OutcomeLine(outcome.code(), outcome.text(Language.VI), next);
    }

    private RouteVersion find(String key, int version) {
        return routes.find(key, version).orElseThrow(() -> new NotFound("Route " + key + " version " + version));
    }
}
