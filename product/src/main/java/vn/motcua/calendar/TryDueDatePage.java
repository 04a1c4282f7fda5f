package vn.motcua.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Lets an administrator try a due date and read why it is that date. */
@Controller
class TryDueDatePage {
    private static final String RECEIVED = "received";

    private final YearViews views;
    private final Calendars calendars;
    private final Messages messages;
    private final java.time.Clock clock;

    TryDueDatePage(YearViews views, Calendars calendars, Messages messages, java.time.Clock clock) {
        this.views = views;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param due null as long as nothing was asked, or there is no due date */
    record View(
            CalendarStore.Head head,
            Map<String, String> values,
            List<BadInput.Finding> findings,
            @Nullable DueDate due) {
        String value(String field) {
            return values.getOrDefault(field, "");
        }

        boolean isUnit(LimitUnit unit) {
            return unit.name().equals(values.getOrDefault("unit", LimitUnit.WORKING_DAY.name()));
        }
    }

    @Requires(Permission.EDIT_CALENDAR)
    @GetMapping("/quan-tri/lich-lam-viec/{id}/thu")
    ModelAndView attempt(
            @PathVariable String id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var head = views.head(id);
        if (!values.containsKey(RECEIVED)) {
            return CalendarPages.page("calendar/attempt", new View(head, values, List.of(), null));
        }
        var language = Languages.of(request);
        var findings = new ArrayList<BadInput.Finding>();
        var received = read(() -> WrittenTime.moment(values.getOrDefault(RECEIVED, "")));
        if (received.isEmpty()) {
            findings.add(new BadInput.Finding(RECEIVED, messages.text(language, "calendar.try.received-wrong")));
        }
        var amount = read(() ->
                new Limit(Integer.parseInt(values.getOrDefault("amount", "").strip()), unit(values)));
        if (amount.isEmpty()) {
            findings.add(new BadInput.Finding("amount", messages.text(language, "calendar.try.amount-wrong")));
        }
        var cutOffText = values.getOrDefault("cutOff", "").strip();
        var cutOff = read(() -> WrittenTime.time(cutOffText));
        if (cutOff.isEmpty() && !cutOffText.isEmpty()) {
            findings.add(new BadInput.Finding("cutOff", messages.text(language, "calendar.try.cut-off-wrong")));
        }
        if (!findings.isEmpty()) {
            return CalendarPages.page("calendar/attempt", new View(head, values, findings, null));
        }
        var calendar = calendars.inForce(head.id(), java.time.LocalDate.now(clock));
        var rule = new ClockRule(amount.orElseThrow(), cutOff.orElse(null), PauseMode.SUBTRACT);
        var outcome =
                calendar.dueDate(received.orElseThrow().atZone(head.zone()).toInstant(), rule, List.of());
        DueDate due = null;
        switch (outcome) {
            case DueOutcome.Due(DueDate found) -> due = found;
            case DueOutcome.YearNotCovered no ->
                findings.add(
                        new BadInput.Finding(RECEIVED, messages.text(language, "refusal." + no.code(), no.year())));
            case DueOutcome.PauseStillOpen no ->
                findings.add(new BadInput.Finding(RECEIVED, messages.text(language, "refusal." + no.code())));
        }
        return CalendarPages.page("calendar/attempt", new View(head, values, findings, due));
    }

    private static LimitUnit unit(Map<String, String> values) {
        return Arrays.stream(LimitUnit.values())
                .filter(unit -> unit.name().equals(values.get("unit")))
                .findFirst()
                .orElse(LimitUnit.WORKING_DAY);
    }

    private static <T> Optional<T> read(java.util.function.Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
