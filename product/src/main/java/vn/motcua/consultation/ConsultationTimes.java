package vn.motcua.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.Outcome;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;

/**
 * Until when an asked agency is to answer, and from when it is reminded, by its own working calendar. How many days may be given is
 * versioned data of {@code times.json}: the decree leaves the number to whoever asks.
 */
@Component
public class ConsultationTimes {
    /**
     * What holds from a day on.
     *
     * @param suggestedDays working days that the page proposes
     * @param daysMax working days that may be given at most
     * @param reminderDays working days before the last one, on which the asked agency is reminded
     */
    public record Terms(LocalDate validFrom, String basis, int suggestedDays, int daysMax, int reminderDays) {}

    private static final String FILE = "vn/motcua/consultation/times.json";

    private final List<Terms> versions;
    private final DueDates dueDates;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    ConsultationTimes(JsonMapper json, DueDates dueDates, Calendars calendars, Agencies agencies, Clock clock) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            versions = json.readValue(file, new TypeReference<List<Terms>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.dueDates = dueDates;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** In force at that moment. */
    public Terms at(Instant moment) {
        var day = LocalDate.ofInstant(moment, clock.getZone());
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(versions.getFirst());
    }

    /** @param days working days of the asked agency */
    Outcome<DueDates.Due, DossierRefusal.CalendarLacksYear> due(Instant askedAt, AgencyId asked, int days) {
        return dueDates.from(askedAt, asked, ClockRule.of(Limit.workingDays(days)), List.of());
    }

    /** From when its last days are there. */
    public Instant reminderFrom(Consultation consultation) {
        var asked = consultation.asked();
        var calendar = agencies.calendarOf(asked.agency()).map(CalendarId::new).orElse(CalendarId.PROVINCE);
        var from = asked.dueAt();
        for (int i = 0; i < at(asked.at()).reminderDays(); i++) {
            from = calendars
                    .workingDayBefore(calendar, from)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
        }
        return from;
    }

    public Consultation.State state(Consultation consultation) {
        var now = clock.instant();
        return consultation.isOpen() && !now.isAfter(consultation.asked().dueAt())
                ? consultation.state(now, reminderFrom(consultation))
                : consultation.state(now, now);
    }
}
