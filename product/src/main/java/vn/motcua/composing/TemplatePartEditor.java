package vn.motcua.composing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.editing.EditablePart;
import vn.motcua.editing.PartEditor;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/** The templates of the result are a part of a procedure that has an editor: this one. */
@Component
@Order(TemplatePartEditor.BEHIND_THE_ROUTE)
class TemplatePartEditor implements PartEditor {
    static final int BEHIND_THE_ROUTE = 40;

    @Override
    public List<EditablePart> parts(ProcedurePackage inForce) {
        return inForce.files().has(PackageLayout.RESULT)
                ? List.of(new EditablePart(
                        Said.of("composing.part"),
                        List.of(PackageLayout.RESULT),
                        "/quan-tri/thu-tuc/" + inForce.manifest().code() + "/mau-ket-qua/sua"))
                : List.of();
    }
}
