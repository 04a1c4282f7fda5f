package vn.motcua.filing.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FileDraft;
import vn.motcua.filing.FilingFields;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.OpenDraft;
import vn.motcua.filing.OwnPapers;
import vn.motcua.filing.PersonSources;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierParts;
import vn.motcua.presentation.DossierView;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Dossiers that are not filed yet: begun on one device, gone on with on another, with what the e-ID knows filled in. */
@Tag(name = "My drafts", description = "Dossiers that are not filed yet; the same drafts that the pages show")
@RestController
@RequestMapping("/api/v1/my-drafts")
@ForCitizens
class DraftApi {
    record NewDraft(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1.004873") @Nullable
            String procedure,

            @Nullable String caseKey) {}

    record DraftAnswers(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Replaces all answers of the draft")
            @Nullable
            JsonNode answers) {}

    record DraftView(
            UUID id,
            String procedure,
            String caseKey,

            @Schema(description = "As the form's schema has it")
            JsonNode answers,

            List<DossierParts.FiledPaper> papers,
            Instant updatedAt,

            @Schema(description = "First day of the terms in force, where the draft was begun under older ones")
            @Nullable
            LocalDate termsSince) {}

    record Discarded(UUID id) {}

    private final FilingOffer offer;
    private final Drafts drafts;
    private final OpenDraft openDraft;
    private final FileDraft fileDraft;
    private final Dossiers dossiers;
    private final OwnPapers ownPapers;
    private final Idempotency idempotency;
    private final DossierAnswers dossierAnswers;
    private final JsonMapper json;
    private final Messages messages;
    private final CurrentUser user;

    DraftApi(
            FilingOffer offer,
            Drafts drafts,
            OpenDraft openDraft,
            FileDraft fileDraft,
            Dossiers dossiers,
            OwnPapers ownPapers,
            Idempotency idempotency,
            DossierAnswers dossierAnswers,
            JsonMapper json,
            Messages messages,
            CurrentUser user) {
        this.offer = offer;
        this.drafts = drafts;
        this.openDraft = openDraft;
        this.fileDraft = fileDraft;
        this.dossiers = dossiers;
        this.ownPapers = ownPapers;
        this.idempotency = idempotency;
        this.dossierAnswers = dossierAnswers;
        this.json = json;
        this.messages = messages;
        this.user = user;
    }

    @Operation(
            operationId = "beginDraft",
            summary = "Begin a draft",
            description =
                    "What the e-ID knows of the person is filled in. Nobody has more than 20 drafts at once, 10 of one procedure.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer<DraftView> begin(@RequestBody NewDraft body, WriteRequest request) {
        var citizen = user.citizen();
        return idempotency.once(citizen.account().value(), request, body, () -> {
            var procedure = FilingFields.procedure(body.procedure());
            var caseKey = DossierAnswers.text(body.caseKey());
            return switch (offer.begun(procedure, caseKey, Channel.ONLINE)) {
                case Outcome.No(var why) -> dossierAnswers.refusal(why);
                case Outcome.Done(var here) ->
                    Reply.created(view(offer.begin(
                                    citizen.account(), here, caseKey, PersonSources.of(citizen.claims()), null)
                            .orElseThrow(() -> new BadInput(
                                    "/procedure",
                                    messages.text(
                                            Language.VI,
                                            "filing.drafts.full",
                                            Drafts.OF_ACCOUNT_MAX,
                                            Drafts.OF_PROCEDURE_MAX)))));
            };
        });
    }

    @Operation(operationId = "listMyDrafts", summary = "List one's drafts, last touched first")
    @GetMapping
    List<DraftView> mine() {
        return drafts.of(account()).stream().map(this::view).toList();
    }

    @Operation(operationId = "getDraft", summary = "Read a draft")
    @GetMapping("/{id}")
    @HasVersion
    ResponseEntity<DraftView> one(@PathVariable UUID id) {
        var draft = openDraft.get(new DossierId(id), account());
        return Versions.answer(view(draft), Versions.tag(draft.version()));
    }

    @Operation(
            operationId = "saveDraft",
            summary = "Save the answers of a draft",
            description =
                    "Incomplete answers are kept; they are checked when the draft is filed. What the e-ID vouches for"
                            + " may be left out and cannot be changed here.")
    @PutMapping("/{id}/answers")
    @HasVersion
    Answer<DraftView> save(@PathVariable UUID id, @RequestBody DraftAnswers body, WriteRequest request) {
        var account = account();
        return idempotency.once(account.value(), request, body, () -> version(id, account), () -> {
            var given = FilingFields.answers(body.answers());
            var draft = drafts.held(new DossierId(id), account);
            return switch (offer.take(draft, given)) {
                case Outcome.Done(var answers) -> Reply.ok(view(drafts.save(draft, answers)));
                case Outcome.No(var why) -> dossierAnswers.refusal(why);
            };
        });
    }

    @Operation(
            operationId = "attachToDraft",
            summary = "Attach an uploaded document to a draft",
            description = "The same content for the same component is one paper: attached again it stays the first.")
    @PostMapping("/{id}/papers")
    Answer<DraftView> attach(@PathVariable UUID id, @RequestBody OwnPapers.AttachedPaper body, WriteRequest request) {
        var account = account();
        return idempotency.once(account.value(), request, body, () -> {
            var draft = drafts.get(new DossierId(id), account);
            var paper = ownPapers.of(List.of(body), account).getFirst();
            if (!offer.asksFor(draft, paper.component())) {
                throw new BadInput("/component", "Trường hợp này không có thành phần '" + paper.component() + "'.");
            }
            return Reply.ok(view(drafts.attach(draft.id(), account, paper)));
        });
    }

    @Operation(operationId = "detachFromDraft", summary = "Take a document out of a draft")
    @DeleteMapping("/{id}/papers/{document}")
    Answer<DraftView> detach(@PathVariable UUID id, @PathVariable UUID document, WriteRequest request) {
        var account = account();
        return idempotency.once(
                account.value(),
                request,
                "",
                () -> Reply.ok(view(drafts.detach(new DossierId(id), account, document))));
    }

    @Operation(operationId = "discardDraft", summary = "Throw a draft away")
    @DeleteMapping("/{id}")
    @HasVersion
    Answer<Discarded> discard(@PathVariable UUID id, WriteRequest request) {
        var account = account();
        return idempotency.once(account.value(), request, "", () -> version(id, account), () -> {
            drafts.discard(drafts.get(new DossierId(id), account).id(), account);
            return Reply.ok(new Discarded(id));
        });
    }

    @Operation(
            operationId = "fileDraft",
            summary = "File a draft",
            description = "The dossier has the draft's id; filing it twice files once.")
    @PostMapping("/{id}/filing")
    @ResponseStatus(HttpStatus.CREATED)
    @HasVersion
    Answer<DossierView> file(@PathVariable UUID id, WriteRequest request) {
        var account = account();
        return idempotency.once(account.value(), request, "", () -> version(id, account), () -> {
            var draft = drafts.find(new DossierId(id), account);
            return draft.isEmpty()
                    ? Reply.ok(DossierView.of(dossiers.own(new DossierId(id), account)))
                    : dossierAnswers.created(
                            fileDraft.file(draft.get(), SubmitDossier.Order.online(draft.get(), Language.VI)),
                            DossierView::of);
        });
    }

    private String version(UUID id, AccountId account) {
        return Versions.tag(drafts.held(new DossierId(id), account).version());
    }

    private DraftView view(Drafts.Draft draft) {
        return new DraftView(
                draft.id().value(),
                draft.procedure().value(),
                draft.caseKey(),
                json.readTree(draft.answers().json()),
                draft.papers().stream().map(DossierParts.FiledPaper::of).toList(),
                draft.updatedAt(),
                draft.termsSince());
    }

    private AccountId account() {
        return user.citizen().account();
    }
}
