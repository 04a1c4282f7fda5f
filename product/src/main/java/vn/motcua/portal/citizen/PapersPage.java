package vn.motcua.portal.citizen;

import java.io.IOException;
import java.util.ArrayList;
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
import vn.motcua.dossier.DossierId;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.OpenDraft;
import vn.motcua.filing.PaperUploads;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The papers of the dossier (thành phần hồ sơ): each file is kept the moment it arrives. */
@Controller
@RequestMapping("/nop-ho-so/ban-nhap/{id}")
@ForCitizens
class PapersPage {
    private final FilingOffer offer;
    private final Drafts drafts;
    private final OpenDraft openDraft;
    private final PaperUploads uploads;
    private final Messages messages;
    private final CurrentUser user;

    PapersPage(
            FilingOffer offer,
            Drafts drafts,
            OpenDraft openDraft,
            PaperUploads uploads,
            Messages messages,
            CurrentUser user) {
        this.offer = offer;
        this.drafts = drafts;
        this.openDraft = openDraft;
        this.uploads = uploads;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping("/giay-to")
    ModelAndView show(@PathVariable UUID id) {
        return page(draft(id), List.of());
    }

    /** Takes the files of all slots at once: without JavaScript there is one button for the page. */
    @PostMapping("/giay-to")
    ModelAndView attach(
            @PathVariable UUID id,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "thanh-phan", required = false) @Nullable List<String> components,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            jakarta.servlet.http.HttpServletRequest request)
            throws IOException {
        var draft = draft(id);
        var language = Languages.of(request);
        var findings = new ArrayList<>(uploads.keep(draft, components, files, language));
        var now = draft(id);
        if (findings.isEmpty() && next.equals("tiep")) {
            findings.addAll(missing(now, language));
            if (findings.isEmpty()) {
                return new ModelAndView("redirect:/nop-ho-so/ban-nhap/" + id + "/kiem-tra");
            }
        }
        if (findings.isEmpty()) {
            return new ModelAndView("redirect:/nop-ho-so/ban-nhap/" + id + "/giay-to");
        }
        var again = page(now, findings);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/giay-to/{document}/bo")
    String detach(@PathVariable UUID id, @PathVariable UUID document) {
        drafts.detach(new DossierId(id), user.citizen().account(), document);
        return "redirect:/nop-ho-so/ban-nhap/" + id + "/giay-to";
    }

    private List<Finding> missing(Drafts.Draft draft, Language language) {
        return offer.missingPapers(draft).stream()
                .map(component -> new Finding(
                        component.key(), messages.text(language, "portal.papers.missing", component.name(language))))
                .toList();
    }

    private ModelAndView page(Drafts.Draft draft, List<Finding> findings) {
        return new ModelAndView(
                "filing/papers",
                "view",
                uploads.view(draft, "/nop-ho-so/ban-nhap/" + draft.id(), "portal.papers.lead", findings));
    }

    private Drafts.Draft draft(UUID id) {
        return openDraft.get(new DossierId(id), user.citizen().account());
    }
}
