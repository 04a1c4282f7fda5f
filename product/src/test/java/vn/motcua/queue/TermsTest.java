package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.WorkingTime;
import vn.motcua.organisation.AgencyId;

/** What may hold of a queue, and what a ticket allows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void terms_that_can_hold_have_no_finding() {
        assertThat(TermsRules.judge(AQueue.TERMS)).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_at_its_place() {
        var terms = new QueueTerms(
                List.of(
                        new QueueTerms.Line("A", "Hộ tịch", ""),
                        new QueueTerms.Line("A", "", "x".repeat(301)),
                        new QueueTerms.Line("1", "Đất đai", "")),
                List.of(
                        new QueueTerms.Window("1", "", List.of("A", "Q")),
                        new QueueTerms.Window("1", "n".repeat(81), List.of("A")),
                        new QueueTerms.Window("0", "", List.of("A"))),
                List.of(new QueueTerms.Priority("P0", "Người khuyết tật", "")),
                new QueueTerms.Turns(0, 10),
                new QueueTerms.Times(-1, 241, -1, 30),
                new QueueTerms.Appointments(4, 51, 0, -1, 61));
        assertThat(TermsRules.judge(terms))
                .containsExactlyInAnyOrder(
                        Wrong.of("line-key-1", "line-twice"),
                        Wrong.of("line-name-1", "name"),
                        Wrong.of("line-about-1", "long"),
                        Wrong.of("line-key-2", "line-key"),
                        Wrong.of("line-key-2", "line-unserved"),
                        Wrong.of("window-lines-0", "window-lines"),
                        Wrong.of("window-key-1", "window-twice"),
                        Wrong.of("window-name-1", "long"),
                        Wrong.of("window-key-2", "window-key"),
                        Wrong.of("priority-ground-0", "ground"),
                        Wrong.of("turns-preferred", "turns"),
                        Wrong.of("turns-ordinary", "turns"),
                        Wrong.of("calls", "turns"),
                        Wrong.of("return-minutes", "return-minutes"),
                        Wrong.of("opens-before", "opens-before"),
                        Wrong.of("kept-days", "kept-days"),
                        Wrong.of("slot-minutes", "slot-minutes"),
                        Wrong.of("per-slot", "per-slot"),
                        Wrong.of("days-ahead", "days-ahead"),
                        Wrong.of("lead-hours", "lead-hours"),
                        Wrong.of("late-minutes", "late-minutes"));
    }

    @Test
    void of_too_many_rows_none_is_dropped_in_silence() {
        var many = IntStream.range(0, 32)
                .mapToObj(i -> new QueueTerms.Priority("P" + i, "Diện " + i, "Nội quy"))
                .toList();
        var terms = new QueueTerms(
                AQueue.TERMS.lines(),
                AQueue.TERMS.windows(),
                many,
                AQueue.TERMS.turns(),
                AQueue.TERMS.times(),
                AQueue.TERMS.appointments());
        assertThat(TermsRules.judge(terms)).containsExactly(Wrong.of("priority-name-30", "priorities-most"));
    }

    @Test
    void a_queue_has_a_line_and_a_window() {
        assertThat(TermsRules.judge(QueueTerms.PROPOSED))
                .containsExactly(Wrong.of("line-key-0", "no-line"), Wrong.of("window-key-0", "no-window"));
    }

    @Test
    void a_window_without_lines_serves_all() {
        assertThat(new QueueTerms.Window("1", "", List.of()).serves("B")).isTrue();
        assertThat(new QueueTerms.Window("1", "", List.of("A")).serves("B")).isFalse();
    }

    @Test
    void who_was_put_aside_may_come_back_within_the_time_and_not_after() {
        var ticket = ticket().called("1", NOW).ended(Ticket.State.ABSENT, NOW);
        assertThat(ticket.mayReturn(NOW.plusSeconds(1800), 30)).isTrue();
        assertThat(ticket.mayReturn(NOW.plusSeconds(1801), 30)).isFalse();
        assertThat(ticket().called("1", NOW).ended(Ticket.State.DONE, NOW).mayReturn(NOW, 30))
                .isFalse();
    }

    @Test
    void who_is_sent_on_keeps_the_place() {
        var sent = ticket().called("1", NOW).transferred("B");
        assertThat(sent.state()).isEqualTo(Ticket.State.WAITING);
        assertThat(sent.waiting().since()).isEqualTo(ticket().takenAt());
        assertThat(sent.window()).isNull();
        assertThat(sent.firstCalledAt()).isEqualTo(NOW);
    }

    @Test
    void times_that_can_be_chosen_lie_wholly_in_the_working_hours() {
        var hours = List.of(WorkingTime.parse("07:30-08:20"), WorkingTime.parse("13:00-13:30"));
        assertThat(Slots.of(hours, 20)).containsExactly(450, 470, 780);
        assertThat(Slots.of(List.of(), 20)).isEmpty();
    }

    @Test
    void few_who_were_called_tell_nothing() {
        assertThat(new Waits(4, 600).minutes()).isEmpty();
        assertThat(new Waits(5, 601).minutes()).contains(11L);
    }

    @Test
    void a_key_is_read_however_it_is_typed() {
        assertThat(Kiosks.bare(" bcdf-2345 ")).isEqualTo("BCDF2345");
        assertThat(Kiosks.drawn(24)).matches("[2-9B-Z]{24}").isNotEqualTo(Kiosks.drawn(24));
    }

    private static Ticket ticket() {
        return Ticket.taken(
                new UUID(0, 1),
                new TicketStore.Day(new AgencyId(new UUID(0, 2)), LocalDate.of(2026, 11, 20)),
                "A",
                "",
                NOW.minusSeconds(600));
    }
}
