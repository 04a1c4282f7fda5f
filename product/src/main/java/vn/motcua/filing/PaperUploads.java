package vn.motcua.filing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.dossier.Paper;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** Keeps the files of a draft's papers the moment they arrive, whoever sends them. */
@Component
public class PaperUploads {
    private static final Duration ONE_CLICK = Duration.ofSeconds(30);

    private final FilingOffer offer;
    private final Drafts drafts;
    private final Documents documents;
    private final Messages messages;
    private final Clock clock;

    PaperUploads(FilingOffer offer, Drafts drafts, Documents documents, Messages messages, Clock clock) {
        this.clock = clock;
        this.offer = offer;
        this.drafts = drafts;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * Without JavaScript all slots of the page arrive at once, the empty ones too.
     *
     * @param components keys of the papers, in the order of the files
     * @return what is wrong with which file; the good ones are kept all the same
     */
    public List<Finding> keep(
            Drafts.Draft draft,
            @Nullable List<String> components,
            @Nullable List<MultipartFile> files,
            Language language)
            throws IOException {
        var findings = new ArrayList<Finding>();
        if (files != null && components != null) {
            for (int i = 0; i < Math.min(files.size(), components.size()); i++) {
                if (ChosenFile.is(files.get(i))) {
                    keep(draft, components.get(i), files.get(i), language, findings);
                }
            }
        }
        return findings;
    }

    private void keep(
            Drafts.Draft draft, String component, MultipartFile file, Language language, List<Finding> findings)
            throws IOException {
        if (!offer.asksFor(draft, component)) {
            throw new NotFound("component " + component + " of draft " + draft.id());
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            switch (documents.store(new Upload(name, content, draft.account(), Upload.FOR_DOSSIERS))) {
                case StoreOutcome.Refused(var refusal) ->
                    findings.add(new Finding(component, name + ": " + refusal.text(messages, language)));
                case StoreOutcome.Stored(var document, var about) -> {
                    var paper = new Paper(
                            component, Paper.Source.UPLOAD, document.value(), about.fileName(), about.sha256());
                    var attached = drafts.attach(draft.id(), draft.account(), paper);
                    if (!attached.papers().contains(paper) && !isOfOneClick(attached, paper)) {
                        findings.add(new Finding(component, messages.text(language, "filing.papers.twice", name)));
                    }
                }
            }
        }
    }

    /** Whether the same file was kept there a moment ago: a double click, and all is well. */
    private boolean isOfOneClick(Drafts.Draft draft, Paper again) {
        var since = clock.instant().minus(ONE_CLICK);
        return draft.papers().stream()
                .filter(paper ->
                        Paper.isAmong(List.of(paper), again) && paper.fileName().equals(again.fileName()))
                .flatMap(paper -> Stream.ofNullable(paper.document()))
                .flatMap(document -> documents.find(new DocumentId(document)).stream())
                .anyMatch(kept -> kept.storedAt().isAfter(since));
    }

    /** The page as it stands, with what was wrong. */
    public PapersView view(Drafts.Draft draft, String address, String leadKey, List<Finding> findings) {
        var slots = offer.papers(draft).stream()
                .map(component -> new PapersView.Slot(
                        component.key(),
                        component,
                        draft.papers().stream()
                                .filter(paper -> paper.component().equals(component.key()))
                                .toList(),
                        findings.stream()
                                .filter(finding -> finding.pointer().equals(component.key()))
                                .map(Finding::message)
                                .findFirst()
                                .orElse(null),
                        component.groundIn(draft.answers()::text).orElse(null)))
                .toList();
        var back =
                offer.form(draft).pages(draft.answers(), Language.VI).getLast().key();
        int pages = offer.form(draft).pages(draft.answers(), Language.VI).size();
        return new PapersView(
                address,
                pages + 1,
                address + "/to-khai/" + back,
                offer.procedureName(draft.procedure()),
                leadKey,
                slots,
                findings);
    }
}
