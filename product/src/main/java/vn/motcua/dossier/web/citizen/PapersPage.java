package vn.motcua.dossier.web.citizen;

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
import vn.motcua.catalogue.OnlineService;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Drafts;
import vn.motcua.dossier.FilingOffer;
import vn.motcua.dossier.Paper;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The papers of the dossier (thành phần hồ sơ): each file is kept the moment it arrives. */
@Controller
@RequestMapping("/nop-ho-so/ban-nhap/{id}")
@ForCitizens
class PapersPage {
    record Slot(
            String key,
            OnlineService.ServiceComponent component,
            List<Paper> papers,
            @Nullable String problem) {
        Slot {
            papers = List.copyOf(papers);
        }
    }

    record View(String id, String procedureName, List<Slot> slots, List<Finding> findings) {}

    private final FilingOffer offer;
    private final Drafts drafts;
    private final Documents documents;
    private final Messages messages;
    private final CurrentUser user;

    PapersPage(FilingOffer offer, Drafts drafts, Documents documents, Messages messages, CurrentUser user) {
        this.offer = offer;
        this.drafts = drafts;
        this.documents = documents;
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
        var findings = new ArrayList<Finding>();
        if (files != null && components != null) {
            for (int i = 0; i < Math.min(files.size(), components.size()); i++) {
                if (!files.get(i).isEmpty()) {
                    keep(draft, components.get(i), files.get(i), language, findings);
                }
            }
        }
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

    private void keep(
            Drafts.Draft draft, String component, MultipartFile file, Language language, List<Finding> findings)
            throws IOException {
        if (offer.papers(draft).stream().noneMatch(known -> known.key().equals(component))) {
            throw new NotFound("component " + component + " of draft " + draft.id());
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            switch (documents.store(new Upload(name, content, draft.account(), "dossier-paper"))) {
                case StoreOutcome.Refused(var refusal) ->
                    findings.add(new Finding(component, name + ": " + refusal.text(messages, language)));
                case StoreOutcome.Stored(var document, var about) ->
                    drafts.attach(
                            draft.id(),
                            draft.account(),
                            new Paper(
                                    component,
                                    Paper.Source.UPLOAD,
                                    document.value(),
                                    about.fileName(),
                                    about.sha256()));
            }
        }
    }

    private List<Finding> missing(Drafts.Draft draft, Language language) {
        return offer.papers(draft).stream()
                .filter(OnlineService.ServiceComponent::required)
                .filter(component -> draft.papers().stream()
                        .noneMatch(paper -> paper.component().equals(component.key())))
                .map(component -> new Finding(
                        component.key(),
                        messages.text(
                                language,
                                "dossier.papers.missing",
                                component.name().in(language))))
                .toList();
    }

    private ModelAndView page(Drafts.Draft draft, List<Finding> findings) {
        var slots = offer.papers(draft).stream()
                .map(component -> new Slot(
                        component.key(),
                        component,
                        draft.papers().stream()
                                .filter(paper -> paper.component().equals(component.key()))
                                .toList(),
                        findings.stream()
                                .filter(finding -> finding.pointer().equals(component.key()))
                                .map(Finding::message)
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new ModelAndView(
                "dossier/web/citizen/papers",
                "view",
                new View(draft.id().toString(), offer.procedureName(draft.procedure()), slots, findings));
    }

    private Drafts.Draft draft(UUID id) {
        return drafts.get(new DossierId(id), user.citizen().account());
    }
}
