package vn.motcua.petition;

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
import vn.motcua.calendar.DueOutcome;
import vn.motcua.organisation.Agencies;

/** Until when somebody owes something for a petition, by the calendar of the agency that has it. */
@Component
public class PetitionTimes {
    private static final String FILE = "vn/motcua/petition/terms.json";

    private final List<PetitionTerms> versions;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    PetitionTimes(JsonMapper json, Calendars calendars, Agencies agencies, Clock clock) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            versions = json.readValue(file, new TypeReference<List<PetitionTerms>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What holds for a petition that was sent then. */
    public PetitionTerms at(Instant sent) {
        var day = LocalDate.ofInstant(sent, clock.getZone());
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(versions.getFirst());
    }

    /** Whose turn it is and until when. */
    Due due(Petition petition) {
        var turn = Turn.of(petition, at(petition.filing().at()));
        var time = turn.time();
        if (time == null) {
            return new Due.Until(turn.who(), null);
        }
        var calendar = agencies.calendarOf(petition.state().agency())
                .map(CalendarId::new)
                .orElse(CalendarId.PROVINCE);
        return switch (calendars.dueDate(calendar, turn.from(), ClockRule.of(time.limit()), turn.pauses())) {
            case DueOutcome.Due(var due) -> new Due.Until(turn.who(), due.dueAt());
            case DueOutcome.YearNotCovered _ -> new Due.Unknown();
            case DueOutcome.PauseStillOpen(var since) ->
                throw new IllegalStateException("Every pause must have ended here, but one is open since " + since);
        };
    }

    /**
     * Whether the office was late when it handed its turn away, by asking the sender or by linking it to another one, and has not had
     * it again since: what ends then was late.
     */
    boolean wasLateWhenHandedAway(Petition petition) {
        var stage = petition.state().stage();
        if (stage != Stage.AWAITING_SENDER && stage != Stage.LINKED) {
            return false;
        }
        var act = stage == Stage.LINKED ? PetitionAct.LINK : PetitionAct.ASK;
        int last = petition.log().size() - 1;
        while (petition.log().get(last).event().act() != act) {
            last--;
        }
        var before = new Petition(
                petition.id(),
                petition.number(),
                petition.agency(),
                petition.filing(),
                petition.log().subList(0, last));
        return due(before) instanceof Due.Until until
                && until.at() != null
                && petition.log().get(last).at().isAfter(until.at());
    }

    /** Which text says how much time there is now; empty where nobody owes anything. */
    public String basis(Petition petition) {
        var time = Turn.of(petition, at(petition.filing().at())).time();
        return time == null ? "" : time.basis();
    }
}
