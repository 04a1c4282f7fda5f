package vn.motcua.dossier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormId;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;

/**
 * Where in the answers of each form the facts stand that a dossier needs: whose it is, which commune decides, how the result
 * is wanted. Data of {@code facts.json} beside each form in its package; of several places the first that has a value wins.
 */
@Component
public class FormFacts {
    private record Places(
            List<String> owner, List<String> area, @Nullable List<String> handOverWay) {}

    private static final int REMEMBERED_MAX = 1000;

    private final JsonMapper json;
    private final Packages packages;
    /** A published form never changes, and so do its facts; past so many they are read again. */
    private final LoadingCache<FormId, Places> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build(this::read);

    FormFacts(JsonMapper json, Packages packages) {
        this.json = json;
        this.packages = packages;
    }

    /** Name of the owner (chủ hồ sơ); empty when the answers have none yet. */
    public String owner(FormId form, Answers answers) {
        return first(of(form).owner(), answers);
    }

    /** Code of the commune that decides; empty when the answers have none yet. */
    public String area(FormId form, Answers answers) {
        return first(of(form).area(), answers);
    }

    /** How the result is wanted, as {@link HandOver.Way} names it; empty when the answers do not say. */
    public String handOverWay(FormId form, Answers answers) {
        var asked = of(form).handOverWay();
        return asked == null ? "" : first(asked, answers);
    }

    /** The answers with this way where the form asks for one and none is chosen yet. */
    public Answers withHandOverWay(FormId form, Answers answers, HandOver.Way way) {
        var asked = of(form).handOverWay();
        if (asked == null || asked.isEmpty() || !first(asked, answers).isEmpty()) {
            return answers;
        }
        var pointer = asked.getFirst();
        int cut = pointer.lastIndexOf('/');
        var tree = (ObjectNode) json.readTree(answers.json());
        tree.withObject(pointer.substring(0, cut)).put(pointer.substring(cut + 1), way.name());
        return Answers.of(tree);
    }

    private Places of(FormId form) {
        return known.get(form);
    }

    private Places read(FormId form) {
        var pack = packages.providing(ProcedurePackage.formName(form.toString()))
                .orElseThrow(() -> new IllegalStateException("Form " + form + " must lie in a package, but does not"));
        return json.treeToValue(pack.files().json(pack.formFolder(form.toString()) + "facts.json"), Places.class);
    }

    private static String first(List<String> pointers, Answers answers) {
        return pointers.stream()
                .map(answers::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
