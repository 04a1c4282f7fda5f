package vn.motcua.queue.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.Appointment;
import vn.motcua.queue.BookAppointment;
import vn.motcua.queue.QueueAccess;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.UsableTime;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** Times at counters that somebody chooses before coming, for programs acting for a citizen. */
@Tag(name = "Appointments", description = "Times at counters")
@RestController
@RequestMapping("/api/v1/my-appointments")
@ForCitizens
class MyAppointmentsApi {
    record AppointmentView(
            UUID id,
            UUID counter,
            String line,
            LocalDate day,
            LocalTime time,

            @Schema(description = "Typed at the machine in the hall")
            String code,

            @Schema(description = "False where the counter does not work then any more")
            boolean isStillOffered) {}

    record FreeTime(LocalTime time, int places) {}

    record OfferedTimes(UUID counter, String line, LocalDate day, List<FreeTime> times) {}

    record NewAppointment(
            @Nullable UUID counter,

            @Schema(description = "Key of the line, as A") @Nullable
            String line,

            @Schema(description = "As 2026-11-26") @Nullable String day,

            @Schema(description = "As 08:15") @Nullable String time,

            @Schema(description = "The appointment that it takes the place of") @Nullable
            UUID instead) {}

    record GivenBack(UUID id) {}

    private final BookAppointment book;
    private final QueueAccess counters;
    private final Idempotency idempotency;
    private final Messages messages;
    private final CurrentUser user;

    MyAppointmentsApi(
            BookAppointment book, QueueAccess counters, Idempotency idempotency, Messages messages, CurrentUser user) {
        this.book = book;
        this.counters = counters;
        this.idempotency = idempotency;
        this.messages = messages;
        this.user = user;
    }

    @Operation(operationId = "listMyAppointments", summary = "List one's appointments, the next first")
    @GetMapping
    List<AppointmentView> mine() {
        return book.of(account()).stream()
                .map(one -> view(one.appointment(), one.isStillOffered()))
                .toList();
    }

    @Operation(
            operationId = "listFreeTimes",
            summary = "List the times of a line's day that can be chosen now",
            description = "None where the counter does not work that day, or is not booked so far ahead.")
    @GetMapping("/times")
    OfferedTimes times(
            @RequestParam(defaultValue = "") String counter,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String day) {
        var asked = id(counter);
        var on = day(day);
        var findings = new ArrayList<BadInput.Finding>();
        if (asked == null) {
            findings.add(Said.of("queue.wrong.time").at("/counter"));
        }
        if (on == null) {
            findings.add(Said.of("queue.wrong.time").at("/day"));
        }
        if (asked == null || on == null) {
            throw new BadInput(findings);
        }
        var id = counters.counter(new AgencyId(asked)).id();
        return new OfferedTimes(
                asked,
                line,
                on,
                book.free(id, on, line).stream()
                        .map(one -> new FreeTime(time(one.minute()), one.free()))
                        .toList());
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @Operation(
            operationId = "bookAppointment",
            summary = "Choose a time, or change it",
            description = "Nobody has more than three at the same time. A refused change leaves the old one.")
    @PostMapping
    Answer<AppointmentView> book(@RequestBody NewAppointment body, WriteRequest request) {
        var account = account();
        var slot = slot(body);
        return idempotency.once(account.value(), request, body, () -> switch (book.book(
                account, slot, body.instead())) {
            case BookAppointment.Outcome.Booked(var appointment) -> Reply.created(view(appointment, true));
            case BookAppointment.Outcome.No(var why) ->
                Reply.no(Problems.refusal(
                        why,
                        messages.text(
                                Language.VI,
                                "refusal." + why.code(),
                                why.facts().values().toArray())));
        });
    }

    @Operation(operationId = "giveBackAppointment", summary = "Give a time back")
    @DeleteMapping("/{id}")
    Answer<GivenBack> giveBack(@PathVariable UUID id, WriteRequest request) {
        var account = account();
        return idempotency.once(account.value(), request, "", () -> {
            book.cancel(id, account);
            return Reply.ok(new GivenBack(id));
        });
    }

    /** @throws BadInput with all that is missing or cannot be read */
    private Appointment.Slot slot(NewAppointment body) {
        var findings = new ArrayList<BadInput.Finding>();
        var counter = body.counter();
        var line = body.line();
        var day = day(body.day());
        var time = minute(body.time());
        if (counter == null) {
            findings.add(Said.of("queue.wrong.time").at("/counter"));
        }
        if (line == null) {
            findings.add(Said.of("queue.wrong.time").at("/line"));
        }
        if (day == null) {
            findings.add(Said.of("queue.wrong.time").at("/day"));
        }
        if (time == null) {
            findings.add(Said.of("queue.wrong.time").at("/time"));
        }
        if (counter == null || line == null || day == null || time == null) {
            throw new BadInput(findings);
        }
        return new Appointment.Slot(counters.counter(new AgencyId(counter)).id(), day, line, time);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : UsableTime.day(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Integer minute(@Nullable String typed) {
        return typed == null
                ? null
                : WrittenTime.readTime(typed)
                        .map(time -> time.toSecondOfDay() / 60)
                        .orElse(null);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static AppointmentView view(Appointment appointment, boolean isStillOffered) {
        var slot = appointment.slot();
        return new AppointmentView(
                appointment.id(),
                slot.counter().value(),
                slot.line(),
                slot.day(),
                time(slot.minute()),
                appointment.code(),
                isStillOffered);
    }

    private AccountId account() {
        return user.citizen().account();
    }
}
