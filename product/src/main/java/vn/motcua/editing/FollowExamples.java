package vn.motcua.editing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.PackageExample;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;

/**
 * Who changes a fee, a limit or a paper changes what follows from the examples: an editor who has seen it takes it over into them,
 * and the second person sees it among the changes.
 */
@Component
public class FollowExamples {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PackagesInForce inForce;
    private final FileDrafts drafts;
    private final EditFile edit;
    private final CheckPackage check;

    FollowExamples(PackagesInForce inForce, FileDrafts drafts, EditFile edit, CheckPackage check) {
        this.inForce = inForce;
        this.drafts = drafts;
        this.edit = edit;
        this.check = check;
    }

    @Transactional
    public void follow(ProcedureCode code, Editor editor) {
        var pack = new DraftedPackage(inForce.get(code), drafts.allHeld(code, editor)).pack();
        var trees = new HashMap<String, JsonNode>();
        for (var differing : check.differing(pack.files())) {
            var tree = trees.computeIfAbsent(differing.file(), pack.files()::json);
            take(tree, differing);
        }
        var texts = new HashMap<String, String>();
        trees.forEach((file, tree) -> texts.put(file, new String(written(pack, file, tree), StandardCharsets.UTF_8)));
        edit.keep(code, editor, texts);
    }

    /** An example with what must follow, in the letters of the package. */
    public static byte[] written(ProcedurePackage pack, String file, JsonNode tree) {
        return KeptLayout.write(PackagesInForce.text(pack, file).orElseThrow(), tree)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Takes what follows over into an example. */
    public static void take(JsonNode tree, PackageExample.Differing differing) {
        int cut = differing.pointer().lastIndexOf('/');
        var name = differing.pointer().substring(cut + 1);
        if (tree.at(differing.pointer().substring(0, cut)) instanceof ObjectNode parent) {
            parent.set(name, MAPPER.valueToTree(differing.follows()));
        }
    }
}
