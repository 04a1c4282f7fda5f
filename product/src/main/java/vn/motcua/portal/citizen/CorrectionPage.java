package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.filing.CorrectionDrafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.portal.citizen.FillView.Notice;
import vn.motcua.portal.citizen.FillView.Progress;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;

/**
 * The pages of the form once more, when a supplement was asked for (bổ sung hồ sơ). What is changed is kept aside until the
 * supplement is given; what the e-ID vouched for stays.
 */
@Controller
@RequestMapping("/nop-ho-so/bo-sung/{id}")
@ForCitizens
class CorrectionPage {
    private final Dossiers dossiers;
    private final CorrectionDrafts corrections;
    private final Forms forms;
    private final FilingOffer offer;
    private final CurrentUser user;
    private final Clock clock;

    CorrectionPage(
            Dossiers dossiers,
            CorrectionDrafts corrections,
            Forms forms,
            FilingOffer offer,
            CurrentUser user,
            Clock clock) {
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.forms = forms;
        this.offer = offer;
        this.user = user;
        this.clock = clock;
    }

    /** A dossier of one's own that waits for a supplement, with its answers as they stand now. */
    private record Open(Dossier dossier, Form form, Answers answers, Language language) {
        String address() {
            return "/ho-so-cua-toi/" + dossier.id() + "/bo-sung";
        }
    }

    @GetMapping("/to-khai/{page}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        var dossier = dossiers.own(new DossierId(id), user.citizen().account());
        if (!(dossier instanceof Dossier.AwaitingSupplement)) {
            return new ModelAndView("redirect:/ho-so-cua-toi/" + id);
        }
        var answers = corrections.of(dossier.id()).orElseGet(() -> filed(dossier));
        var open = open(dossier, answers, Languages.of(request));
        GatherFill.requirePage(open.form(), open.answers(), page, open.language());
        return view(open, page, open.answers(), List.of(), Notice.NONE);
    }

    @PostMapping("/to-khai/{page}")
    ModelAndView save(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        return take(id, page, FillPage.fields(request), Languages.of(request));
    }

    ModelAndView take(UUID id, String page, Map<String, List<String>> fields, Language language) {
        var dossier = dossiers.own(new DossierId(id), user.citizen().account());
        if (!(dossier instanceof Dossier.AwaitingSupplement)) {
            return afterwards(open(dossier, filed(dossier), language), page, fields);
        }
        return corrections.change(
                dossier.id(),
                filed(dossier),
                answers -> take(open(dossier, answers, language), page, fields, language));
    }

    /** What the page says is in the dossier as it was given, or it was not taken, and that is said. */
    private static ModelAndView afterwards(Open open, String page, Map<String, List<String>> fields) {
        var id = open.dossier().id();
        if (!GatherFill.keys(open.form(), open.answers(), open.language()).contains(page)) {
            return SupplementAgain.notTaken(id, List.of());
        }
        var typed = open.form().take(page, open.answers(), fields);
        var changed = open.form().differences(open.answers(), typed, open.language());
        return changed.isEmpty()
                ? SupplementAgain.dossier(id)
                : SupplementAgain.notTaken(
                        id,
                        changed.stream()
                                .map(one -> one.label() + ": " + one.after())
                                .toList());
    }

    private ModelAndView take(Open open, String page, Map<String, List<String>> fields, Language language) {
        GatherFill.requirePage(open.form(), open.answers(), page, language);
        var today = LocalDate.now(clock);
        var sent = open.form().send(page, open.answers(), fields, today, language);
        corrections.save(open.dossier().id(), sent.answers());
        if (!sent.isDone() && !fields.containsKey(FillPage.LATER)) {
            var notice = sent.opensMore() ? Notice.OPENED : Notice.NONE;
            return view(open, page, sent.answers(), sent.findings(), notice);
        }
        return new ModelAndView("redirect:" + open.address());
    }

    private Answers filed(Dossier dossier) {
        return dossiers.filed(dossier.id()).answers().withCase(dossier.filing().caseKey());
    }

    private Open open(Dossier dossier, Answers answers, Language language) {
        var form = forms.find(FormId.parse(dossiers.filed(dossier.id()).form()));
        return new Open(dossier, form, answers, language);
    }

    private ModelAndView view(Open open, String page, Answers answers, List<Finding> findings, Notice notice) {
        var form = open.form();
        var keys = GatherFill.keys(form, answers, open.language());
        var view = new FillView(
                "/nop-ho-so/bo-sung/" + open.dossier().id() + "/to-khai/" + page,
                offer.procedureName(open.dossier().filing().procedure()),
                form.view(page, answers, findings, open.language()),
                null,
                new Progress(keys.indexOf(page) + 1, keys.size(), open.address()),
                notice,
                true,
                null,
                List.of(),
                "");
        var shown = GatherFill.page(view);
        if (findings.isEmpty()) {
            shown.setStatus(HttpStatus.OK);
        }
        return shown;
    }
}
