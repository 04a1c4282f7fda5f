package vn.motcua.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormId;

/**
 * Where in the answers of each form the facts stand that a dossier needs: whose it is, which commune decides, how the result
 * is wanted. Data of
 * {@code form-facts.json}, by form and version; of several places the first that has a value wins.
 */
@Component
public class FormFacts {
    private record Places(
            List<String> owner, List<String> area, @Nullable List<String> handOverWay) {}

    private static final String FILE = "vn/motcua/dossier/form-facts.json";

    private final JsonMapper json;
    private final Map<String, Places> places;

    FormFacts(JsonMapper json) {
        this.json = json;
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            places = json.readValue(file, new TypeReference<Map<String, Places>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        var known = places.get(form.toString());
        if (known == null) {
            throw new IllegalStateException("Form " + form + " must have its facts in " + FILE + ", but has none");
        }
        return known;
    }

    private static String first(List<String> pointers, Answers answers) {
        return pointers.stream()
                .map(answers::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
