package vn.motcua.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.RevisionId;
import vn.motcua.publishing.Revisions;
import vn.motcua.publishing.Standing;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** The versions of procedures on their way to publication, and where a package is brought in. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class RevisionPages {
    static final String ADDRESS = "/quan-tri/phien-ban";

    private final Revisions revisions;
    private final BringInRevision bringIn;
    private final RevisionView.Maker views;
    private final CurrentUser user;

    RevisionPages(Revisions revisions, BringInRevision bringIn, RevisionView.Maker views, CurrentUser user) {
        this.revisions = revisions;
        this.bringIn = bringIn;
        this.views = views;
        this.user = user;
    }

    record Line(Revision revision, Standing standing) {}

    /**
     * @param words of the search, as typed
     * @param reason as typed, of a package that was refused
     * @param refused what is wrong with the package that was sent
     * @param findings what is wrong with the other fields
     */
    record ListView(
            List<Line> lines,
            String words,
            int page,
            boolean hasMore,
            String reason,
            List<PackageFinding> refused,
            List<BadInput.Finding> findings) {
        /** Address of another page of the same list. */
        String at(int otherPage) {
            return ADDRESS + "?trang=" + otherPage + (words.isBlank() ? "" : "&ma=" + words);
        }
    }

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(name = "ma", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "0") int page,
            Model model) {
        model.addAttribute("view", listed(words, page, "", List.of(), List.of()));
        return "publishing/web/revisions";
    }

    @PostMapping(ADDRESS)
    ModelAndView bringIn(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(reason, List.of(), withoutFile(reason));
        }
        try {
            return switch (bringIn.bringIn(file.getBytes(), editor(user), reason)) {
                case BringInRevision.Outcome.BroughtIn(var revision) -> redirect(revision.id());
                case BringInRevision.Outcome.Refused(var findings) -> refused(reason, findings, List.of());
            };
        } catch (BadInput bad) {
            return refused(reason, List.of(), bad.findings());
        }
    }

    private static List<BadInput.Finding> withoutFile(String reason) {
        var file = Said.of("publishing.entered.file").at("file");
        return reason.isBlank()
                ? List.of(file, Said.of("publishing.entered.change-reason").at("reason"))
                : List.of(file);
    }

    @GetMapping(ADDRESS + "/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("view", views.of(new RevisionId(id), editor(user), Languages.of(request)));
        return "publishing/web/revision";
    }

    @GetMapping(ADDRESS + "/{id}/goi.zip")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        var revision = revisions.get(new RevisionId(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + revision.code() + "-" + revision.version() + ".zip\"")
                .body(revisions.files(revision.id()).zip());
    }

    static Editor editor(CurrentUser user) {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }

    static ModelAndView redirect(RevisionId id) {
        return new ModelAndView("redirect:" + ADDRESS + "/" + id);
    }

    private ModelAndView refused(String reason, List<PackageFinding> refused, List<BadInput.Finding> findings) {
        return new ModelAndView(
                "publishing/web/revisions",
                Map.of("view", listed("", 0, reason, refused, findings)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ListView listed(
            String words, int page, String reason, List<PackageFinding> refused, List<BadInput.Finding> findings) {
        var typed = words.strip();
        int from = Math.clamp(page, 0, Revisions.PAGES_MAX);
        var found = typed.isEmpty()
                ? revisions.newest(null, from)
                : ProcedureCode.isValid(typed) ? revisions.newest(new ProcedureCode(typed), from) : List.<Revision>of();
        var lines = found.stream()
                .limit(Revisions.PAGE)
                .map(revision -> new Line(revision, revisions.standing(revision)))
                .toList();
        return new ListView(lines, typed, from, found.size() > Revisions.PAGE, reason, refused, findings);
    }
}
