package vn.motcua.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormId;
import vn.motcua.forms.FormPage;
import vn.motcua.forms.Forms;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** Shows editors each page of a form as citizens will see it, conditional pages too. Takes no answers. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class PreviewPage {
    private static final String ADDRESS = "/quan-tri/to-khai/{key}/{version}";

    record View(String formTitle, String address, List<Form.Page> pages, FormPage page) {}

    private final Forms forms;

    PreviewPage(Forms forms) {
        this.forms = forms;
    }

    @GetMapping({ADDRESS, ADDRESS + "/{page}"})
    String page(@PathVariable Map<String, String> path, HttpServletRequest request, Model model) {
        var form = form(path);
        var language = Languages.of(request);
        var pages = form.everyPage(language);
        var asked = path.getOrDefault("page", pages.getFirst().key());
        model.addAttribute(
                "view",
                new View(
                        form.title(language),
                        "/quan-tri/to-khai/" + form.id(),
                        pages,
                        form.view(asked, Answers.EMPTY, List.of(), language)));
        return "forms/web/preview";
    }

    @GetMapping(path = ADDRESS + "/schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String schema(@PathVariable Map<String, String> path) {
        return form(path).schema();
    }

    private Form form(Map<String, String> path) {
        try {
            return forms.find(
                    new FormId(path.getOrDefault("key", ""), Integer.parseInt(path.getOrDefault("version", ""))));
        } catch (IllegalArgumentException e) {
            throw new NotFound("Form " + path);
        }
    }
}
