package vn.motcua.formdesign.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.formdesign.DesignForm;
import vn.motcua.formdesign.PreviewForm;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Visitor;

/**
 * The page that citizens will see (xem trước), in a frame beside the form that is designed. Only our own pages may frame it, and nothing can
 * be sent from it.
 */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class FormPreviewPage {
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'none'";

    record View(PreviewForm.Shown shown, Language language) {
        /** As somebody who is not signed in sees it. */
        Frame frame(Frame own) {
            return new Frame(
                    language, own.path(), Visitor.NOBODY, null, own.messages(), own.province(), List.of(), null);
        }
    }

    private final DesignForm design;
    private final PreviewForm preview;
    private final CurrentUser user;

    FormPreviewPage(DesignForm design, PreviewForm preview, CurrentUser user) {
        this.design = design;
        this.preview = preview;
        this.user = user;
    }

    /** @param sent the spot, the example whose answers are shown, the language */
    @GetMapping(FormPages.ADDRESS + "/xem")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var isEnglish = sent.getOrDefault("tieng", "").equals(Language.EN.tag());
        var language = isEnglish ? Language.EN : Languages.of(request);
        var desk = design.open(new ProcedureCode(code), FormPages.editor(user));
        var spot = Spot.of(sent.getOrDefault("muc", ""));
        var shown = preview.show(desk, spot, FormPages.number(sent.getOrDefault("vi-du", "")), language);
        response.setHeader("Content-Security-Policy", POLICY);
        return new ModelAndView("formdesign/web/preview", "view", new View(shown, language));
    }
}
