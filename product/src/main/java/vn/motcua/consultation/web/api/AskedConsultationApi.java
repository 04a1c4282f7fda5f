package vn.motcua.consultation.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.consultation.AnswerConsultation;
import vn.motcua.consultation.AskedContent;
import vn.motcua.consultation.ConsultationId;
import vn.motcua.consultation.ConsultationTimes;
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
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;

/** What other agencies ask, for machines acting for who is asked: the question, what may be seen of the dossier, the answer. */
@Tag(name = "Consultations")
@RestController
@RequestMapping("/api/v1/consultations")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class AskedConsultationApi {
    record AnswerOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Opinion opinion,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String text) {}

    /** @param next where the next page begins; null on the last one */
    record ConsultationLines(
            List<ConsultationView> items, @Nullable String next) {}

    record ShownRow(String label, String value) {}

    record ShownSection(String key, String title, List<ShownRow> rows) {
        static ShownSection of(AskedContent.Part part) {
            var section = part.section();
            return new ShownSection(
                    part.key(),
                    section.title(),
                    section.rows().stream()
                            .map(row -> new ShownRow(row.label(), row.value()))
                            .toList());
        }
    }

    record ShownPaper(@Nullable UUID document, String fileName) {}

    record AskedConsultation(
            ConsultationView consultation,

            @Schema(description = "What the agency is shown of the form; empty once it is over")
            List<ShownSection> sections,

            @Schema(description = "The papers that the agency is shown; empty once it is over")
            List<ShownPaper> papers) {}

    private static final Map<Wrong.Field, String> POINTERS =
            Map.of(Wrong.Field.OPINION, "/opinion", Wrong.Field.TEXT, "/text");

    private final ReadConsultations read;
    private final AskedContent content;
    private final AnswerConsultation answerConsultation;
    private final ConsultationTimes times;
    private final ConsultationReplies replies;
    private final Documents documents;
    private final Idempotency idempotency;
    private final CurrentUser user;

    AskedConsultationApi(
            ReadConsultations read,
            AskedContent content,
            AnswerConsultation answerConsultation,
            ConsultationTimes times,
            ConsultationReplies replies,
            Documents documents,
            Idempotency idempotency,
            CurrentUser user) {
        this.read = read;
        this.content = content;
        this.answerConsultation = answerConsultation;
        this.times = times;
        this.replies = replies;
        this.documents = documents;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "listAskedConsultations",
            summary = "List what waits for an answer of the officer's agencies",
            description =
                    "WAITING, or what they asked others (ASKED), what is late for dossiers of their counters (LATE),"
                            + " what they answered (OVER). Soonest due first; OVER newest first.")
    @GetMapping
    @AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
    ConsultationLines list(
            @RequestParam(defaultValue = "WAITING") Which which,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = read.list(which, user.officer(), cursor);
        return new ConsultationLines(
                page.found().stream()
                        .map(one -> ConsultationView.of(one.consultation(), times.state(one.consultation())))
                        .toList(),
                page.next());
    }

    @Operation(
            operationId = "readAskedConsultation",
            summary = "Read a question of another agency with what may be seen of its dossier")
    @GetMapping("/{id}")
    AskedConsultation read(@PathVariable UUID id) {
        var asked = read.asked(new ConsultationId(id), user.officer());
        var shown = content.shown(asked.consultation(), asked.dossier(), Language.VI);
        return new AskedConsultation(
                ConsultationView.of(asked.consultation(), times.state(asked.consultation())),
                shown.parts().stream().map(ShownSection::of).toList(),
                shown.papers().stream()
                        .map(paper -> new ShownPaper(paper.document(), paper.fileName()))
                        .toList());
    }

    @Operation(operationId = "readAskedPaper", summary = "Open a paper that the asked agency is shown")
    @GetMapping("/{id}/papers/{document}")
    @AccessLogged(thing = "dossier", action = "paper-opened", purpose = Purpose.TASK)
    ResponseEntity<Resource> paper(@PathVariable UUID id, @PathVariable UUID document) {
        var asked = read.asked(new ConsultationId(id), user.officer());
        var shown = content.shown(asked.consultation(), asked.dossier(), Language.VI);
        if (shown.papers().stream().noneMatch(paper -> document.equals(paper.document()))) {
            throw new NotFound("paper " + document + " of consultation " + id);
        }
        return DocumentAnswers.attachment(documents.read(new DocumentId(document)));
    }

    @Operation(
            operationId = "answerConsultation",
            summary = "Answer a question of another agency",
            description = "By a head or a leader of the asked agency; late answers are taken, and counted as late."
                    + " A signed file is sent on the page.")
    @PostMapping("/{id}/answer")
    Answer<ConsultationView> answer(@PathVariable UUID id, @RequestBody AnswerOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, () -> {
            var answer = new AnswerConsultation.Answer(body.opinion(), DossierAnswers.text(body.text()), null);
            return replies.of(answerConsultation.answer(new ConsultationId(id), officer, answer), POINTERS);
        });
    }
}
