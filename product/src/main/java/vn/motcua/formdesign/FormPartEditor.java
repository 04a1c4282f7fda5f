package vn.motcua.formdesign;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.editing.EditablePart;
import vn.motcua.editing.PartEditor;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/** The form is a part of a procedure that has an editor: this one. */
@Component
@Order(FormPartEditor.BEHIND_THE_INFORMATION)
class FormPartEditor implements PartEditor {
    static final int BEHIND_THE_INFORMATION = 15;

    static final List<String> FILES = List.of(
            PackageLayout.FORM_UI, PackageLayout.FORM_SCHEMA, PackageLayout.FORM_FACTS, PackageLayout.FORM_COUNTER);

    @Override
    public List<EditablePart> parts(ProcedurePackage inForce) {
        return List.of(new EditablePart(
                Said.of("formdesign.part"),
                FILES,
                "/quan-tri/thu-tuc/" + inForce.manifest().code() + "/to-khai/sua"));
    }
}
