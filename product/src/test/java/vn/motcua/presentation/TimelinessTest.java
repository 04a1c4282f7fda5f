package vn.motcua.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelinessTest {
    private static final ZoneId HUE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant DUE = Instant.parse("2026-11-26T10:00:00Z");

    private final ADossier a = ADossier.filed();

    @Test
    void before_receipt_nothing_is_promised() {
        assertThat(Timeliness.of(List.of(a.submitted()), DUE, HUE)).isEmpty();
    }

    @Test
    void an_earlier_day_is_early_the_due_day_is_on_time_a_second_more_is_late() {
        var log = List.<DossierEvent>of(a.submitted(), a.received());
        var midnight = Instant.parse("2026-11-25T17:00:00Z");
        assertThat(Timeliness.of(log, midnight.minusSeconds(1), HUE)).contains(Timeliness.BEFORE);
        assertThat(Timeliness.of(log, midnight, HUE)).contains(Timeliness.ON);
        assertThat(Timeliness.of(log, DUE, HUE)).contains(Timeliness.ON);
        assertThat(Timeliness.of(log, DUE.plusSeconds(1), HUE)).contains(Timeliness.AFTER);
    }

    @Test
    void what_was_moved_by_a_supplement_or_an_apology_counts() {
        var later = DUE.plusSeconds(86_400);
        var given = List.<DossierEvent>of(a.submitted(), a.received(), a.supplementAsked(), a.supplementGiven(later));
        assertThat(Timeliness.of(given, later, HUE)).contains(Timeliness.ON);
        var extended = new DossierEvent.DueDateExtended(a.id(), DUE, ADossier.CLERK, later, "Bão", null);
        assertThat(Timeliness.of(List.of(a.submitted(), a.received(), extended), later, HUE))
                .contains(Timeliness.ON);
    }

    @Test
    void more_than_one_supplement_is_late_whatever_the_calendar_says() {
        var later = DUE.plusSeconds(86_400);
        var log = List.<DossierEvent>of(
                a.submitted(),
                a.received(),
                a.supplementAsked(),
                a.supplementGiven(later),
                a.supplementAsked(),
                a.supplementGiven(later));
        assertThat(Timeliness.of(log, DUE, HUE)).contains(Timeliness.AFTER);
    }
}
