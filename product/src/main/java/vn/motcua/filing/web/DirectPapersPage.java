package vn.motcua.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierId;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.PaperUploads;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Languages;

/** Scans of the papers that a person brought (số hóa hồ sơ). What is only shown needs no scan: the page of the filing asks for it. */
@Controller
@RequestMapping("/mot-cua/nop-truc-tiep/ban-nhap/{id}/giay-to")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "draft", purpose = Purpose.COUNTER)
class DirectPapersPage {
    private final Drafts drafts;
    private final PaperUploads uploads;
    private final CurrentUser user;

    DirectPapersPage(Drafts drafts, PaperUploads uploads, CurrentUser user) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(draft(id), List.of());
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable UUID id,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "thanh-phan", required = false) @Nullable List<String> components,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            HttpServletRequest request)
            throws IOException {
        var findings = uploads.keep(draft(id), components, files, Languages.of(request));
        if (findings.isEmpty()) {
            var address = DirectFillPage.ADDRESS + id;
            return new ModelAndView("redirect:" + address + (next.equals("tiep") ? "" : "/giay-to"));
        }
        var again = page(draft(id), findings);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{document}/bo")
    String detach(@PathVariable UUID id, @PathVariable UUID document) {
        drafts.detach(new DossierId(id), user.officer().account(), document);
        return "redirect:" + DirectFillPage.ADDRESS + id + "/giay-to";
    }

    private ModelAndView page(Drafts.Draft draft, List<Finding> findings) {
        return new ModelAndView(
                "filing/papers",
                "view",
                uploads.view(draft, DirectFillPage.ADDRESS + draft.id(), "filing.direct.scans", findings));
    }

    private Drafts.Draft draft(UUID id) {
        return drafts.get(new DossierId(id), user.officer().account());
    }
}
