package vn.motcua.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.Competences;
import vn.motcua.packages.PackageExample;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.presentation.PaperWords;
import vn.motcua.result.ResultTemplates.Template;

/**
 * A result as it would be printed for an example of its package (bản in thử): what the answers fill is filled, what officers write is
 * said in its place. Nothing is kept, numbered or signed.
 */
@Component
public class SampleResult {
    private static final String NO_AGENCY = "…";

    private final Forms forms;
    private final Competences competences;
    private final PaperWords words;
    private final PrintResult printer;
    private final Clock clock;

    SampleResult(Forms forms, Competences competences, PaperWords words, PrintResult printer, Clock clock) {
        this.forms = forms;
        this.competences = competences;
        this.words = words;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Of a package whose form and examples were found to be without fault.
     *
     * @param example name of its file; where there is none of this name, nothing is answered
     */
    public Map<String, String> values(ProcedurePackage pack, Template template, String example) {
        var form = forms.of(pack);
        var answers = answers(pack, form, example);
        var agency = agency(pack, example);
        var suggested = SuggestedFields.of(
                template,
                form,
                answers,
                () -> agency.map(id -> words.agencyName(id, clock.instant())).orElse(NO_AGENCY));
        var values = new LinkedHashMap<String, String>();
        for (var field : template.fields()) {
            var value = suggested.getOrDefault(field.key(), "");
            boolean isWritten = field.isFilledByOfficers() || field.required();
            values.put(field.key(), value.isBlank() && isWritten ? written(field) : value);
        }
        return template.only(values);
    }

    private static Answers answers(ProcedurePackage pack, Form form, String example) {
        return PackageExample.of(pack, new PackageFindings()).stream()
                .filter(one -> one.file().equals(example))
                .map(one -> form.settled(Answers.of(one.answers()).withCase(one.caseKey())))
                .findFirst()
                .orElseGet(() -> form.settled(Answers.EMPTY));
    }

    /** What stands for something that an officer will write. */
    private static String written(ResultTemplates.Field field) {
        var kind = field.kind() == null ? FieldKind.TEXT : field.kind();
        if (field.has(ResultTemplates.Trait.NAME)) {
            return FieldKind.NAME.sample();
        }
        return kind == FieldKind.TEXT ? "«" + field.label() + "»" : kind.sample();
    }

    /** The template with the values of an example in it, as PDF/A. */
    public byte[] print(ProcedurePackage pack, Template template, String example) {
        return printer.sample(template, values(pack, template, example), agency(pack, example), clock.instant());
    }

    /** That which would decide where the example is filed. */
    private Optional<AgencyId> agency(ProcedurePackage pack, String example) {
        if (example.isEmpty() || !pack.files().has(example)) {
            return Optional.empty();
        }
        var area =
                pack.files().json(example).at(PackageExample.FOLLOWS + "area").asString("");
        var code = pack.manifest().code();
        return AreaCode.isValid(area)
                        && competences.whoDecides(code, new AreaCode(area), LocalDate.now(clock))
                                instanceof CompetenceAnswer.Decides decides
                ? Optional.of(decides.agency())
                : Optional.empty();
    }
}
