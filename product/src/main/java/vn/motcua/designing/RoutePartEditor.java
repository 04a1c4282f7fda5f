package vn.motcua.designing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.editing.EditablePart;
import vn.motcua.editing.PartEditor;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/** The route is a part of a procedure that has an editor: this one. */
@Component
@Order(RoutePartEditor.BEHIND_THE_TABLES)
class RoutePartEditor implements PartEditor {
    static final int BEHIND_THE_TABLES = 30;

    @Override
    public List<EditablePart> parts(ProcedurePackage inForce) {
        return List.of(new EditablePart(
                Said.of("designing.part"),
                List.of(PackageLayout.ROUTE),
                "/quan-tri/thu-tuc/" + inForce.manifest().code() + "/quy-trinh/sua"));
    }
}
