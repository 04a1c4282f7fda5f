package vn.motcua.linked.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.motcua.dossier.Paper;
import vn.motcua.filing.PapersView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.linked.FileThread;
import vn.motcua.linked.Filling;
import vn.motcua.linked.LinkedDraft;
import vn.motcua.linked.LinkedDrafts;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The papers of all procedures on one page, each asked for once; a file is kept the moment it arrives. */
@Controller
@RequestMapping("/lien-thong/ban-nhap/{id}")
@ForCitizens
class LinkedPapersPage {
    private static final String BETWEEN = ":";

    private final OpenFilling open;
    private final LinkedDrafts drafts;
    private final FileThread fileThread;
    private final Documents documents;
    private final Messages messages;
    private final CurrentUser user;

    LinkedPapersPage(
            OpenFilling open,
            LinkedDrafts drafts,
            FileThread fileThread,
            Documents documents,
            Messages messages,
            CurrentUser user) {
        this.open = open;
        this.drafts = drafts;
        this.fileThread = fileThread;
        this.documents = documents;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping("/giay-to")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(open.get(id), List.of(), Languages.of(request));
    }

    /** Takes the files of all slots at once: without JavaScript there is one button for the page. */
    @PostMapping("/giay-to")
    ModelAndView attach(
            @PathVariable UUID id,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "thanh-phan", required = false) @Nullable List<String> slots,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            HttpServletRequest request)
            throws IOException {
        var language = Languages.of(request);
        var findings = new ArrayList<Finding>();
        for (int i = 0; files != null && slots != null && i < Math.min(files.size(), slots.size()); i++) {
            if (ChosenFile.is(files.get(i))) {
                keep(id, slots.get(i), files.get(i), language, findings);
            }
        }
        var now = open.get(id);
        boolean goesOn = findings.isEmpty() && next.equals("tiep");
        if (goesOn) {
            findings.addAll(missing(now, language));
        }
        if (!findings.isEmpty()) {
            return page(now, findings, language);
        }
        return new ModelAndView("redirect:" + Addresses.draft(id) + (goesOn ? "/kiem-tra" : "/giay-to"));
    }

    private void keep(UUID id, String slot, MultipartFile file, Language language, List<Finding> findings)
            throws IOException {
        var account = user.citizen().account();
        requireSlot(open.get(id), slot);
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            switch (documents.store(new Upload(name, content, account, Upload.FOR_DOSSIERS))) {
                case StoreOutcome.Refused(var why) ->
                    findings.add(new Finding(slot, name + ": " + why.text(messages, language)));
                case StoreOutcome.Stored(var document, var about) -> {
                    var component = slot.substring(slot.indexOf(BETWEEN) + 1);
                    var paper = new Paper(
                            component, Paper.Source.UPLOAD, document.value(), about.fileName(), about.sha256());
                    drafts.change(id, account, draft -> with(draft, slot, paper));
                }
            }
        }
    }

    private LinkedDraft with(LinkedDraft draft, String slot, Paper paper) {
        var part = requireSlot(open.of(draft), slot);
        var papers = new ArrayList<>(part.draft().papers());
        papers.add(paper);
        return keep(draft, part, papers);
    }

    private static LinkedDraft keep(LinkedDraft draft, Filling.Part part, List<Paper> papers) {
        return draft.with(
                part.member().key(),
                new LinkedDraft.Part(
                        part.draft().service(),
                        part.draft().caseKey(),
                        part.draft().answers().stored(),
                        papers));
    }

    private static Filling.Part requireSlot(Filling filling, String slot) {
        return filling.parts().stream()
                .filter(part -> part.left().stream()
                        .anyMatch(component -> key(part, component.key()).equals(slot)))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper " + slot));
    }

    @PostMapping("/giay-to/{document}/bo")
    String detach(@PathVariable UUID id, @PathVariable UUID document) {
        drafts.change(id, user.citizen().account(), draft -> without(draft, document));
        return "redirect:" + Addresses.draft(id) + "/giay-to";
    }

    private LinkedDraft without(LinkedDraft draft, UUID document) {
        var changed = draft;
        for (var part : open.of(draft).parts()) {
            var papers = part.draft().papers().stream()
                    .filter(paper -> !document.equals(paper.document()))
                    .toList();
            changed = papers.equals(part.draft().papers()) ? changed : keep(changed, part, papers);
        }
        return changed;
    }

    private List<Finding> missing(Filling filling, Language language) {
        return filling.parts().stream()
                .flatMap(part -> fileThread.missing(part).stream()
                        .map(component -> new Finding(
                                key(part, component),
                                messages.text(language, "linked.paper-missing", name(part, component, language)))))
                .toList();
    }

    private static String name(Filling.Part part, String component, Language language) {
        return part.left().stream()
                .filter(one -> one.key().equals(component))
                .map(one -> one.name().in(language))
                .findFirst()
                .orElse(component);
    }

    private ModelAndView page(Filling filling, List<Finding> findings, Language language) {
        var id = filling.draft().id();
        var pages = filling.pages(language);
        var slots = filling.parts().stream()
                .flatMap(part -> part.left().stream().map(component -> slot(part, component, findings)))
                .toList();
        var view = new PapersView(
                Addresses.draft(id),
                pages.size() + 1,
                pages.isEmpty() ? Addresses.draft(id) + "/chon" : Addresses.page(id, pages.getLast()),
                filling.service().name().in(language),
                "linked.papers.lead",
                slots,
                findings);
        var page = new ModelAndView("filing/papers", "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static PapersView.Slot slot(
            Filling.Part part, OnlineService.ServiceComponent component, List<Finding> findings) {
        var key = key(part, component.key());
        return new PapersView.Slot(
                key,
                component,
                part.draft().papers().stream()
                        .filter(paper -> paper.component().equals(component.key()))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.pointer().equals(key))
                        .map(Finding::message)
                        .findFirst()
                        .orElse(null),
                component.groundIn(part.draft().answers()::text).orElse(null));
    }

    private static String key(Filling.Part part, String component) {
        return part.member().key() + BETWEEN + component;
    }
}
