package vn.motcua.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.consultation.AnswerConsultation;
import vn.motcua.consultation.AskedContent;
import vn.motcua.consultation.ConsultationAccess;
import vn.motcua.consultation.ConsultationId;
import vn.motcua.consultation.Entered;
import vn.motcua.consultation.PunctualAnswers;
import vn.motcua.consultation.ReadConsultations;
import vn.motcua.consultation.ReadConsultations.Which;
import vn.motcua.consultation.Wrong;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Opinion;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** What waits for an answer of the officer's agency, what it waits for itself, and one question with what it may see of the dossier. */
@Controller
@RequestMapping("/lay-y-kien")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class AskedPages {
    private static final String PATH = "/lay-y-kien";
    private static final Map<Wrong.Field, String> NAMES = Map.of(
            Wrong.Field.OPINION, "y-kien",
            Wrong.Field.TEXT, "noi-dung",
            Wrong.Field.FILE, "tep");

    /** What the lists are called in addresses. */
    private static final Map<String, Which> TABS = Map.of(
            "cho-tra-loi", Which.WAITING,
            "da-hoi", Which.ASKED,
            "qua-han", Which.LATE,
            "da-xong", Which.OVER);

    /** @param next address of the next page; null on the last one */
    record ListView(
            Which which,
            List<Card> cards,
            PunctualAnswers punctuality,
            @Nullable String first,
            @Nullable String next) {
        ListView {
            cards = List.copyOf(cards);
        }

        String href(Which other) {
            return address(other, null);
        }
    }

    record Typed(String opinion, String text) {
        static final Typed NOTHING = new Typed("", "");
    }

    /**
     * @param content what the agency is shown; nothing once it is over
     * @param isUnderWay whether the dossier is not decided yet
     * @param mayAnswer whether this officer speaks for the agency
     */
    record View(
            Card card,
            AskedContent.Content content,
            boolean isUnderWay,
            boolean mayAnswer,
            Typed typed,
            String done,
            List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    private final Cards cards;
    private final ReadConsultations read;
    private final ConsultationAccess access;
    private final AskedContent content;
    private final AnswerConsultation answerConsultation;
    private final Documents documents;
    private final CurrentUser user;

    AskedPages(
            Cards cards,
            ReadConsultations read,
            ConsultationAccess access,
            AskedContent content,
            AnswerConsultation answerConsultation,
            Documents documents,
            CurrentUser user) {
        this.cards = cards;
        this.read = read;
        this.access = access;
        this.content = content;
        this.answerConsultation = answerConsultation;
        this.documents = documents;
        this.user = user;
    }

    @AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
    @GetMapping
    ModelAndView list(
            @RequestParam(name = "muc", defaultValue = "") String tab,
            @RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        var which = TABS.getOrDefault(tab, Which.WAITING);
        var page = read.list(which, user.officer(), cursor);
        var nothing = new AskedContent.Content(List.of(), List.of());
        var view = new ListView(
                which,
                page.found().stream()
                        .map(one -> cards.card(one.consultation(), one.dossier(), nothing))
                        .toList(),
                read.punctuality(user.officer()),
                cursor == null ? null : address(which, null),
                page.next() == null ? null : address(which, page.next()));
        return Cards.page("list", view, false);
    }

    private static String address(Which which, @Nullable String cursor) {
        var tab = TABS.entrySet().stream()
                .filter(one -> one.getValue() == which)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var address = UriComponentsBuilder.fromPath(PATH).queryParam("muc", tab);
        if (cursor != null) {
            address.queryParam("tiep", cursor);
        }
        return address.encode().toUriString();
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, Typed.NOTHING, JustDone.of(request), List.of(), request);
    }

    @PostMapping("/{id}")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(name = "y-kien", defaultValue = "") String opinion,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        var asked = read.asked(new ConsultationId(id), user.officer());
        var chosen = Arrays.stream(Opinion.values())
                .filter(one -> one.name().equals(opinion))
                .findFirst()
                .orElse(null);
        var answer = new AnswerConsultation.Answer(chosen, text, file(file));
        var entered = answerConsultation.answer(asked.consultation().id(), user.officer(), answer);
        return entered instanceof Entered.Done
                ? JustDone.leadTo(PATH + "/" + id, "tra-loi", request)
                : page(id, new Typed(opinion, text), "", cards.findings(entered, NAMES, request), request);
    }

    private static AnswerConsultation.@Nullable File file(@Nullable MultipartFile sent) throws IOException {
        if (sent == null || !ChosenFile.is(sent)) {
            return null;
        }
        var name = sent.getOriginalFilename();
        return new AnswerConsultation.File(name == null ? "" : name, sent.getBytes());
    }

    /** A paper that the agency is shown. */
    @AccessLogged(thing = "dossier", action = "paper-opened", purpose = Purpose.TASK)
    @GetMapping("/{id}/giay-to/{document}")
    ResponseEntity<?> paper(@PathVariable UUID id, @PathVariable UUID document, HttpServletRequest request) {
        var asked = read.asked(new ConsultationId(id), user.officer());
        var shown = content.shown(asked.consultation(), asked.dossier(), Languages.of(request));
        if (shown.papers().stream().noneMatch(paper -> document.equals(paper.document()))) {
            throw new NotFound("paper " + document + " of consultation " + id);
        }
        return DocumentAnswers.shown(documents.read(new DocumentId(document)));
    }

    /** The agency's own answer as a file. */
    @AccessLogged(thing = "dossier", action = "paper-opened", purpose = Purpose.TASK)
    @GetMapping("/{id}/tra-loi")
    ResponseEntity<?> file(@PathVariable UUID id) {
        var answered = read.asked(new ConsultationId(id), user.officer())
                .consultation()
                .answered();
        if (answered == null || answered.document() == null) {
            throw new NotFound("a file in the answer to consultation " + id);
        }
        return DocumentAnswers.shown(documents.read(new DocumentId(answered.document())));
    }

    private ModelAndView page(UUID id, Typed typed, String done, List<Finding> findings, HttpServletRequest request) {
        var asked = read.asked(new ConsultationId(id), user.officer());
        var shown = content.shown(asked.consultation(), asked.dossier(), Languages.of(request));
        var view = new View(
                cards.card(asked.consultation(), asked.dossier(), shown),
                shown,
                AskedContent.isUnderWay(asked.dossier()),
                access.mayAnswer(user.officer(), asked.consultation().asked().agency()),
                typed,
                done,
                findings);
        return Cards.page("asked", view, !findings.isEmpty());
    }
}
