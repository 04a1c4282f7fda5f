package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import vn.motcua.api.Versions;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.dossier.CompleteSupplement;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.filing.CorrectionDrafts;
import vn.motcua.filing.OwnPapers;
import vn.motcua.forms.Difference;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Section;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The applicant completes the dossier (bổ sung hồ sơ): everything asked for, in one go. */
@Controller
@RequestMapping("/ho-so-cua-toi/{id}/bo-sung")
@ForCitizens
class SupplementPage {
    private static final String COMPONENT = "supplement";
    private static final int KEPT_MAX = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * @param papers files that were taken already, while something else was refused
     * @param sections the answers as they would be given now
     * @param differences what was corrected so far
     * @param shown tells these answers from any others: what is given is what was seen
     */
    record View(
            String id,
            DossierEvent.SupplementAsked asked,
            String remark,
            List<Paper> papers,
            List<Section> sections,
            List<Difference> differences,
            String shown,
            List<Finding> findings) {}

    private final Dossiers dossiers;
    private final CompleteSupplement completeSupplement;
    private final SupplementAgain supplementAgain;
    private final CorrectionDrafts corrections;
    private final Forms forms;
    private final Documents documents;
    private final OwnPapers ownPapers;
    private final Messages messages;
    private final CurrentUser user;

    SupplementPage(
            Dossiers dossiers,
            CompleteSupplement completeSupplement,
            SupplementAgain supplementAgain,
            CorrectionDrafts corrections,
            Forms forms,
            Documents documents,
            OwnPapers ownPapers,
            Messages messages,
            CurrentUser user) {
        this.dossiers = dossiers;
        this.completeSupplement = completeSupplement;
        this.supplementAgain = supplementAgain;
        this.corrections = corrections;
        this.forms = forms;
        this.documents = documents;
        this.ownPapers = ownPapers;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var dossier = dossiers.own(new DossierId(id), user.citizen().account());
        if (!(dossier instanceof Dossier.AwaitingSupplement)) {
            return new ModelAndView("redirect:/ho-so-cua-toi/" + id);
        }
        return page(id, new Typed("", List.of()), List.of(), Languages.of(request));
    }

    @PostMapping
    ModelAndView send(
            @PathVariable UUID id,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "giai-trinh", defaultValue = "") String remark,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            HttpServletRequest request)
            throws IOException {
        var account = user.citizen().account();
        var language = Languages.of(request);
        var sent = files == null ? List.<MultipartFile>of() : files;
        if (!(dossiers.own(new DossierId(id), account) instanceof Dossier.AwaitingSupplement)) {
            return supplementAgain.answer(new DossierId(id), sent, remark, language);
        }
        var findings = new ArrayList<Finding>();
        var papers = papers(kept(request), sent, findings, language);
        var corrected = corrections.of(new DossierId(id));
        var answers =
                corrected.orElseGet(() -> dossiers.filed(new DossierId(id)).answers());
        if (!shown.equals(Versions.tagOf(answers.stored()))) {
            var changed = new FilingRefusal.DraftChanged();
            findings.add(finding("noi-dung", changed, language));
        }
        if (findings.isEmpty()) {
            var given = new CompleteSupplement.Given(papers, remark, corrected.orElse(null));
            var outcome = completeSupplement.complete(new DossierId(id), account, given);
            if (outcome instanceof Outcome.No(DossierRefusal.WrongStage _)) {
                return supplementAgain.answer(new DossierId(id), sent, remark, language);
            }
            if (outcome instanceof Outcome.No(var why)) {
                findings.addAll(findings(why, language));
            }
        }
        return findings.isEmpty()
                ? new ModelAndView("redirect:/ho-so-cua-toi/" + id)
                : again(id, new Typed(remark, papers), findings, language);
    }

    private ModelAndView again(UUID id, Typed typed, List<Finding> findings, Language language) {
        var again = page(id, typed, findings, language);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static List<UUID> kept(HttpServletRequest request) {
        var values = request.getParameterValues("giu");
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> ID.matcher(value).matches())
                        .distinct()
                        .limit(KEPT_MAX)
                        .map(UUID::fromString)
                        .toList();
    }

    /** Those that were taken before, while another was refused, and the new ones. */
    private List<Paper> papers(List<UUID> kept, List<MultipartFile> sent, List<Finding> findings, Language language)
            throws IOException {
        var account = user.citizen().account();
        var papers = new ArrayList<Paper>();
        for (var document : kept) {
            ownPapers
                    .find(COMPONENT, document, account)
                    .ifPresentOrElse(
                            papers::add,
                            () -> findings.add(
                                    new Finding("tep", messages.text(language, "portal.supplement.file-gone"))));
        }
        for (var file : sent) {
            if (ChosenFile.is(file)) {
                var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                try (var content = file.getInputStream()) {
                    switch (documents.store(new Upload(name, content, account, Upload.FOR_DOSSIERS))) {
                        case StoreOutcome.Refused(var refusal) ->
                            findings.add(new Finding("tep", name + ": " + refusal.text(messages, language)));
                        case StoreOutcome.Stored(var document, var about) ->
                            papers.add(new Paper(
                                    COMPONENT,
                                    Paper.Source.UPLOAD,
                                    document.value(),
                                    about.fileName(),
                                    about.sha256()));
                    }
                }
            }
        }
        return Paper.once(papers);
    }

    private record Typed(String remark, List<Paper> papers) {}

    private List<Finding> findings(DossierRefusal.OfCompleting why, Language language) {
        return switch (why) {
            case DossierRefusal.AnswersIncomplete(var problems) ->
                problems.stream()
                        .map(problem -> new Finding("noi-dung", problem.message()))
                        .toList();
            case DossierRefusal.CompetenceWouldChange _ -> List.of(finding("noi-dung", why, language));
            case DossierRefusal.WrongStage _, DossierRefusal.ReasonMissing _, DossierRefusal.CalendarLacksYear _ ->
                List.of(finding("tep", why, language));
        };
    }

    private Finding finding(String place, DossierRefusal why, Language language) {
        return new Finding(place, messages.text(language, "refusal." + why.code()));
    }

    private ModelAndView page(UUID id, Typed typed, List<Finding> findings, Language language) {
        var dossier = dossiers.own(new DossierId(id), user.citizen().account());
        var asked = dossiers.trace(dossier.id()).stream()
                .filter(DossierEvent.SupplementAsked.class::isInstance)
                .map(DossierEvent.SupplementAsked.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new NotFound("supplement asked of dossier " + id));
        var filed = dossiers.filed(dossier.id());
        var form = forms.find(FormId.parse(filed.form()));
        var answers = corrections.of(dossier.id()).orElse(filed.answers());
        return new ModelAndView(
                "portal/citizen/supplement",
                "view",
                new View(
                        id.toString(),
                        asked,
                        typed.remark(),
                        typed.papers(),
                        form.print(answers, language),
                        form.differences(filed.answers(), answers, language),
                        Versions.tagOf(answers.stored()),
                        findings));
    }
}
