package vn.motcua.result;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.presentation.PaperWords;
import vn.motcua.shared.Language;

/** What the filed answers say for the fields of a result, for the officer to check and complete. */
@Component
public class SuggestedFields {
    /** In a template: the agency that decides. */
    static final String AGENCY = "@agency";

    private final Dossiers dossiers;
    private final Forms forms;
    private final PaperWords words;
    private final Clock clock;

    SuggestedFields(Dossiers dossiers, Forms forms, PaperWords words, Clock clock) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    public Map<String, String> of(Dossier dossier, ResultTemplates.Template template) {
        var filed = dossiers.filed(dossier.id());
        var form = forms.find(FormId.parse(filed.form()));
        return of(
                template,
                form,
                filed.answers(),
                () -> words.agencyName(dossier.filing().agency(), clock.instant()));
    }

    /** @param agency name of the agency that decides */
    static Map<String, String> of(
            ResultTemplates.Template template, Form form, Answers answers, Supplier<String> agency) {
        var text = new AnswerText(
                answers,
                pointer -> pointer.equals(AGENCY) ? agency.get() : form.display(answers, pointer, Language.VI));
        var values = new LinkedHashMap<String, String>();
        template.fields().forEach(field -> values.put(field.key(), field.suggested(text)));
        return values;
    }
}
