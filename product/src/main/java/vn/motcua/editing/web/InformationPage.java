package vn.motcua.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.editing.EditFile;
import vn.motcua.editing.EditValues;
import vn.motcua.editing.values.Section;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** What the catalogue says of a procedure is edited (sửa thông tin thủ tục): one form whose buttons keep what was typed and then do their own. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class InformationPage {
    /** Before the name of a file, whose mark the page sends again. */
    static final String MARK = "ban-";

    private static final int NO_ROW = -1;

    private static final String ADDRESS = DraftsPage.OF_PROCEDURE + "/thong-tin/sua";

    /** @param page of its long lists, from 0 */
    private record Shown(Section section, int page) {}

    private final EditValues values;
    private final EditFile files;
    private final InformationViews views;
    private final Messages messages;
    private final CurrentUser user;

    InformationPage(EditValues values, EditFile files, InformationViews views, Messages messages, CurrentUser user) {
        this.values = values;
        this.files = files;
        this.views = views;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "phan", defaultValue = "") String section,
            @RequestParam(name = "trang", defaultValue = "0") int at,
            HttpServletRequest request) {
        return page(new ProcedureCode(code), new Shown(Section.of(section), at), request, "");
    }

    /** @param sent values by name of their field, and the button */
    @PostMapping(ADDRESS)
    ModelAndView change(
            @PathVariable String code,
            @RequestParam(name = "phan", defaultValue = "") String word,
            @RequestParam(name = "trang", defaultValue = "0") int at,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var section = Section.of(word);
        var procedure = new ProcedureCode(code);
        var pressed = PressedOnRow.of(sent.getOrDefault("lam", ""), section);

        if (pressed.deed() == PressedOnRow.Deed.DISCARD) {
            files.discard(procedure, editor(), EditValues.FILES);
            return redirect(code, pressed, NO_ROW, at);
        }
        var order = new EditValues.Order(procedure, editor(), section, sent, marks(sent), pressed.row());
        return switch (values.keep(order)) {
            case EditValues.Outcome.Beside() ->
                page(procedure, new Shown(section, at), request, "editing.refused.beside");
            case EditValues.Outcome.Kept(var row) -> go(procedure, pressed, row, at);
        };
    }

    private ModelAndView go(ProcedureCode procedure, PressedOnRow pressed, int row, int at) {
        switch (pressed.deed()) {
            case KEEP, DISCARD -> {}
            case UNDO -> files.undo(procedure, editor(), EditValues.FILES);
            case REDO -> files.redo(procedure, editor(), EditValues.FILES);
            case LEAVE -> {
                return new ModelAndView("redirect:" + DraftsPage.View.address(procedure.value()));
            }
        }
        return redirect(procedure.value(), pressed, row, at);
    }

    /** @param why the key of what is to be said above; empty for nothing */
    private ModelAndView page(ProcedureCode code, Shown shown, HttpServletRequest request, String why) {
        var language = Languages.of(request);
        var findings = why.isEmpty() ? List.<Finding>of() : List.of(new Finding("phan", messages.text(language, why)));
        var view = views.of(
                values.open(code, editor()),
                shown.section(),
                shown.page(),
                new InformationViews.ForWhom(language, findings));
        var page = new ModelAndView("editing/web/information", "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
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

    /** @param at page of long lists that was shown */
    private static ModelAndView redirect(String code, PressedOnRow pressed, int row, int at) {
        int stays = pressed.page() == PressedOnRow.SAME ? at : pressed.page();
        int page = row >= 0 ? row / InformationViews.ROWS : stays;
        var place = pressed.row()
                .filter(_ -> row >= 0)
                .map(of -> "#" + Frame.anchor(pressed.list() + "/" + row))
                .orElse("");
        return new ModelAndView("redirect:/quan-tri/thu-tuc/" + code + "/thong-tin/sua?phan="
                + pressed.next().word() + (page > 0 ? "&trang=" + page : "") + place);
    }

    private Editor editor() {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }
}
