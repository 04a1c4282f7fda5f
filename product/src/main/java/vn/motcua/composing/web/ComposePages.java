package vn.motcua.composing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.composing.ComposeTemplate;
import vn.motcua.composing.PreviewTemplate;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;

/** The template of a result is composed (soạn mẫu kết quả): one form whose buttons keep what was typed and then do their own. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class ComposePages {
    private static final String EDIT = "/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/mau-ket-qua/sua";

    private final ComposeTemplate compose;
    private final PreviewTemplate preview;
    private final ComposeViews views;
    private final CurrentUser user;

    ComposePages(ComposeTemplate compose, PreviewTemplate preview, ComposeViews views, CurrentUser user) {
        this.compose = compose;
        this.preview = preview;
        this.views = views;
        this.user = user;
    }

    /** @param asked what the page was asked for: {@code mau} the verdict, {@code phan} the page, {@code muc} the field, {@code vi-du} the example,
     *     {@code cua-so} whether another window was in the way
     */
    @GetMapping(EDIT)
    ModelAndView show(@PathVariable String code, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        var desk = compose.open(new ProcedureCode(code), editor(), asked.getOrDefault("mau", ""));
        return new ModelAndView("composing/web/compose", "view", views.of(desk, asked, Languages.of(request)));
    }

    /** @param sent what was typed, by name of its input, and the button */
    @PostMapping(EDIT)
    ModelAndView change(@PathVariable String code, @RequestParam Map<String, String> sent) {
        var pressed = Pressed.of(sent.getOrDefault("lam", ""));
        int field = number(sent.getOrDefault("muc", ""));
        var outcome = compose.compose(new ComposeTemplate.Order(
                new ProcedureCode(code),
                editor(),
                sent.getOrDefault("mau", ""),
                sent,
                sent.getOrDefault("ban", ""),
                field,
                pressed.deed()));
        if (pressed.isToDrafts()) {
            return new ModelAndView("redirect:/quan-tri/thu-tuc/" + code + "/sua");
        }
        return new ModelAndView("redirect:" + ComposeView.address(code)
                + switch (outcome) {
                    case ComposeTemplate.Outcome.Kept(int next) -> query(sent, pressed, field, next);
                    case ComposeTemplate.Outcome.Beside() -> beside(sent);
                });
    }

    private static String beside(Map<String, String> sent) {
        return "?mau=" + encoded(sent.getOrDefault("mau", "")) + "&phan=" + encoded(sent.getOrDefault("phan", ""))
                + "&cua-so=khac#xet";
    }

    private static String query(Map<String, String> sent, Pressed pressed, int field, int next) {
        var shown = sent.getOrDefault("phan", "").equals(ComposeView.FIELDS) ? ComposeView.FIELDS : ComposeView.LAYOUT;
        var page = pressed.page().isEmpty() ? shown : pressed.page();
        var query = new StringBuilder("?mau=" + encoded(sent.getOrDefault("mau", "")))
                .append("&phan=")
                .append(encoded(page))
                .append("&vi-du=")
                .append(encoded(sent.getOrDefault("vi-du", "")));
        var place = "";
        switch (pressed.deed()) {
            case ComposeTemplate.Deed.OfBlock _ -> place = next < 0 ? "" : "#khoi-" + next;
            case ComposeTemplate.Deed.OfField _ -> {
                query.append(next < 0 ? "" : "&muc=" + next);
                place = next < 0 ? "#cac-muc" : "#muc";
            }
            case ComposeTemplate.Deed.Keep _ -> {
                int open = pressed.field() >= 0 ? pressed.field() : page.equals(shown) ? field : -1;
                query.append(open < 0 ? "" : "&muc=" + open);
                place = pressed.field() >= 0 ? "#muc" : "";
            }
            case ComposeTemplate.Deed.Undo _, ComposeTemplate.Deed.Redo _, ComposeTemplate.Deed.Discard _ -> {}
        }
        return query + (pressed.isToDiscard() ? "&hoi=bo" : "") + place;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    @GetMapping(EDIT + "/xem.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String code,
            @RequestParam(name = "mau", defaultValue = "") String verdict,
            @RequestParam(name = "vi-du", defaultValue = "") String example) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + code + ".pdf\"")
                .body(printed(code, verdict, example));
    }

    @GetMapping(EDIT + "/xem.png")
    ResponseEntity<byte[]> picture(
            @PathVariable String code,
            @RequestParam(name = "mau", defaultValue = "") String verdict,
            @RequestParam(name = "vi-du", defaultValue = "") String example) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(preview.picture(compose.open(new ProcedureCode(code), editor(), verdict), example));
    }

    private byte[] printed(String code, String verdict, String example) {
        return preview.print(compose.open(new ProcedureCode(code), editor(), verdict), example);
    }

    private Editor editor() {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }
}
