package vn.motcua.formdesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.FileDraft;
import vn.motcua.formdesign.sketch.FormSketch;
import vn.motcua.formdesign.sketch.MadeVisible;
import vn.motcua.formdesign.sketch.SampleCitizen;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormPage;
import vn.motcua.forms.Forms;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;

/**
 * The page on which citizens will see what somebody works on, made by the form itself. A draft that contradicts itself is no form: then its
 * last step that was one is shown, else what is in force.
 */
@Component
public class PreviewForm {
    /** How many steps back are tried: each is judged as a whole. */
    private static final int STEPS_MAX = 6;

    private final Forms forms;

    PreviewForm(Forms forms) {
        this.forms = forms;
    }

    /**
     * @param isNow whether it is the draft as it is now
     * @param isThere whether the spot is asked on it
     * @param chosen what was answered so that it is asked, by name of the question
     */
    public record Shown(String formTitle, FormPage page, boolean isNow, boolean isThere, Map<String, String> chosen) {
        public Shown {
            chosen = Map.copyOf(chosen);
        }
    }

    /** @param example number of the example whose answers are shown, from 0; of none those of somebody made up */
    public Shown show(FormOnDesk desk, Spot spot, int example, Language language) {
        var sound = sound(desk);
        var form = sound.form();
        var given = example >= 0 && example < desk.examples().size()
                ? Optional.of(desk.examples().get(example))
                : Optional.<FormOnDesk.Example>empty();
        var made = MadeVisible.show(
                desk.sketch(),
                spot,
                given.map(one -> answers(desk, one)).orElseGet(FormSketch::nothing),
                desk.cases().stream().map(one -> one.value()).toList());
        var answers = Answers.of(made.answers());
        var known = given.isPresent() ? form.settled(answers) : form.prefill(answers, SampleCitizen.claims());
        var keys = form.everyPage(language).stream().map(Form.Page::key).toList();
        var wanted = desk.sketch().pages().path(page(spot)).path("key").asString("");
        boolean isThere = keys.contains(wanted);
        var page = form.view(isThere ? wanted : keys.getFirst(), known, List.of(), language);
        return new Shown(form.title(language), page, sound.isNow(), isThere, made.chosen());
    }

    private static int page(Spot spot) {
        return switch (spot.kind()) {
            case FORM, CHECK -> 0;
            case PAGE, GROUP, FIELD, ROW -> spot.page();
        };
    }

    private static JsonNode answers(FormOnDesk desk, FormOnDesk.Example example) {
        var chosen = desk.pack().files().json(example.file()).path("case").asString("");
        if (example.answers() instanceof ObjectNode answers && !chosen.isEmpty()) {
            return answers.deepCopy().put(FormSketch.CASE, chosen);
        }
        return example.answers();
    }

    private record Sound(Form form, boolean isNow) {}

    private Sound sound(FormOnDesk desk) {
        var now = forms.ifSound(desk.pack());
        if (now.isPresent()) {
            return new Sound(now.get(), true);
        }
        for (var before : before(desk)) {
            var form = forms.ifSound(before);
            if (form.isPresent()) {
                return new Sound(form.get(), false);
            }
        }
        return new Sound(forms.of(desk.opened().inForce()), false);
    }

    /** The package as it was step by step before, the latest first. */
    private static List<ProcedurePackage> before(FormOnDesk desk) {
        var moments = desk.drafts().stream()
                .filter(draft -> List.of(PackageLayout.FORM_UI, PackageLayout.FORM_SCHEMA)
                        .contains(draft.of().file()))
                .flatMap(draft -> draft.steps().subList(0, draft.place() + 1).stream())
                .map(FileDraft.Step::at)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .skip(1)
                .limit(STEPS_MAX)
                .toList();
        var before = new ArrayList<ProcedurePackage>();
        for (var moment : moments) {
            var pack = desk.pack();
            for (var draft : desk.drafts()) {
                var text = draft.steps().subList(0, draft.place() + 1).reversed().stream()
                        .filter(step -> !step.at().isAfter(moment))
                        .map(FileDraft.Step::text)
                        .findFirst();
                if (text.isPresent() && pack.files().has(draft.of().file())) {
                    pack = pack.with(draft.of().file(), text.get().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            before.add(pack);
        }
        return before;
    }
}
