package vn.motcua.reconciliation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ChosenFile;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** The days and their differences, statements that are brought in, decisions, the second person's word, and the closing. */
@Controller
@RequestMapping(ReconciliationPages.ADDRESS)
@Requires(Permission.KEEP_BOOKS)
@AccessLogged(thing = "bill", purpose = Purpose.INSPECTION)
class ReconciliationPages {
    static final String ADDRESS = "/doi-soat";
    private static final int DAYS = 14;
    private static final int STATEMENTS = 20;

    private final ReconcileDay reconcile;
    private final BringInStatement bringIn;
    private final DecideDifference decide;
    private final CloseDay closeDay;
    private final StatementStore statements;
    private final CurrentUser user;

    ReconciliationPages(
            ReconcileDay reconcile,
            BringInStatement bringIn,
            DecideDifference decide,
            CloseDay closeDay,
            StatementStore statements,
            CurrentUser user) {
        this.reconcile = reconcile;
        this.bringIn = bringIn;
        this.decide = decide;
        this.closeDay = closeDay;
        this.statements = statements;
        this.user = user;
    }

    @GetMapping
    ModelAndView days(HttpServletRequest request) {
        return days(JustDone.of(request), List.of());
    }

    private ModelAndView days(String done, List<Finding> findings) {
        var days = new ArrayList<DaysView.Row>();
        for (int back = 1; back <= DAYS; back++) {
            days.add(reconcile.row(reconcile.today().minusDays(back)));
        }
        var view = new DaysView(days, statements.newest(STATEMENTS), done, findings);
        var page = new ModelAndView("reconciliation/days", "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/sao-ke")
    ModelAndView bringIn(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        if (file == null || !ChosenFile.is(file)) {
            return days("", List.of(Said.of("reconciliation.bad.none").at("file")));
        }
        if (file.getSize() > ReadStatement.BYTES_MAX) {
            var large = Said.of("reconciliation.bad.large", ReadStatement.BYTES_MAX / 1024 / 1024);
            return days("", List.of(large.at("file")));
        }
        var name = file.getOriginalFilename();
        return switch (bringIn.bank(name == null ? "" : name, file.getBytes(), user.officer())) {
            case BringInStatement.Outcome.BroughtIn(var statement) ->
                JustDone.leadTo(ADDRESS + "/" + statement.lastDay(), "brought-in", request);
            case BringInStatement.Outcome.Known(var earlier) ->
                days(
                        "",
                        List.of(Said.of("reconciliation.bad.known", earlier.name())
                                .at("file")));
            case BringInStatement.Outcome.Unreadable(var all) -> days("", shown(all));
            case BringInStatement.Outcome.NoReport(var why) -> throw new IllegalStateException(why);
        };
    }

    /** All of them, each with its line. */
    private static List<Finding> shown(List<ReadStatement.Finding> findings) {
        return BadInput.bounded(findings.stream()
                .map(one -> one.line() == 0
                        ? one.what().at("file")
                        : Said.of("reconciliation.line", one.line())
                                .and(one.what())
                                .at("file"))
                .toList());
    }

    @GetMapping("/{day}")
    ModelAndView day(@PathVariable String day, HttpServletRequest request) {
        return page(day(day), new DayView.Tried("", "", List.of()), JustDone.of(request), HttpStatus.OK);
    }

    private ModelAndView page(LocalDate day, DayView.Tried tried, String done, HttpStatus status) {
        var view = new DayView(reconcile.of(day), user.officer().account().value(), tried, done);
        var page = new ModelAndView("reconciliation/day", "view", view);
        page.setStatus(status);
        return page;
    }

    private ModelAndView refused(LocalDate day, String difference, String reason, String code) {
        var finding = Said.of("refusal." + code, DecideDifference.REASON_MAX)
                .at(difference.isEmpty() ? "day" : DayView.field(difference));
        return page(day, new DayView.Tried(difference, reason, List.of(finding)), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{day}/bao-cao")
    ModelAndView fetch(@PathVariable String day, HttpServletRequest request) {
        var asked = day(day);
        var reply = bringIn.ask(asked);
        return switch (bringIn.gateway(reply, user.officer())) {
            case BringInStatement.Outcome.BroughtIn _, BringInStatement.Outcome.Known _ ->
                JustDone.leadTo(ADDRESS + "/" + asked, "fetched", request);
            case BringInStatement.Outcome.NoReport(var why) -> refused(asked, "", "", "reconciliation.report-" + why);
            case BringInStatement.Outcome.Unreadable _ -> refused(asked, "", "", "reconciliation.day-closed");
        };
    }

    @PostMapping("/{day}/quyet-dinh")
    ModelAndView decide(
            @PathVariable String day,
            @RequestParam(name = "difference", defaultValue = "") String difference,
            @RequestParam(name = "choice", defaultValue = "") String choice,
            HttpServletRequest request) {
        var asked = day(day);
        var typed = request.getParameter(DayView.field(difference));
        var reason = typed == null ? "" : typed;
        var chosen = Arrays.stream(Difference.Choice.values())
                .filter(one -> one.name().equals(choice))
                .findFirst();
        if (chosen.isEmpty()) {
            return refused(asked, difference, reason, "reconciliation.not-allowed");
        }
        var wish = new DecideDifference.Wish(asked, difference, chosen.get(), reason);
        return switch (decide.decide(wish, user.officer())) {
            case DecideDifference.Outcome.Decided _ -> JustDone.leadTo(ADDRESS + "/" + asked, "decided", request);
            case DecideDifference.Outcome.Refused why -> refused(asked, difference, reason, why.code());
        };
    }

    @PostMapping("/{day}/duyet/{decision}")
    ModelAndView approve(@PathVariable String day, @PathVariable UUID decision, HttpServletRequest request) {
        var asked = day(day);
        return switch (decide.approve(decision, user.officer())) {
            case DecideDifference.Outcome.Decided _ -> JustDone.leadTo(ADDRESS + "/" + asked, "approved", request);
            case DecideDifference.Outcome.Refused why -> refused(asked, "", "", why.code());
        };
    }

    @PostMapping("/{day}/dong")
    ModelAndView close(@PathVariable String day, HttpServletRequest request) {
        var asked = day(day);
        return switch (closeDay.close(asked, user.officer())) {
            case CloseDay.Outcome.Closed _ -> JustDone.leadTo(ADDRESS + "/" + asked, "closed", request);
            case CloseDay.Outcome.Refused why -> refused(asked, "", "", why.code());
        };
    }

    @GetMapping("/{day}/tai")
    ResponseEntity<byte[]> file(@PathVariable String day) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"doi-soat.csv\"")
                .body(DayFile.of(reconcile.of(day(day))));
    }

    static LocalDate day(String text) {
        try {
            return UsableTime.day(text);
        } catch (DateTimeException _) {
            throw new NotFound("Day " + text.length());
        }
    }
}
