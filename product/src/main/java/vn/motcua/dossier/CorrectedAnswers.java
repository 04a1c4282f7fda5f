package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.shared.Language;

/**
 * Answers that a supplement corrects, judged as at filing: by the form they were filed on, with what the e-ID vouched for as
 * it was. A date may be right on the day of filing or today. What would lead to another agency needs a new filing.
 */
@Component
class CorrectedAnswers {
    /** @param owner whose the dossier is by these answers */
    record Judged(Answers answers, boolean areChanged, String owner) {}

    private final Forms forms;
    private final FormFacts facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectedAnswers(Forms forms, FormFacts facts, JdbcClient jdbc, Clock clock) {
        this.forms = forms;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param given all answers as they are now; null when none was corrected */
    Outcome<Judged, DossierRefusal.OfCompleting> judge(Filing filing, Dossiers.Filed filed, @Nullable Answers given) {
        var id = FormId.parse(filed.form());
        if (given == null) {
            return Outcome.done(new Judged(filed.answers(), false, facts.owner(id, filed.answers())));
        }
        var form = forms.find(id);
        var taken = form.takeAll(filed.answers(), given.withCase(filing.caseKey()), Language.VI);
        var findings = taken.findings().isEmpty() ? findings(form, taken.answers(), filing) : taken.findings();
        var why = DossierRules.correct(filing, findings, findings.isEmpty() ? facts.area(id, taken.answers()) : "");
        if (why.isPresent()) {
            return Outcome.no(why.get());
        }
        boolean areChanged =
                !form.differences(filed.answers(), taken.answers(), Language.VI).isEmpty();
        return Outcome.done(new Judged(
                areChanged ? Answers.filed(taken.answers(), form.vouched(taken.answers())) : filed.answers(),
                areChanged,
                facts.owner(id, taken.answers())));
    }

    private List<Finding> findings(Form form, Answers answers, Filing filing) {
        ZoneId zone = clock.getZone();
        var atFiling = form.checkAll(answers, LocalDate.ofInstant(filing.submittedAt(), zone), Language.VI).stream()
                .map(Finding::pointer)
                .collect(Collectors.toSet());
        return form.checkAll(answers, LocalDate.now(clock), Language.VI).stream()
                .filter(finding -> atFiling.contains(finding.pointer()))
                .toList();
    }

    /** The owner's name follows the newest answers. */
    void keep(DossierId dossier, Judged judged) {
        if (judged.areChanged()) {
            jdbc.sql("update dossier.dossier set owner_name = :owner where id = :id")
                    .param("owner", judged.owner())
                    .param("id", dossier.value())
                    .update();
        }
    }
}
