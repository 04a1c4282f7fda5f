package vn.motcua.portal.citizen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import motcua.vietnamese.LookAlikes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.CompleteSupplement;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Stage;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.filing.FilingFields;
import vn.motcua.filing.FilingFindings;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.OwnPapers;
import vn.motcua.filing.PersonSources;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.User;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierParts;
import vn.motcua.presentation.DossierView;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.LookAlikeHint;
import vn.motcua.ui.Messages;

/** What citizens and organisations do with their dossiers, for machines acting for them. */
@Tag(name = "My dossiers", description = "What citizens and organisations do with their own dossiers")
@RestController
@RequestMapping("/api/v1")
class CitizenDossierApi {
    @Schema(description = "A dossier to be filed. GET /api/v1/procedures/{code}/filing says what it must hold.")
    record Submission(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1.004873") @Nullable
            String procedure,

            @Schema(description = "Key of the chosen case; empty where the procedure has one case only") @Nullable
            String caseKey,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Follows the schema of the form")
            @Nullable
            JsonNode answers,

            @Nullable List<OwnPapers.AttachedPaper> papers) {}

    record Supplement(
            @Nullable List<OwnPapers.AttachedPaper> papers,
            @Nullable String remark,

            @Schema(
                    description = "All answers as they are now, where some are corrected; judged as at filing."
                            + " What the e-ID vouched for may be left out and cannot be changed.")
            @Nullable
            JsonNode answers) {}

    record Withdrawal(@Nullable String reason) {}

    record PublicDossierState(String number, Stage stage) {}

    private final FilingOffer offer;
    private final SubmitDossier submitDossier;
    private final CompleteSupplement completeSupplement;
    private final WithdrawDossier withdrawDossier;
    private final Dossiers dossiers;
    private final OwnPapers papers;
    private final Idempotency idempotency;
    private final DossierAnswers answers;
    private final CurrentUser user;
    private final Messages messages;
    private final Clock clock;

    CitizenDossierApi(
            FilingOffer offer,
            SubmitDossier submitDossier,
            CompleteSupplement completeSupplement,
            WithdrawDossier withdrawDossier,
            Dossiers dossiers,
            OwnPapers papers,
            Idempotency idempotency,
            DossierAnswers answers,
            CurrentUser user,
            Messages messages,
            Clock clock) {
        this.offer = offer;
        this.submitDossier = submitDossier;
        this.completeSupplement = completeSupplement;
        this.withdrawDossier = withdrawDossier;
        this.dossiers = dossiers;
        this.papers = papers;
        this.idempotency = idempotency;
        this.answers = answers;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    @Operation(
            operationId = "fileDossier",
            summary = "File a dossier",
            description = "What the e-ID vouches for may be left out of the answers and cannot be changed here.")
    @PostMapping("/my-dossiers")
    @ForCitizens
    @ResponseStatus(HttpStatus.CREATED)
    Answer<DossierView> submit(@RequestBody Submission body, WriteRequest request) {
        var citizen = user.citizen();
        return idempotency.once(citizen.account().value(), request, body, () -> {
            var given = FilingFields.answers(body.answers());
            return switch (FilingOffer.chosen(DossierAnswers.text(body.caseKey()), given)) {
                case Outcome.Done(var caseKey) -> file(body, caseKey, given, citizen);
                case Outcome.No(var why) -> answers.refusal(why);
            };
        });
    }

    private Reply<DossierView> file(Submission body, String caseKey, Answers given, User.Citizen citizen) {
        var known = PersonSources.of(citizen.claims());
        return switch (offer.take(FilingFields.procedure(body.procedure()), caseKey, known, given)) {
            case Outcome.Done(var taken) ->
                answers.created(
                        submitDossier.submitNew(order(body, caseKey, taken, citizen.account())), DossierView::of);
            case Outcome.No(var why) -> answers.refusal(why);
        };
    }

    @Operation(operationId = "listMyDossiers", summary = "List one's dossiers, newest first")
    @GetMapping("/my-dossiers")
    @ForCitizens
    DossierParts.DossierLines mine(@RequestParam(required = false) @Nullable String cursor) {
        return DossierParts.DossierLines.of(dossiers.of(user.citizen().account(), cursor));
    }

    @Operation(operationId = "getMyDossier", summary = "Read the state of one's dossier")
    @GetMapping("/my-dossiers/{id}")
    @ForCitizens
    @HasVersion
    ResponseEntity<DossierView> one(@PathVariable UUID id) {
        var dossier = dossiers.own(new DossierId(id), user.citizen().account());
        return Versions.answer(DossierView.of(dossier), answers.version(dossier.id()));
    }

    @Operation(operationId = "giveSupplement", summary = "Hand in what the agency asked for")
    @PostMapping("/my-dossiers/{id}/supplement")
    @ForCitizens
    @HasVersion
    Answer<DossierView> supplement(@PathVariable UUID id, @RequestBody Supplement body, WriteRequest request) {
        var account = user.citizen().account();
        return idempotency.once(account.value(), request, body, answers.version(id, account), () -> {
            var given = new CompleteSupplement.Given(
                    papers.of(body.papers(), account),
                    DossierAnswers.text(body.remark()),
                    body.answers() == null || body.answers().isNull() ? null : FilingFields.answers(body.answers()));
            return answers.of(completeSupplement.complete(new DossierId(id), account, given), DossierView::of);
        });
    }

    @Operation(operationId = "withdrawDossier", summary = "Withdraw one's dossier")
    @PostMapping("/my-dossiers/{id}/withdrawal")
    @ForCitizens
    @HasVersion
    Answer<DossierView> withdraw(@PathVariable UUID id, @RequestBody Withdrawal body, WriteRequest request) {
        var account = user.citizen().account();
        return idempotency.once(account.value(), request, body, answers.version(id, account), () -> {
            var reason = DossierAnswers.text(body.reason());
            return answers.of(withdrawDossier.withdraw(new DossierId(id), account, reason), DossierView::of);
        });
    }

    /** Number and stage only: all that anybody may know without sign-in. */
    @Operation(operationId = "lookUpDossier", summary = "Look up how far a dossier is, by its number")
    @GetMapping("/dossier-numbers/{number}")
    @OpenToAll(why = "TT 01/2018/TT-VPCP, Đ. 16 k. 2 d: number and degree of completion are public")
    PublicDossierState publicState(@PathVariable String number) {
        if (!DossierNumber.isValid(number)) {
            throw new BadInput(
                    "number",
                    "Mã hồ sơ có dạng H57.19.01-261120-0007; hãy xem lại trên giấy tiếp nhận."
                            + LookAlikeHint.of(LookAlikes.in(number, DossierNumber::isValid), messages, Language.VI));
        }
        return dossiers.publicState(new DossierNumber(number))
                .map(state -> new PublicDossierState(state.number().value(), state.stage()))
                .orElseThrow(() -> new NotFound("dossier " + number));
    }

    /** @throws BadInput when a paper cannot be used, with what is wrong with the answers too */
    private SubmitDossier.Order order(Submission submission, String caseKey, Answers taken, AccountId account) {
        var findings = new FilingFindings();
        var brought =
                findings.read(() -> papers.of(submission.papers(), account)).orElse(List.of());
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                FilingFields.procedure(submission.procedure()),
                caseKey,
                taken,
                brought,
                Channel.ONLINE,
                account,
                null,
                Language.VI);
        findings.judge(() -> submitDossier.wrongWith(order));
        return order;
    }
}
