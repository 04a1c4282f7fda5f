package vn.motcua.sharing.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.sharing.OpenJob;
import vn.motcua.sharing.Templates;
import vn.motcua.sharing.template.SharedTemplate;
import vn.motcua.ui.Said;

/** Templates for many procedures (bản mẫu dùng chung): which there are, who uses one, and how a new version comes. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class TemplatePages {
    static final String ADDRESS = "/quan-tri/ban-mau";
    private static final String TAKE = ADDRESS + "/tu-thu-tuc";
    private static final String ONE = ADDRESS + "/{key:[a-z][a-z0-9-]{0,60}}";

    private final Templates templates;
    private final OpenJob open;
    private final Revisions revisions;
    private final CurrentUser user;

    TemplatePages(Templates templates, OpenJob open, Revisions revisions, CurrentUser user) {
        this.templates = templates;
        this.open = open;
        this.revisions = revisions;
        this.user = user;
    }

    /** @param refused what is wrong with the file that was sent */
    record ListView(List<Templates.Listed> templates, List<PackageFinding> refused, List<Finding> findings) {}

    /**
     * @param code as typed
     * @param places that can be taken from the procedure, with whether each was chosen
     */
    record TakeView(
            String code,
            String name,
            boolean isDrafted,
            String key,
            String titleVi,
            String titleEn,
            List<Place> places,
            List<PackageFinding> refused,
            List<Finding> findings) {}

    record Place(String place, boolean isChosen) {}

    @GetMapping(ADDRESS)
    ModelAndView list() {
        return list(List.of(), List.of());
    }

    private ModelAndView list(List<PackageFinding> refused, List<Finding> findings) {
        var page = new ModelAndView("sharing/web/templates", "view", new ListView(templates.list(), refused, findings));
        page.setStatus(refused.isEmpty() && findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(ADDRESS)
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return list(List.of(), List.of(Said.of("sharing.bad.file").at("file")));
        }
        try {
            return switch (open.template(file.getBytes(), BatchPages.editor(user))) {
                case OpenJob.Outcome.Opened(var id) -> BatchPages.toDraft(id);
                case OpenJob.Outcome.Refused(var found) -> list(found, List.of());
                case OpenJob.Outcome.RowsRefused _ -> throw new IllegalStateException("A template has no rows");
            };
        } catch (BadInput bad) {
            return list(List.of(), bad.findings());
        }
    }

    @GetMapping(TAKE)
    ModelAndView take(
            @RequestParam(name = "ma", defaultValue = "") String code,
            @RequestParam(name = "ban-mau", defaultValue = "") String key) {
        var typed = Text.line(code);
        var pack = offered(typed);
        var findings = typed.isEmpty() || pack != null
                ? List.<Finding>of()
                : List.of(Said.of("sharing.bad.code").at("ma"));
        var title = title(key);
        return take(view(
                new OpenJob.FromProcedure(typed, false, key, title, List.of(PackageLayout.ROUTE)),
                List.of(),
                findings));
    }

    private SharedTemplate.Text title(String key) {
        return templates.list().stream()
                .map(one -> one.newest().template())
                .filter(one -> one.key().equals(key))
                .map(SharedTemplate::title)
                .findFirst()
                .orElse(new SharedTemplate.Text("", ""));
    }

    private @Nullable ProcedurePackage offered(String code) {
        return ProcedureCode.isValid(code)
                ? revisions.offered(new ProcedureCode(code)).orElse(null)
                : null;
    }

    private TakeView view(OpenJob.FromProcedure order, List<PackageFinding> refused, List<Finding> findings) {
        var pack = offered(order.code());
        return new TakeView(
                order.code(),
                pack == null
                        ? ""
                        : pack.files()
                                .json(PackageLayout.PROCEDURE)
                                .path("name")
                                .asString(""),
                order.isDrafted(),
                order.key(),
                order.title().vi(),
                order.title().en(),
                pack == null
                        ? List.of()
                        : OpenJob.offered(pack).stream()
                                .map(place -> new Place(place, order.places().contains(place)))
                                .toList(),
                refused,
                findings);
    }

    private static ModelAndView take(TakeView view) {
        var page = new ModelAndView("sharing/web/take", "view", view);
        page.setStatus(
                view.refused().isEmpty() && view.findings().isEmpty()
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What a template is called and taken from, as the form sends it. */
    record Taken(
            @Nullable String ma,
            @Nullable String nguon,
            @Nullable String key,
            @Nullable String titleVi,
            @Nullable String titleEn,
            @Nullable List<String> places) {
        OpenJob.FromProcedure order() {
            return new OpenJob.FromProcedure(
                    line(ma),
                    line(nguon).equals("ban-sua"),
                    line(key),
                    new SharedTemplate.Text(line(titleVi), line(titleEn)),
                    places == null ? List.of() : places);
        }

        private static String line(@Nullable String typed) {
            return typed == null ? "" : Text.line(typed);
        }
    }

    @PostMapping(TAKE)
    ModelAndView take(Taken taken) {
        var order = taken.order();
        try {
            return switch (open.template(order, BatchPages.editor(user))) {
                case OpenJob.Outcome.Opened(var id) -> BatchPages.toDraft(id);
                case OpenJob.Outcome.Refused(var found) -> take(view(order, found, List.of()));
                case OpenJob.Outcome.RowsRefused _ -> throw new IllegalStateException("A template has no rows");
            };
        } catch (BadInput bad) {
            return take(view(order, List.of(), bad.findings()));
        }
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String key) {
        return new ModelAndView("sharing/web/template", Map.of("one", templates.get(key)));
    }

    @GetMapping(ONE + "/{version:[1-9]\\d{0,3}}/ban-mau.json")
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable String version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + "-" + version + ".json\"")
                .body(templates.file(key + "/" + version).getBytes(StandardCharsets.UTF_8));
    }
}
