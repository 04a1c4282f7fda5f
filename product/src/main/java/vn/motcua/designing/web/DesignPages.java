package vn.motcua.designing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.designing.DesignRoute;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** A route is seen and designed (thiết kế quy trình): one form whose buttons keep what was typed and drawn and then do their own. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class DesignPages {
    static final String ADDRESS = "/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/quy-trinh";
    private static final String EDIT = ADDRESS + "/sua";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final DesignRoute design;
    private final DesignViews views;
    private final Messages messages;
    private final CurrentUser user;

    DesignPages(DesignRoute design, DesignViews views, Messages messages, CurrentUser user) {
        this.design = design;
        this.views = views;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        var desk = design.inForce(new ProcedureCode(code));
        return new ModelAndView("designing/web/route", "view", views.of(desk, null, Languages.of(request), List.of()));
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable String code, HttpServletRequest request) {
        return page(code, request, List.of());
    }

    @GetMapping(EDIT + "/quy-trinh.bpmn")
    ResponseEntity<byte[]> download(@PathVariable String code) {
        var opened = design.open(new ProcedureCode(code), editor(user));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".bpmn\"")
                .body(opened.desk().text().getBytes(StandardCharsets.UTF_8));
    }

    /** @param sent the cells, as {@code r-3-hours}, the drawing and the button */
    @PostMapping(EDIT)
    ModelAndView change(@PathVariable String code, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        var pressed = Pressed.of(sent.getOrDefault("lam", ""));
        var order = new DesignRoute.Order(
                new ProcedureCode(code),
                editor(user),
                SentRows.of(sent),
                drawn(sent.getOrDefault("drawing", "")),
                sent.getOrDefault("ban", ""),
                pressed.deed(),
                SentRows.idAt(sent, pressed.row()));
        return switch (design.design(order)) {
            case DesignRoute.Outcome.Kept(var step) ->
                new ModelAndView("redirect:" + DesignView.address(code) + "/sua#"
                        + (PLAIN.matcher(step).matches() ? "buoc-" + step : "bang"));
            case DesignRoute.Outcome.Refused(var why) -> {
                var sentence = messages.text(Languages.of(request), "designing.refused." + why);
                yield page(code, request, List.of(new Finding("bang", sentence)));
            }
        };
    }

    /** Forms send lines with another ending, and nothing at the end of the last. */
    private static String drawn(String sent) {
        return sent.isBlank() ? "" : sent.strip().replace("\r\n", "\n") + "\n";
    }

    private ModelAndView page(String code, HttpServletRequest request, List<Finding> findings) {
        var opened = design.open(new ProcedureCode(code), editor(user));
        var view = views.of(opened, Languages.of(request), findings);
        var page = new ModelAndView("designing/web/design", "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static Editor editor(CurrentUser user) {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }
}
