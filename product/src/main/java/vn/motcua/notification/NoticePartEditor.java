package vn.motcua.notification;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.editing.EditablePart;
import vn.motcua.editing.PartEditor;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/** A procedure's own words of notices are a part of it that has an editor: this one. */
@Component
@Order(NoticePartEditor.BEHIND_THE_RESULT)
class NoticePartEditor implements PartEditor {
    static final int BEHIND_THE_RESULT = 50;

    @Override
    public List<EditablePart> parts(ProcedurePackage inForce) {
        return List.of(new EditablePart(
                Said.of("notification.own.part"),
                EditNoticeWords.FILES,
                NoticeWordsPage.address(inForce.manifest().code())));
    }
}
