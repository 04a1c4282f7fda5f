package vn.motcua.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.Versions;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** What an administrator does to a calendar, for machines. */
@Tag(name = "Calendars")
@RestController
@RequestMapping("/api/v1/calendars/{id}")
@Requires(Permission.EDIT_CALENDAR)
class CalendarChangesApi {
    private static final int SOURCE_LENGTH_MAX = 300;

    record CalendarRow(
            UUID id, LocalDate day, DayKind kind, List<String> times, String name, String source, String status) {
        static CalendarRow of(DayRow row) {
            var entry = row.entry();
            return new CalendarRow(
                    row.id(),
                    entry.day(),
                    entry.kind(),
                    entry.times().stream().map(WorkingTime::toString).toList(),
                    entry.nameVi(),
                    entry.source(),
                    row.status().name());
        }
    }

    /** @param isOpen whether due dates may fall into this year */
    record CalendarRows(String id, int year, boolean isOpen, List<CalendarRow> rows) {}

    record CalendarYearOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2027") @Nullable
            Integer year) {}

    record SwapOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The working day off") @Nullable
            LocalDate off,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The make-up day") @Nullable
            LocalDate worked,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "As 07:30-11:30, in order") @Nullable
            List<String> times,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The decision that says so") @Nullable
            String source) {}

    record WeekOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate validFrom,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Working times by day, as 07:30-11:30, in order; a day left out is a day of rest")
            @Nullable
            Map<DayOfWeek, List<String>> week,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String source) {}

    private final YearViews views;
    private final CalendarStore store;
    private final ChangeCalendar change;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Messages messages;

    CalendarChangesApi(
            YearViews views,
            CalendarStore store,
            ChangeCalendar change,
            Idempotency idempotency,
            CurrentUser user,
            Messages messages) {
        this.views = views;
        this.store = store;
        this.change = change;
        this.idempotency = idempotency;
        this.user = user;
        this.messages = messages;
    }

    @Operation(operationId = "listCalendarRows", summary = "List every entry of a year, proposals too")
    @GetMapping("/rows")
    @HasVersion
    ResponseEntity<CalendarRows> rows(@PathVariable String id, @RequestParam int year) {
        return Versions.answer(view(id, year), Versions.tag(store.version(head(id))));
    }

    @Operation(operationId = "proposeHolidays", summary = "Propose the public holidays of a year by calculation")
    @PostMapping("/proposals")
    @HasVersion
    Answer<CalendarRows> propose(@PathVariable String id, @RequestBody CalendarYearOrder body, WriteRequest request) {
        return once(id, request, body, () -> {
            int year = year(body);
            return answer(id, year, change.proposeYear(head(id), year));
        });
    }

    @Operation(operationId = "confirmCalendarRow", summary = "Confirm a proposed day")
    @PostMapping("/rows/{row}/confirmation")
    @HasVersion
    Answer<CalendarRows> confirm(@PathVariable String id, @PathVariable UUID row, WriteRequest request) {
        return once(id, request, "", () -> {
            change.confirm(head(id), row, actor());
            return Reply.ok(view(id, yearOf(id, row)));
        });
    }

    @Operation(operationId = "withdrawCalendarRow", summary = "Withdraw a proposed or confirmed day")
    @PostMapping("/rows/{row}/withdrawal")
    @HasVersion
    Answer<CalendarRows> withdraw(@PathVariable String id, @PathVariable UUID row, WriteRequest request) {
        return once(id, request, "", () -> {
            change.withdraw(head(id), row, actor());
            return Reply.ok(view(id, yearOf(id, row)));
        });
    }

    @Operation(operationId = "confirmCalendarYear", summary = "Confirm all proposed days of a year")
    @PostMapping("/confirmations")
    @HasVersion
    Answer<CalendarRows> confirmAll(
            @PathVariable String id, @RequestBody CalendarYearOrder body, WriteRequest request) {
        return once(id, request, body, () -> {
            int year = year(body);
            change.confirmAll(head(id), year, actor());
            return Reply.ok(view(id, year));
        });
    }

    @Operation(operationId = "openCalendarYear", summary = "Open a year: from now on due dates may fall into it")
    @PostMapping("/years")
    @HasVersion
    Answer<CalendarRows> open(@PathVariable String id, @RequestBody CalendarYearOrder body, WriteRequest request) {
        return once(id, request, body, () -> {
            int year = year(body);
            return answer(id, year, change.openYear(head(id), year, actor()));
        });
    }

    @Operation(operationId = "swapDays", summary = "Exchange a working day for a make-up day")
    @PostMapping("/swaps")
    @HasVersion
    Answer<CalendarRows> swap(@PathVariable String id, @RequestBody SwapOrder body, WriteRequest request) {
        return once(id, request, body, () -> {
            var findings = new ArrayList<BadInput.Finding>();
            var off = day(body.off(), "/off", findings);
            var worked = day(body.worked(), "/worked", findings);
            var times = times(body.times(), "/times", findings);
            var source = source(body.source(), findings);
            if (body.times() == null || body.times().isEmpty()) {
                findings.add(finding("/times", "times-missing"));
            }
            if (body.off() != null && off.equals(worked)) {
                findings.add(finding("/worked", "same-day"));
            }
            verify(findings);
            var outcome = change.swap(
                    head(id),
                    DayRow.Entry.off(off, DayKind.SWAPPED_OFF, "Nghỉ hoán đổi", "Swapped day off", source),
                    new DayRow.Entry(worked, DayKind.MAKE_UP, times, "Làm bù", "Make-up day", source));
            return answer(id, off.getYear(), outcome);
        });
    }

    @Operation(operationId = "setWeek", summary = "Set the weekly hours from a day on")
    @PostMapping("/weeks")
    @HasVersion
    Answer<CalendarRows> week(@PathVariable String id, @RequestBody WeekOrder body, WriteRequest request) {
        return once(id, request, body, () -> {
            var findings = new ArrayList<BadInput.Finding>();
            var validFrom = day(body.validFrom(), "/validFrom", findings);
            var given = body.week() == null ? Map.<DayOfWeek, List<String>>of() : body.week();
            var week = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                week.put(day, times(given.get(day), "/week/" + day, findings));
            }
            var source = source(body.source(), findings);
            if (week.values().stream().allMatch(List::isEmpty)) {
                findings.add(finding("/week", "times-missing"));
            }
            verify(findings);
            change.setWeek(head(id), validFrom, new Week(week), source);
            return Reply.ok(view(id, validFrom.getYear()));
        });
    }

    private Answer<CalendarRows> once(
            String id, WriteRequest request, Object body, Supplier<Reply<CalendarRows>> write) {
        var account = user.officer().account().value();
        return idempotency.once(
                account,
                request,
                body,
                () -> {
                    store.lock(head(id));
                    return Versions.tag(store.version(head(id)));
                },
                write);
    }

    private Reply<CalendarRows> answer(String id, int year, ChangeCalendar.Outcome outcome) {
        return switch (outcome) {
            case ChangeCalendar.Outcome.Done() -> Reply.ok(view(id, year));
            case ChangeCalendar.Outcome.Refused refused ->
                Reply.no(Problems.refusal(refused, messages.text(Language.VI, "calendar.refused." + refused.reason())));
        };
    }

    private CalendarRows view(String id, int year) {
        var view = views.year(id, year, true, null);
        return new CalendarRows(
                id,
                year,
                view.isCovered(),
                view.rows().stream().map(CalendarRow::of).toList());
    }

    private CalendarId head(String id) {
        return views.head(id).id();
    }

    private int yearOf(String id, UUID row) {
        return store.row(head(id), row)
                .orElseThrow(() -> new NotFound("day " + row))
                .day()
                .getYear();
    }

    private int year(CalendarYearOrder body) {
        var year = body.year();
        if (year == null || year < WorkingCalendar.YEAR_MIN || year > WorkingCalendar.YEAR_MAX) {
            throw new BadInput(
                    "/year", "Năm phải từ " + WorkingCalendar.YEAR_MIN + " đến " + WorkingCalendar.YEAR_MAX + ".");
        }
        return year;
    }

    /** Any day stands for one that is missing: the finding stops the change. */
    private LocalDate day(@Nullable LocalDate given, String pointer, List<BadInput.Finding> findings) {
        if (given == null || given.getYear() < WorkingCalendar.YEAR_MIN || given.getYear() > WorkingCalendar.YEAR_MAX) {
            findings.add(finding(pointer, "date-missing"));
            return LocalDate.EPOCH;
        }
        return given;
    }

    private List<WorkingTime> times(@Nullable List<String> given, String pointer, List<BadInput.Finding> findings) {
        var times = new ArrayList<WorkingTime>();
        for (var text : given == null ? List.<String>of() : given) {
            var time = WorkingTime.read(text);
            if (time.isEmpty()) {
                findings.add(finding(pointer, "times-wrong"));
                return List.of();
            }
            times.add(time.get());
        }
        if (!WorkingTime.areInOrder(times)) {
            findings.add(finding(pointer, "times-overlap"));
        }
        return times;
    }

    private String source(@Nullable String given, List<BadInput.Finding> findings) {
        var source = given == null ? "" : given.strip();
        if (source.isEmpty() || source.length() > SOURCE_LENGTH_MAX) {
            findings.add(finding("/source", "source-missing"));
        }
        return source;
    }

    private BadInput.Finding finding(String pointer, String key) {
        return new BadInput.Finding(pointer, messages.text(Language.VI, "calendar.form." + key));
    }

    private static void verify(List<BadInput.Finding> findings) {
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }

    private String actor() {
        return user.officer().account().value();
    }
}
