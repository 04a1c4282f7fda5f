package vn.motcua.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.report.Report;
import vn.motcua.report.ReportFiles;
import vn.motcua.report.ReportForm;
import vn.motcua.report.SendReport;
import vn.motcua.report.SentReport;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** Reports by the official forms: counted now, as files, and as they were sent. */
@Controller
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "figures", purpose = Purpose.INSPECTION)
class ReportPage {
    static final String ADDRESS = "/bao-cao";

    private final GatherReport gather;
    private final ReportFiles files;
    private final SendReport sendReport;
    private final CurrentUser user;

    ReportPage(GatherReport gather, ReportFiles files, SendReport sendReport, CurrentUser user) {
        this.gather = gather;
        this.files = files;
        this.sendReport = sendReport;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(ReadScope.Asked scope, AskedReport asked, HttpServletRequest request) {
        return page(scope, asked, new Tried("", null), request);
    }

    /** @param as xlsx, ods or pdf */
    @GetMapping(ADDRESS + "/tai")
    ResponseEntity<byte[]> file(
            ReadScope.Asked scope, AskedReport asked, @RequestParam(name = "as", defaultValue = "xlsx") String as) {
        var wanted = gather.wanted(scope, asked);
        return answer(wanted.form(), gather.made(wanted), file(as), "bao-cao");
    }

    /** @param reason why a version that was sent before is corrected */
    @PostMapping(ADDRESS + "/gui")
    @Requires(Permission.APPROVE_RESULT)
    ModelAndView send(
            ReadScope.Asked scope,
            AskedReport asked,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request) {
        return switch (sendReport.send(gather.wanted(scope, asked), reason, user.officer())) {
            case SendReport.Outcome.Sent(var sent) ->
                JustDone.leadTo(ADDRESS + "/da-gui/" + sent.id(), "sent", request);
            case SendReport.Outcome.NothingChanged _ ->
                again(scope, asked, reason, "report.bad.nothing-changed", request);
            case SendReport.Outcome.NotOver _ -> again(scope, asked, reason, "report.bad.not-over", request);
            case SendReport.Outcome.NotCounted _ -> again(scope, asked, reason, "report.bad.not-counted", request);
            case SendReport.Outcome.ReasonUnusable _ -> again(scope, asked, reason, "report.bad.reason", request);
        };
    }

    @GetMapping(ADDRESS + "/da-gui/{id}")
    ModelAndView sent(@PathVariable UUID id, HttpServletRequest request) {
        return new ModelAndView("report/web/sent", "view", gather.sent(id, JustDone.of(request)));
    }

    @GetMapping(ADDRESS + "/da-gui/{id}/tai")
    ResponseEntity<byte[]> sentFile(
            @PathVariable UUID id, @RequestParam(name = "as", defaultValue = "xlsx") String as) {
        var view = gather.sent(id, "");
        SentReport sent = view.sent();
        return answer(view.form(), sent.report(), file(as), "bao-cao-ban-" + sent.version());
    }

    /** @param reason as it was typed, with what stands against it; null for nothing */
    record Tried(String reason, @Nullable Finding finding) {}

    private ModelAndView again(
            ReadScope.Asked scope, AskedReport asked, String reason, String why, HttpServletRequest request) {
        var finding = Said.of(why, SendReport.REASON_LENGTH_MAX).at("reason");
        return page(scope, asked, new Tried(reason, finding), request);
    }

    private ModelAndView page(ReadScope.Asked scope, AskedReport asked, Tried tried, HttpServletRequest request) {
        var view = gather.report(scope, asked, tried, Languages.of(request));
        var page = new ModelAndView("report/web/report", "view", view);
        page.setStatus(view.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ReportFiles.Form file(String as) {
        for (var one : ReportFiles.Form.values()) {
            if (one.name().equalsIgnoreCase(as)) {
                return one;
            }
        }
        throw new NotFound("report as " + as);
    }

    private ResponseEntity<byte[]> answer(ReportForm form, Report report, ReportFiles.Form as, String name) {
        var ending = as.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
                .body(files.write(form, report, as));
    }

    static List<Finding> both(List<Finding> read, @Nullable Finding more) {
        var all = new ArrayList<>(read);
        if (more != null) {
            all.add(more);
        }
        return List.copyOf(all);
    }
}
