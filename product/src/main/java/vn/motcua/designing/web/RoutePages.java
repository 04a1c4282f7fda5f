package vn.motcua.designing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.editors.MayEdit;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.route.ImportRoute;
import vn.motcua.route.RouteCatalogue;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.RouteStep;
import vn.motcua.route.RouteVersion;
import vn.motcua.route.StepOutcome;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Where an editor sees the routes, brings in new versions and reads why a file is refused. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class RoutePages {
    private static final long FILE_BYTES_MAX = 1_000_000;

    private final RouteCatalogue routes;
    private final ImportRoute importRoute;
    private final MayEdit mayEdit;
    private final RouteFindings findings;
    private final Messages messages;

    RoutePages(
            RouteCatalogue routes,
            ImportRoute importRoute,
            MayEdit mayEdit,
            RouteFindings findings,
            Messages messages) {
        this.routes = routes;
        this.importRoute = importRoute;
        this.mayEdit = mayEdit;
        this.findings = findings;
        this.messages = messages;
    }

    /**
     * @param notice what the last import did; empty for nothing
     * @param refused why the file that was sent cannot be used
     */
    record ListView(
            List<RouteVersion> routes,
            String key,
            String validFrom,
            String notice,
            List<Finding> findings,
            List<Refusal> refused) {}

    record Refusal(int line, String element, String text) {}

    record VersionView(RouteVersion route) {
        /** Names of the steps that follow an outcome, {@code end} where the route ends. */
        String next(RouteStep step, StepOutcome outcome, Language language, String end) {
            var following = route.following(step.key(), outcome.code()).stream()
                    .map(next -> next.name(language))
                    .toList();
            return following.isEmpty() ? end : String.join(", ", following);
        }
    }

    @GetMapping("/quan-tri/quy-trinh")
    String list(Model model) {
        model.addAttribute("view", new ListView(routes.all(), "", "", "", List.of(), List.of()));
        return "designing/web/routes";
    }

    @PostMapping("/quan-tri/quy-trinh")
    ModelAndView importFile(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        var language = Languages.of(request);
        var wrong = new ArrayList<Finding>();
        if (!ImportRoute.isKey(key)) {
            wrong.add(new Finding("key", messages.text(language, "route.routes.import.key-bad")));
        }
        var day = day(validFrom);
        if (day == null) {
            wrong.add(new Finding("validFrom", messages.text(language, "route.routes.import.valid-from-bad")));
        }
        if (file == null || file.isEmpty() || file.getSize() > FILE_BYTES_MAX) {
            wrong.add(new Finding("file", messages.text(language, "route.routes.import.file-bad")));
        }
        if (!wrong.isEmpty() || day == null || file == null) {
            return page(new ListView(routes.all(), key, validFrom, "", wrong, List.of()), false);
        }
        mayEdit.demandAll();
        return switch (importRoute.importFrom(file.getInputStream(), key, day)) {
            case ImportRoute.Outcome.Imported done ->
                notice(messages.text(language, "route.routes.import.done", done.key(), done.version()));
            case ImportRoute.Outcome.Unchanged same ->
                notice(messages.text(language, "route.routes.import.unchanged", same.key(), same.version()));
            case ImportRoute.Outcome.Refused refused -> {
                var texts = refused.findings().stream()
                        .map(finding -> refusal(finding, language))
                        .toList();
                yield page(new ListView(routes.all(), key, validFrom, "", List.of(), texts), false);
            }
        };
    }

    @GetMapping("/quan-tri/quy-trinh/{key}/{version}")
    String show(@PathVariable String key, @PathVariable int version, Model model) {
        model.addAttribute("view", new VersionView(find(key, version)));
        return "designing/web/version";
    }

    @GetMapping("/quan-tri/quy-trinh/{key}/{version}/tep")
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable int version) {
        var route = find(key, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + route.key() + "-" + route.version() + ".bpmn\"")
                .body(routes.bpmn(key, version).getBytes(StandardCharsets.UTF_8));
    }

    private RouteVersion find(String key, int version) {
        return routes.find(key, version).orElseThrow(() -> new NotFound("Route " + key + " version " + version));
    }

    private ModelAndView notice(String text) {
        return page(new ListView(routes.all(), "", "", text, List.of(), List.of()), true);
    }

    private static ModelAndView page(ListView view, boolean done) {
        return new ModelAndView(
                "designing/web/routes", Map.of("view", view), done ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Refusal refusal(RouteFinding finding, Language language) {
        var text = findings.text(finding, language);
        return new Refusal(finding.line(), finding.element() + " " + finding.label(), text);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return WrittenTime.day(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
