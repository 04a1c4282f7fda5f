package vn.motcua.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/**
 * The two files of one form, and its words at the counter.
 *
 * @param folder in its package
 */
record FormFiles(FormId id, String folder, JsonNode ui, JsonNode schema, CounterWords words) {
    private static final int SHARED_MAX = 50;

    /** Files of the product that were asked for lately: each form asks for some, and none ever changes. */
    private static final Cache<String, JsonNode> SHARED =
            Caffeine.newBuilder().maximumSize(SHARED_MAX).build();

    /** The forms of a package: the present one, and those that earlier dossiers were filed on. */
    static List<FormFiles> of(ProcedurePackage pack) {
        var words = CounterWords.shared().with(pack.files().json(PackageLayout.FORM_COUNTER));
        var present = FormId.parse(pack.manifest().form());
        var forms = new ArrayList<FormFiles>();
        forms.add(read(pack, present, words));
        for (var file : pack.files().under(PackageLayout.EARLIER_FORMS)) {
            if (file.endsWith("/ui.json")) {
                forms.add(read(pack, new FormId(present.key(), Integer.parseInt(file.split("/", -1)[2])), words));
            }
        }
        return forms;
    }

    static FormFiles of(ProcedurePackage pack, FormId id) {
        return read(pack, id, CounterWords.shared().with(pack.files().json(PackageLayout.FORM_COUNTER)));
    }

    private static FormFiles read(ProcedurePackage pack, FormId id, CounterWords words) {
        var folder = pack.formFolder(id.toString());
        return new FormFiles(
                id, folder, pack.files().json(folder + "ui.json"), pack.files().json(folder + "schema.json"), words);
    }

    /**
     * What many forms share, by name and version: lists of options, words at the counter. A missing node when there is none. For reading
     * only.
     */
    static JsonNode shared(String name) {
        return SHARED.get(name, _ -> {
            var resource = new ClassPathResource("vn/motcua/forms/definitions/" + name + ".json");
            return resource.exists() ? Forms.read(resource) : Tree.NODES.missingNode();
        });
    }
}
