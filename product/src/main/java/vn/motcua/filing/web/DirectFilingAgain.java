package vn.motcua.filing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.filing.CounterDrafts.Beside;
import vn.motcua.filing.Drafts;
import vn.motcua.forms.Difference;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.shared.Language;
import vn.motcua.ui.NotTaken;

/** The counter's page that is sent when its draft is a dossier already, as from a second tab or by a second press. */
@Component
class DirectFilingAgain {
    private final GatherDirectFill gatherDirectFill;
    private final FileAtCounter fileAtCounter;
    private final Dossiers dossiers;
    private final Forms forms;

    DirectFilingAgain(GatherDirectFill gatherDirectFill, FileAtCounter fileAtCounter, Dossiers dossiers, Forms forms) {
        this.gatherDirectFill = gatherDirectFill;
        this.fileAtCounter = fileAtCounter;
        this.dossiers = dossiers;
        this.forms = forms;
    }

    /** The same content once more leads on to the dossier; other content was not taken, and that is said. */
    ModelAndView answer(Dossier dossier, Map<String, List<String>> fields, Beside beside, Language language) {
        var filed = dossiers.filed(dossier.id());
        var draft = draft(dossier, filed);
        var sent = gatherDirectFill.take(draft, fields, language).answers();
        var changed = forms.find(FormId.parse(filed.form())).differences(draft.answers(), sent, language);
        var address = "/mot-cua/" + dossier.id();
        return changed.isEmpty() && isBesideAsFiled(dossier, filed, beside, language)
                ? new ModelAndView("redirect:" + address)
                : new NotTaken(
                                address,
                                changed.stream().map(DirectFilingAgain::words).toList())
                        .page();
    }

    private boolean isBesideAsFiled(Dossier dossier, Dossiers.Filed filed, Beside beside, Language language) {
        var presented = new HashSet<>(beside.presented());
        filed.papers().stream().map(Paper::component).forEach(presented::remove);
        var judged = fileAtCounter.judge(draft(dossier, filed), beside.typed(), language);
        return presented.isEmpty()
                && Objects.equals(judged.filledIn(), dossier.filing().filledIn());
    }

    /** The draft as it would be, had it not been filed. */
    private static Drafts.Draft draft(Dossier dossier, Dossiers.Filed filed) {
        var filing = dossier.filing();
        return new Drafts.Draft(
                dossier.id(),
                filing.applicant(),
                filing.procedure(),
                filing.service(),
                filing.caseKey(),
                filed.answers().withCase(filing.caseKey()),
                filed.papers(),
                0,
                filing.submittedAt(),
                null);
    }

    private static String words(Difference difference) {
        return difference.label() + ": " + difference.after();
    }
}
