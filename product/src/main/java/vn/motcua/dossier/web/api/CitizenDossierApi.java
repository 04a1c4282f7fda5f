package vn.motcua.dossier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.CompleteSupplement;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.SubmitDossier;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** What citizens and organisations do with their dossiers, for machines acting for them. */
@RestController
@RequestMapping("/api/v1")
class CitizenDossierApi {
    /** @param papers documents uploaded before, by component */
    record Submission(
            String procedure,
            String caseKey,
            JsonNode answers,
            @Nullable List<Attached> papers) {}

    record Attached(String component, UUID document) {}

    record Supplement(
            @Nullable List<Attached> papers, @Nullable String remark) {}

    record Reason(@Nullable String reason) {}

    private final SubmitDossier submitDossier;
    private final CompleteSupplement completeSupplement;
    private final WithdrawDossier withdrawDossier;
    private final Dossiers dossiers;
    private final Documents documents;
    private final DossierAnswers answers;
    private final CurrentUser user;
    private final Clock clock;

    CitizenDossierApi(
            SubmitDossier submitDossier,
            CompleteSupplement completeSupplement,
            WithdrawDossier withdrawDossier,
            Dossiers dossiers,
            Documents documents,
            DossierAnswers answers,
            CurrentUser user,
            Clock clock) {
        this.submitDossier = submitDossier;
        this.completeSupplement = completeSupplement;
        this.withdrawDossier = withdrawDossier;
        this.dossiers = dossiers;
        this.documents = documents;
        this.answers = answers;
        this.user = user;
        this.clock = clock;
    }

    @PostMapping("/my-dossiers")
    @ForCitizens
    ResponseEntity<String> submit(@RequestBody String body, HttpServletRequest request) {
        var account = user.citizen().account();
        return answers.once(account, request, body, () -> {
            var order = order(answers.read(body, Submission.class), account);
            return switch (submitDossier.submit(order)) {
                case Outcome.Done(var dossier) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(DossierView.of(dossier));
                case Outcome.No(var why) -> answers.refusal(why);
            };
        });
    }

    @GetMapping("/my-dossiers")
    @ForCitizens
    Dossiers.Page mine(@RequestParam(required = false) @Nullable String cursor) {
        return dossiers.of(user.citizen().account(), cursor);
    }

    @GetMapping("/my-dossiers/{id}")
    @ForCitizens
    DossierView one(@PathVariable UUID id) {
        return DossierView.of(dossiers.own(new DossierId(id), user.citizen().account()));
    }

    @PostMapping("/my-dossiers/{id}/supplement")
    @ForCitizens
    ResponseEntity<String> supplement(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var account = user.citizen().account();
        return answers.once(account, request, body, () -> {
            var given = answers.read(body, Supplement.class);
            var remark = given.remark() == null ? "" : given.remark();
            var outcome =
                    completeSupplement.complete(new DossierId(id), account, papers(given.papers(), account), remark);
            return answers.of(outcome, DossierView::of);
        });
    }

    @PostMapping("/my-dossiers/{id}/withdrawal")
    @ForCitizens
    ResponseEntity<String> withdraw(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var account = user.citizen().account();
        return answers.once(account, request, body, () -> {
            var given = answers.read(body, Reason.class);
            var reason = given.reason() == null ? "" : given.reason();
            return answers.of(withdrawDossier.withdraw(new DossierId(id), account, reason), DossierView::of);
        });
    }

    /** Number and stage only: all that anybody may know without sign-in. */
    @GetMapping("/dossier-numbers/{number}")
    @OpenToAll(why = "TT 01/2018/TT-VPCP, Đ. 16 k. 2 d: number and degree of completion are public")
    Dossiers.PublicState publicState(@PathVariable String number) {
        if (!DossierNumber.isValid(number)) {
            throw new BadInput("number", "Mã hồ sơ có dạng H57.19.01-261120-0007; hãy xem lại trên giấy tiếp nhận.");
        }
        return dossiers.publicState(new DossierNumber(number)).orElseThrow(() -> new NotFound("dossier " + number));
    }

    private SubmitDossier.Order order(Submission submission, AccountId account) {
        if (!ProcedureCode.isValid(submission.procedure() == null ? "" : submission.procedure())) {
            throw new BadInput("/procedure", "Mã thủ tục có dạng 1.004873.");
        }
        if (submission.answers() == null || !submission.answers().isObject()) {
            throw new BadInput("/answers", "Phải có nội dung tờ khai là một đối tượng JSON.");
        }
        return new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                new ProcedureCode(submission.procedure()),
                submission.caseKey() == null ? "" : submission.caseKey(),
                Answers.of(submission.answers()),
                papers(submission.papers(), account),
                Channel.ONLINE,
                account,
                null,
                Language.VI);
    }

    private List<Paper> papers(@Nullable List<Attached> attached, AccountId account) {
        if (attached == null) {
            return List.of();
        }
        return attached.stream()
                .map(one -> documents
                        .find(new DocumentId(one.document()))
                        .filter(document -> document.owner().equals(account))
                        .map(document -> new Paper(
                                one.component(),
                                Paper.Source.UPLOAD,
                                one.document(),
                                document.fileName(),
                                document.sha256()))
                        .orElseThrow(() -> new BadInput(
                                "/papers", "Giấy tờ " + one.document() + " không có trong kho của tài khoản này.")))
                .toList();
    }
}
