package vn.motcua.editing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/** What the catalogue says of a procedure is one part: its files are changed together. */
@Component
@Order(InformationPart.FIRST)
class InformationPart implements PartEditor {
    static final int FIRST = 10;

    @Override
    public List<EditablePart> parts(ProcedurePackage inForce) {
        return List.of(new EditablePart(
                Said.of("editing.information.title"),
                EditValues.FILES,
                "/quan-tri/thu-tuc/" + inForce.manifest().code() + "/thong-tin/sua"));
    }
}
