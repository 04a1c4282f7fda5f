package vn.motcua.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.editing.DraftOf;
import vn.motcua.editing.EditFile;
import vn.motcua.editing.EditValues;
import vn.motcua.editing.values.Section;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Languages;

/** What the catalogue says of a procedure is edited (sửa thông tin thủ tục): one form whose buttons keep what was typed and then do their own. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class InformationPage {
    /** Before the name of a file, whose mark the page sends again. */
    static final String MARK = "ban-";

    private static final String ADDRESS = DraftsPage.OF_PROCEDURE + "/thong-tin/sua";

    private final EditValues values;
    private final EditFile files;
    private final InformationViews views;
    private final CurrentUser user;

    InformationPage(EditValues values, EditFile files, InformationViews views, CurrentUser user) {
        this.values = values;
        this.files = files;
        this.views = views;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "phan", defaultValue = "") String section,
            HttpServletRequest request) {
        var opened = values.open(new ProcedureCode(code), editor());
        var view = views.of(opened, Section.of(section), Languages.of(request));
        return new ModelAndView("editing/web/information", "view", view);
    }

    /** @param sent values by name of their field, and the button */
    @PostMapping(ADDRESS)
    ModelAndView change(
            @PathVariable String code,
            @RequestParam(name = "phan", defaultValue = "") String word,
            @RequestParam Map<String, String> sent) {
        var section = Section.of(word);
        var procedure = new ProcedureCode(code);
        var pressed = PressedOnRow.of(sent.getOrDefault("lam", ""), section);

        int row = values.keep(new EditValues.Order(procedure, editor(), section, sent, marks(sent), pressed.row()));
        switch (pressed.deed()) {
            case KEEP -> {}
            case UNDO -> files.undo(procedure, editor(), EditValues.FILES);
            case REDO -> files.redo(procedure, editor(), EditValues.FILES);
            case DISCARD -> EditValues.FILES.forEach(file -> files.discard(new DraftOf(procedure, file, editor())));
            case LEAVE -> {
                return new ModelAndView("redirect:" + DraftsPage.View.address(code));
            }
        }
        return redirect(code, pressed, row);
    }

    private static Map<String, String> marks(Map<String, String> sent) {
        var marks = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(MARK)) {
                marks.put(name.substring(MARK.length()), value);
            }
        });
        return marks;
    }

    private static ModelAndView redirect(String code, PressedOnRow pressed, int row) {
        var place = pressed.row()
                .filter(_ -> row >= 0)
                .map(of -> "#" + Frame.anchor(pressed.list() + "/" + row))
                .orElse("");
        return new ModelAndView("redirect:/quan-tri/thu-tuc/" + code + "/thong-tin/sua?phan="
                + pressed.next().word() + place);
    }

    private Editor editor() {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }
}
