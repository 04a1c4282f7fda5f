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
    static final String FROM = "tu-ngay";
    static final String TO = "den-ngay";
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

    /** @param until the last day of the list; yesterday for anything that is no day before today */
    @GetMapping
    ModelAndView days(@RequestParam(name = "den", defaultValue = "") String until, HttpServletRequest request) {
        return days(until, DaysView.Asked.NOTHING, JustDone.of(request));
    }

    private ModelAndView days(String until, DaysView.Asked asked, String done) {
        var yesterday = reconcile.today().minusDays(1);
        var last = until.isEmpty() ? yesterday : day(until);
        if (last.isAfter(yesterday)) {
            last = yesterday;
        }
        var first = last.minusDays(DAYS - 1);
        var view = new DaysView(
                reconcile.rows(new Period(first, last)),
                statements.newest(STATEMENTS),
                ADDRESS + "?den=" + first.minusDays(1),
                last.isBefore(yesterday) ? ADDRESS + "?den=" + last.plusDays(DAYS) : null,
                asked,
                done);
        var page = new ModelAndView("reconciliation/days", "view", view);
        page.setStatus(asked.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/sao-ke")
    ModelAndView bringIn(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = FROM, defaultValue = "") String from,
            @RequestParam(name = TO, defaultValue = "") String to,
            HttpServletRequest request)
            throws IOException {
        var told = ToldPeriod.read(from, to, reconcile.today());
        var findings = new ArrayList<>(told.findings());
        if (file == null || !ChosenFile.is(file)) {
            findings.addFirst(Said.of("reconciliation.bad.none").at("file"));
        } else if (file.getSize() > ReadStatement.BYTES_MAX) {
            var large = Said.of("reconciliation.bad.large", ReadStatement.BYTES_MAX / 1024 / 1024);
            findings.addFirst(large.at("file"));
        }
        if (file == null || !findings.isEmpty()) {
            return days("", new DaysView.Asked(from, to, findings), "");
        }
        var name = file.getOriginalFilename();
        return switch (bringIn.bank(name == null ? "" : name, file.getBytes(), told.period(), user.officer())) {
            case BringInStatement.Outcome.BroughtIn(var statement) ->
                JustDone.leadTo(ADDRESS + "/" + statement.lastDay(), "brought-in", request);
            case BringInStatement.Outcome.Known(var earlier) ->
                days(
                        "",
                        DaysView.Asked.wrong(
                                from,
                                to,
                                Said.of("reconciliation.bad.known", earlier.name())
                                        .at("file")),
                        "");
            case BringInStatement.Outcome.Unreadable(var all) -> days("", new DaysView.Asked(from, to, shown(all)), "");
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

    @PostMapping("/{day}/tu-choi/{decision}")
    ModelAndView decline(@PathVariable String day, @PathVariable UUID decision, HttpServletRequest request) {
        var asked = day(day);
        var typed = request.getParameter(DayView.declining(decision));
        var reason = typed == null ? "" : typed;
        return switch (decide.decline(decision, reason, user.officer())) {
            case DecideDifference.Outcome.Decided _ -> JustDone.leadTo(ADDRESS + "/" + asked, "declined", request);
            case DecideDifference.Outcome.Refused why -> {
                var at = why.rule() == DecideDifference.Rule.REASON_UNUSABLE ? DayView.declining(decision) : "day";
                var finding = Said.of("refusal." + why.code(), DecideDifference.REASON_MAX)
                        .at(at);
                var tried = new DayView.Tried(decision.toString(), reason, List.of(finding));
                yield page(asked, tried, "", HttpStatus.UNPROCESSABLE_CONTENT);
            }
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
