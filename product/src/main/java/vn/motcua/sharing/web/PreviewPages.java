package vn.motcua.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.sharing.BringInBatch;
import vn.motcua.sharing.CarryOut;
import vn.motcua.sharing.OpenJob;
import vn.motcua.sharing.Preview;
import vn.motcua.sharing.PreviewApart;
import vn.motcua.sharing.PreviewJob;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** What a change of many procedures would do in each, before it is brought in. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class PreviewPages {
    private static final String DRAFT = BatchPages.ADDRESS + "/ban/{id}";
    private static final String VALUE = "v-";

    private final PreviewJob previews;
    private final PreviewApart apart;
    private final OpenJob open;
    private final CarryOut carryOut;
    private final CurrentUser user;
    private final Clock clock;

    PreviewPages(
            PreviewJob previews, PreviewApart apart, OpenJob open, CarryOut carryOut, CurrentUser user, Clock clock) {
        this.previews = previews;
        this.apart = apart;
        this.open = open;
        this.carryOut = carryOut;
        this.user = user;
        this.clock = clock;
    }

    /** Reason and day are shown as they were sent. */
    record View(Preview preview, String reason, String from, List<Finding> findings) {
        String address() {
            return BatchPages.ADDRESS + "/ban/" + preview.draft().id();
        }
    }

    /**
     * How far it has come with what is looked at.
     *
     * @param isStill whether the page looks no more by itself
     */
    record Going(UUID id, int done, int of, boolean isStill) {
        String address() {
            return BatchPages.ADDRESS + "/ban/" + id;
        }
    }

    /** @param still anything: the page does not look again by itself (WCAG 2.2.1) */
    @GetMapping(DRAFT)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(name = "dung", required = false) @Nullable String still,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (apart.preview(id, BatchPages.editor(user), Languages.of(request))) {
            case PreviewApart.Outcome.Ready(var preview) ->
                page(preview, "", nextMonday().toString(), List.of());
            case PreviewApart.Outcome.GoesOn(int done, int of) -> {
                if (still == null) {
                    response.setHeader("Refresh", RunPages.SECONDS);
                }
                yield new ModelAndView("sharing/web/previewing", "view", new Going(id, done, of, still != null));
            }
        };
    }

    private ModelAndView page(UUID id, String reason, String from, List<Finding> findings, HttpServletRequest request) {
        return page(previews.preview(id, BatchPages.editor(user), Languages.of(request)), reason, from, findings);
    }

    private static ModelAndView page(Preview preview, String reason, String from, List<Finding> findings) {
        var page = new ModelAndView("sharing/web/preview", "view", new View(preview, reason, from, findings));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Never today, so that a second person has the time to look. */
    private LocalDate nextMonday() {
        return LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @PostMapping(DRAFT)
    ModelAndView bringIn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String mark,
            HttpServletRequest request) {
        try {
            var order = new BringInBatch.Order(reason, from, mark);
            return RunPages.leadTo(carryOut.bringIn(id, BatchPages.editor(user), order), "brought-in", request);
        } catch (BadInput bad) {
            return page(id, Text.lines(reason), Text.line(from), bad.findings(), request);
        }
    }

    /** What is changed in the draft by a button: values are filled in, examples follow, procedures are left out, or all is thrown away. */
    @PostMapping(DRAFT + "/sua")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lam,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var editor = BatchPages.editor(user);
        switch (lam) {
            case "gia-tri" -> open.fillIn(id, editor, values(sent));
            case "vi-du" -> open.follow(id, editor);
            case "bo-loi" ->
                open.leaveOut(
                        id,
                        editor,
                        previews.preview(id, editor, Languages.of(request)).withFindings().stream()
                                .map(line -> line.code().value())
                                .toList());
            case "huy" -> {
                open.discard(id, editor);
                return JustDone.leadTo(BatchPages.ADDRESS, "discarded", request);
            }
            default -> {}
        }
        return BatchPages.toDraft(id);
    }

    private static Map<String, String> values(Map<String, String> sent) {
        var values = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(VALUE)) {
                values.put(name.substring(VALUE.length()), Text.line(value));
            }
        });
        return values;
    }
}
