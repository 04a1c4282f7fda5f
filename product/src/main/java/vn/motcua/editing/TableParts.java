package vn.motcua.editing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.NamedTable;
import vn.motcua.ui.Said;

/** Each decision table of a procedure is a part of its own. */
@Component
@Order(TableParts.AFTER_THE_INFORMATION)
class TableParts implements PartEditor {
    static final int AFTER_THE_INFORMATION = 20;

    @Override
    public List<EditablePart> parts(ProcedurePackage inForce) {
        return NamedTable.of(inForce).stream()
                .map(table -> new EditablePart(
                        Said.of("editing.table.title." + table.use().name()),
                        List.of(table.file()),
                        "/quan-tri/thu-tuc/" + inForce.manifest().code() + "/bang/" + table.name() + "/sua"))
                .toList();
    }
}
