package vn.motcua.handling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Remark;
import vn.motcua.shared.Language;

/** What was unusual in the answers on the day they were filed, for the clerk: pages make the applicant confirm it first. */
@Component
class FiledRemarks {
    private final Dossiers dossiers;
    private final Forms forms;
    private final Clock clock;

    FiledRemarks(Dossiers dossiers, Forms forms, Clock clock) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.clock = clock;
    }

    List<Remark> of(Dossier dossier, Language language) {
        var filed = dossiers.filed(dossier.id());
        var day = LocalDate.ofInstant(dossier.filing().submittedAt(), clock.getZone());
        return forms.find(FormId.parse(filed.form())).remarks(filed.answers(), day, language);
    }
}
