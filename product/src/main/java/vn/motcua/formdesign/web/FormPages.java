package vn.motcua.formdesign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.formdesign.DesignForm;
import vn.motcua.formdesign.FormOrder;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.formdesign.web.FormViews.Look;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** A form is designed (thiết kế tờ khai): one page whose buttons keep what was typed and then do their own. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class FormPages {
    static final String ADDRESS = "/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/to-khai/sua";
    /** Before the name of a file, whose mark the page sends again. */
    static final String MARK = "ban-";

    private static final String SPOT = "muc";
    private static final String EXAMPLE = "vi-du";

    private final DesignForm design;
    private final FormViews views;
    private final Messages messages;
    private final CurrentUser user;

    FormPages(DesignForm design, FormViews views, Messages messages, CurrentUser user) {
        this.design = design;
        this.views = views;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = SPOT, defaultValue = "") String spot,
            @RequestParam(name = EXAMPLE, defaultValue = "") String example,
            @RequestParam(name = Pressed.ASK_TO_DISCARD, defaultValue = "") String asked,
            HttpServletRequest request) {
        var look = new Look(Spot.of(spot), number(example), !asked.isEmpty(), List.of());
        return page(code, look, request);
    }

    private ModelAndView page(String code, Look look, HttpServletRequest request) {
        var desk = design.open(new ProcedureCode(code), editor(user));
        var view = views.of(desk, look, Languages.of(request));
        var page = new ModelAndView("formdesign/web/design", "view", view);
        page.setStatus(look.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static int number(String example) {
        return example.matches("\\d{1,3}") ? Integer.parseInt(example) : -1;
    }

    /** @param sent what was typed about one thing, and the button */
    @PostMapping(ADDRESS)
    ModelAndView change(@PathVariable String code, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        var button = sent.getOrDefault("lam", "");
        var pressed = Pressed.of(button);
        var order = new FormOrder(
                new ProcedureCode(code),
                editor(user),
                Spot.of(sent.getOrDefault(SPOT, "")),
                sent,
                marks(sent),
                pressed.deed(),
                pressed.argument());
        var example = number(sent.getOrDefault(EXAMPLE, ""));
        return switch (design.design(order)) {
            case DesignForm.Outcome.Kept(var spot) ->
                new ModelAndView("redirect:" + FormView.address(code) + "?" + SPOT + "=" + spot.word()
                        + (example < 0 ? "" : "&" + EXAMPLE + "=" + example)
                        + (button.equals(Pressed.ASK_TO_DISCARD) ? "&" + Pressed.ASK_TO_DISCARD + "=1#hoi" : "#sua"));
            case DesignForm.Outcome.Refused(var spot, var why) -> {
                var sentence = messages.text(Languages.of(request), "formdesign.refused." + why);
                yield page(code, new Look(spot, example, false, List.of(new Finding("ma", sentence))), request);
            }
        };
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

    @GetMapping(ADDRESS + "/schema.json")
    ResponseEntity<byte[]> download(@PathVariable String code) {
        return drafted(code, PackageLayout.FORM_SCHEMA, "schema");
    }

    /** What the schema does not say: pages, questions, widgets, conditions and texts. */
    @GetMapping(ADDRESS + "/ui.json")
    ResponseEntity<byte[]> downloadPages(@PathVariable String code) {
        return drafted(code, PackageLayout.FORM_UI, "ui");
    }

    private ResponseEntity<byte[]> drafted(String code, String file, String called) {
        var text = design.file(new ProcedureCode(code), editor(user), file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + "." + called + ".json\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(ADDRESS + "/schema")
    ModelAndView upload(@PathVariable String code, @RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        try {
            return switch (design.bring(new ProcedureCode(code), editor(user), text(file))) {
                case DesignForm.Outcome.Kept _ -> new ModelAndView("redirect:" + FormView.address(code) + "#xet");
                case DesignForm.Outcome.Refused(var spot, var why) -> {
                    var sentence = messages.text(Languages.of(request), "formdesign.refused." + why);
                    yield page(code, new Look(spot, -1, false, List.of(new Finding("file", sentence))), request);
                }
            };
        } catch (BadInput bad) {
            return page(code, new Look(Spot.FORM, -1, false, bad.findings()), request);
        }
    }

    /** Empty, which is no schema, where the file is no text. */
    private static String text(MultipartFile file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException _) {
            return "";
        }
    }

    static Editor editor(CurrentUser user) {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }
}
