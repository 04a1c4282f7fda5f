package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.Appointment;
import vn.motcua.queue.BookAppointment;
import vn.motcua.queue.QueueAccess;
import vn.motcua.queue.QueueTerms;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** Choosing a time at a counter before coming: which counter, for what, which day, which time; changing it and giving it back. */
@Controller
@RequestMapping(AppointmentPages.PATH)
@ForCitizens
class AppointmentPages {
    static final String PATH = "/dat-lich";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MINUTE = Pattern.compile("\\d{1,4}");
    private static final int MINUTES_OF_HOUR = 60;

    /** One's own, in words. */
    record Mine(
            String id, String counter, String line, LocalDate day, String time, String code, boolean isStillOffered) {}

    /** @param time as people read it: {@code 08:15} */
    record Time(int minute, String time, int free) {}

    /**
     * @param counters that offer appointments
     * @param counter the chosen one; empty for none
     * @param instead the appointment that is to be changed; empty for none
     */
    record View(
            List<Mine> mine,
            List<QueueAccess.Counter> counters,
            String counter,
            List<QueueTerms.Line> lines,
            String line,
            List<LocalDate> days,
            String day,
            List<Time> times,
            String instead,
            String done,
            List<Finding> findings) {
        View {
            mine = List.copyOf(mine);
            counters = List.copyOf(counters);
            lines = List.copyOf(lines);
            days = List.copyOf(days);
            times = List.copyOf(times);
            findings = List.copyOf(findings);
        }
    }

    /** What was chosen until now, as it was sent. */
    private record Chosen(
            @Nullable AgencyId counter,
            String line,
            @Nullable LocalDate day,
            String instead) {}

    private final BookAppointment book;
    private final QueueAccess counters;
    private final CurrentUser user;
    private final Clock clock;

    AppointmentPages(BookAppointment book, QueueAccess counters, CurrentUser user, Clock clock) {
        this.book = book;
        this.counters = counters;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        return page(chosen(fields), JustDone.of(request), List.of());
    }

    @PostMapping
    ModelAndView choose(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        var chosen = chosen(fields);
        var time = fields.getOrDefault("gio", "");
        var instead = chosen.instead();
        if (chosen.counter() == null
                || chosen.day() == null
                || !MINUTE.matcher(time).matches()) {
            return refused(page(chosen, "", List.of(Said.of("queue.wrong.time").at("gio"))));
        }
        var slot = new Appointment.Slot(chosen.counter(), chosen.day(), chosen.line(), Integer.parseInt(time));
        var outcome = book.book(user.citizen().account(), slot, instead.isEmpty() ? null : UUID.fromString(instead));
        return switch (outcome) {
            case BookAppointment.Outcome.Booked _ -> JustDone.leadTo(PATH, "booked", request);
            case BookAppointment.Outcome.No(var why) ->
                refused(page(
                        chosen,
                        "",
                        List.of(Said.of(
                                        "refusal." + why.code(),
                                        why.facts().values().toArray())
                                .at("gio"))));
        };
    }

    @PostMapping("/{id}/huy")
    ModelAndView cancel(@PathVariable UUID id, HttpServletRequest request) {
        book.cancel(id, user.citizen().account());
        return JustDone.leadTo(PATH, "cancelled", request);
    }

    private Chosen chosen(Map<String, String> fields) {
        var counter = fields.getOrDefault("bo-phan", "");
        var instead = fields.getOrDefault("doi", "");
        return new Chosen(
                ID.matcher(counter).matches() ? new AgencyId(UUID.fromString(counter)) : null,
                fields.getOrDefault("nhom", ""),
                WrittenTime.readDay(fields.getOrDefault("ngay", "")).orElse(null),
                ID.matcher(instead).matches() ? instead : "");
    }

    private ModelAndView page(Chosen chosen, String done, List<Finding> findings) {
        var offering = counters.all().stream()
                .filter(one -> book.isOffered(one.id()))
                .sorted(Comparator.comparing(QueueAccess.Counter::name))
                .toList();
        var counter = offering.stream()
                .map(QueueAccess.Counter::id)
                .filter(id -> id.equals(chosen.counter()))
                .findFirst()
                .orElse(null);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var lines = counter == null
                ? List.<QueueTerms.Line>of()
                : book.terms(counter, today).lines();
        var view = new View(
                book.of(user.citizen().account()).stream().map(this::mine).toList(),
                offering,
                counter == null ? "" : counter.toString(),
                lines,
                chosen.line(),
                counter == null ? List.of() : book.days(counter),
                chosen.day() == null ? "" : chosen.day().toString(),
                times(counter, chosen),
                chosen.instead(),
                done,
                findings);
        return new ModelAndView("queue/web/appointments", "view", view);
    }

    private List<Time> times(@Nullable AgencyId counter, Chosen chosen) {
        return counter == null || chosen.day() == null
                ? List.of()
                : book.free(counter, chosen.day(), chosen.line()).stream()
                        .map(one -> new Time(one.minute(), time(one.minute()), one.free()))
                        .toList();
    }

    private Mine mine(BookAppointment.Mine one) {
        var slot = one.appointment().slot();
        return new Mine(
                one.appointment().id().toString(),
                counters.counter(slot.counter()).name(),
                book.terms(slot.counter(), slot.day())
                        .line(slot.line())
                        .map(QueueTerms.Line::name)
                        .orElse(slot.line()),
                slot.day(),
                time(slot.minute()),
                one.appointment().code(),
                one.isStillOffered());
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES_OF_HOUR, minute % MINUTES_OF_HOUR);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
