package vn.motcua.editing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/** The examples of a procedure have no editor of their own: what follows from them is taken over ({@link FollowExamples}). */
@Component
@Order(ExampleParts.LAST)
class ExampleParts implements PartEditor {
    static final int LAST = 1000;

    @Override
    public List<EditablePart> parts(ProcedurePackage inForce) {
        return List.of(new EditablePart(
                Said.of("editing.drafts.examples"), inForce.files().under(PackageLayout.EXAMPLES), ""));
    }
}
