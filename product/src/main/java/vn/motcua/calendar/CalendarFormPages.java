package vn.motcua.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Two forms of the administrator: a swapped day with its make-up day, and the weekly hours from a date on. */
@Controller
class CalendarFormPages {
    private static final String LIST = "/quan-tri/lich-lam-viec";
    private static final String OFF = "off";
    private static final String WORKED = "worked";
    private static final String TIMES = "times";
    private static final String SOURCE = "source";
    private static final String VALID_FROM = "validFrom";
    private static final int SOURCE_LENGTH_MAX = 300;

    private final YearViews views;
    private final ChangeCalendar change;
    private final Messages messages;

    CalendarFormPages(YearViews views, ChangeCalendar change, Messages messages) {
        this.views = views;
        this.change = change;
        this.messages = messages;
    }

    /** @param values what stands in the fields, by field name */
    record FormView(CalendarStore.Head head, Map<String, String> values, List<BadInput.Finding> findings) {
        String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    @Requires(Permission.EDIT_CALENDAR)
    @GetMapping(LIST + "/{id}/hoan-doi")
    ModelAndView swapForm(@PathVariable String id) {
        var values = Map.of(TIMES, "07:30-11:30, 13:30-17:00");
        return CalendarPages.page("calendar/swap", new FormView(views.head(id), values, List.of()));
    }

    @Requires(Permission.EDIT_CALENDAR)
    @PostMapping(LIST + "/{id}/hoan-doi")
    ModelAndView swap(@PathVariable String id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var head = views.head(id);
        var found = new Findings(request);
        var off = date(values, OFF, found);
        var worked = date(values, WORKED, found);
        var times = times(values.getOrDefault(TIMES, ""), TIMES, found);
        if (times.isEmpty() && found.all.stream().noneMatch(f -> f.pointer().equals(TIMES))) {
            found.add(TIMES, "calendar.form.times-missing");
        }
        var source = source(values, found);
        if (off.isPresent() && off.equals(worked)) {
            found.add(WORKED, "calendar.form.same-day");
        }
        if (found.all.isEmpty()) {
            var outcome = change.swap(
                    head.id(),
                    DayRow.Entry.off(
                            off.orElseThrow(), DayKind.SWAPPED_OFF, "Nghỉ hoán đổi", "Swapped day off", source),
                    new DayRow.Entry(worked.orElseThrow(), DayKind.MAKE_UP, times, "Làm bù", "Make-up day", source));
            if (outcome instanceof ChangeCalendar.Outcome.Refused(var reason)) {
                found.add(OFF, "calendar.refused." + reason);
            }
        }
        return found.all.isEmpty()
                ? back(id, off.orElseThrow().getYear())
                : again("calendar/swap", new FormView(head, values, found.all));
    }

    @Requires(Permission.EDIT_CALENDAR)
    @GetMapping(LIST + "/{id}/gio-lam-viec")
    ModelAndView weekForm(@PathVariable String id) {
        var view = views.year(id, null, false, null);
        var values = new LinkedHashMap<String, String>();
        view.week().forEach(day -> values.put(day.day().name(), day.times().replace("–", "-")));
        return CalendarPages.page("calendar/week", new FormView(view.head(), values, List.of()));
    }

    @Requires(Permission.EDIT_CALENDAR)
    @PostMapping(LIST + "/{id}/gio-lam-viec")
    ModelAndView week(@PathVariable String id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var head = views.head(id);
        var found = new Findings(request);
        var validFrom = date(values, VALID_FROM, found);
        var week = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, times(values.getOrDefault(day.name(), ""), day.name(), found));
        }
        var source = source(values, found);
        if (found.all.isEmpty() && week.values().stream().allMatch(List::isEmpty)) {
            found.add(DayOfWeek.MONDAY.name(), "calendar.form.times-missing");
        }
        if (!found.all.isEmpty()) {
            return again("calendar/week", new FormView(head, values, found.all));
        }
        change.setWeek(head.id(), validFrom.orElseThrow(), new Week(week), source);
        return back(id, validFrom.orElseThrow().getYear());
    }

    private final class Findings {
        private final List<BadInput.Finding> all = new ArrayList<>();
        private final HttpServletRequest request;

        Findings(HttpServletRequest request) {
            this.request = request;
        }

        void add(String field, String key) {
            all.add(new BadInput.Finding(field, messages.text(Languages.of(request), key)));
        }
    }

    private static Optional<LocalDate> date(Map<String, String> values, String field, Findings found) {
        try {
            var date = WrittenTime.day(values.getOrDefault(field, ""));
            if (date.getYear() >= WorkingCalendar.YEAR_MIN && date.getYear() <= WorkingCalendar.YEAR_MAX) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // answered below
        }
        found.add(field, "calendar.form.date-missing");
        return Optional.empty();
    }

    private static List<WorkingTime> times(String text, String field, Findings found) {
        var times = new ArrayList<WorkingTime>();
        for (var part : text.strip().split("[,;]", -1)) {
            var time = WorkingTime.read(part.replace('–', '-').replaceAll("\\s", ""));
            time.ifPresent(times::add);
            if (time.isEmpty() && !text.isBlank()) {
                found.add(field, "calendar.form.times-wrong");
                return List.of();
            }
        }
        if (!WorkingTime.areInOrder(times)) {
            found.add(field, "calendar.form.times-overlap");
        }
        return times;
    }

    private static String source(Map<String, String> values, Findings found) {
        var source = values.getOrDefault(SOURCE, "").strip();
        if (source.isEmpty() || source.length() > SOURCE_LENGTH_MAX) {
            found.add(SOURCE, "calendar.form.source-missing");
        }
        return source;
    }

    private static ModelAndView again(String template, FormView view) {
        var page = CalendarPages.page(template, view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView back(String id, int year) {
        return new ModelAndView(new RedirectView(LIST + "/" + id + "?nam=" + year));
    }
}
