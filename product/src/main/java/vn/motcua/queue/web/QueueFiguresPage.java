package vn.motcua.queue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.QueueAccess;
import vn.motcua.queue.QueueFigures;
import vn.motcua.shared.CsvLine;
import vn.motcua.shared.WrittenTime;

/** How long people waited at a counter, day by day, for its head. */
@Controller
@RequestMapping(QueueFiguresPage.PATH)
@Requires(Permission.KEEP_QUEUE)
@AccessLogged(thing = "queue", purpose = Purpose.TASK)
class QueueFiguresPage {
    static final String PATH = "/hang-cho/so-lieu";

    private static final int A_WEEK = 7;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /** @param counters that the officer leads; the first is shown where none was asked for */
    record View(
            List<QueueAccess.Counter> counters,
            String counter,
            LocalDate from,
            LocalDate to,
            List<QueueFigures.Row> rows) {
        View {
            counters = List.copyOf(counters);
            rows = List.copyOf(rows);
        }

        String csv() {
            return PATH + "/tai.csv?bo-phan=" + counter + "&tu=" + from + "&den=" + to;
        }
    }

    private record Days(LocalDate from, LocalDate to) {}

    private final QueueFigures figures;
    private final QueueAccess access;
    private final CurrentUser user;
    private final Clock clock;

    QueueFiguresPage(QueueFigures figures, QueueAccess access, CurrentUser user, Clock clock) {
        this.figures = figures;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "bo-phan", defaultValue = "") String counter,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to) {
        var days = days(from, to);
        var led = access.led(user.officer());
        var chosen =
                counter.isEmpty() ? (led.isEmpty() ? "" : led.getFirst().id().toString()) : counter;
        var rows = chosen.isEmpty() ? List.<QueueFigures.Row>of() : rows(QueueSettingsPages.id(chosen), days);
        return new ModelAndView("queue/web/figures", "view", new View(led, chosen, days.from(), days.to(), rows));
    }

    @GetMapping("/tai.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "bo-phan", defaultValue = "") String counter,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to) {
        var days = days(from, to);
        var lines = new ArrayList<String>();
        lines.add(CsvLine.of(
                "day",
                "line",
                "taken",
                "called",
                "done",
                "absent",
                "left",
                "wait_median_s",
                "wait_p90_s",
                "service_median_s",
                "service_p90_s"));
        if (!counter.isEmpty()) {
            rows(QueueSettingsPages.id(counter), days).forEach(row -> lines.add(line(row)));
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hang-cho-" + days.from() + "-" + days.to() + ".csv")
                                .build()
                                .toString())
                .body(CsvLine.file(lines));
    }

    private static String line(QueueFigures.Row row) {
        return CsvLine.of(
                row.day(),
                row.line(),
                row.taken(),
                row.called(),
                row.done(),
                row.absent(),
                row.left(),
                row.called() == 0 ? null : row.waitMedian(),
                row.called() == 0 ? null : row.waitNinth(),
                row.done() == 0 ? null : row.serviceMedian(),
                row.done() == 0 ? null : row.serviceNinth());
    }

    private List<QueueFigures.Row> rows(AgencyId counter, Days days) {
        return figures.of(counter, days.from(), days.to(), user.officer());
    }

    /** The last week where none can be read; never more days than are shown at once. */
    private Days days(String from, String to) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var last = WrittenTime.readDay(to).orElse(today);
        var first = WrittenTime.readDay(from).orElse(last.minusDays(A_WEEK - 1));
        var least = last.minusDays(QueueFigures.DAYS_MAX - 1);
        return new Days(first.isBefore(least) || first.isAfter(last) ? least : first, last);
    }
}
