package vn.motcua.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.warning.AnOpenDossier.AGENCY;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each fault puts a dossier on its rung, an hour before it does not, and the highest of several is the one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LadderTest {
    private static final UUID ELSEWHERE = new UUID(0, 77);
    private final Ladder ladder = new Ladders(JsonMapper.builder().build()).on(LocalDate.of(2026, 11, 20));

    @Test
    void a_due_time_comes_nearer_rung_by_rung() {
        var dossier = new AnOpenDossier().lastAt("2026-11-18T09:00");
        assertThat(rung(dossier, "2026-11-17T17:00")).isEqualTo("none");
        assertThat(rung(dossier, "2026-11-18T08:00")).isEqualTo("due-2");
        assertThat(rung(dossier, "2026-11-19T08:00")).isEqualTo("due-1");
        assertThat(rung(dossier, "2026-11-20T08:00")).isEqualTo("due-today");
        assertThat(rung(dossier, "2026-11-20T17:30")).isEqualTo("due-today");
        assertThat(rung(dossier, "2026-11-20T17:31")).isEqualTo("overdue");
    }

    @Test
    void the_counter_has_eight_working_hours_and_is_told_after_six() {
        var filed = new AnOpenDossier().notReceivedSince("2026-11-19T09:00");
        assertThat(rung(filed, "2026-11-19T15:59")).isEqualTo("none");
        assertThat(rung(filed, "2026-11-19T17:00")).isEqualTo("reception-soon");
        assertThat(rung(filed, "2026-11-20T08:59")).isEqualTo("reception-soon");
        assertThat(rung(filed, "2026-11-20T09:00")).isEqualTo("reception-late");
    }

    @Test
    void a_weekend_is_no_working_time() {
        var filed = new AnOpenDossier().notReceivedSince("2026-11-20T16:30");
        assertThat(rung(filed, "2026-11-22T23:00")).isEqualTo("none");
        assertThat(rung(filed, "2026-11-23T14:30")).isEqualTo("reception-soon");
        assertThat(rung(filed, "2026-11-23T16:30")).isEqualTo("reception-late");
    }

    @Test
    void where_the_fee_is_open_the_counter_has_nothing_to_receive() {
        var filed = new AnOpenDossier().notReceivedSince("2026-11-02T09:00").feeDue();
        assertThat(rung(filed, "2026-11-06T09:00")).isEqualTo("none");
        assertThat(rung(filed, "2026-11-09T09:00")).isEqualTo("waits-fee");
    }

    @Test
    void who_waits_for_others_is_not_late_but_is_not_forgotten_either() {
        var waits = new AnOpenDossier().waitingFor("SUPPLEMENT", "2026-11-04T09:00");
        assertThat(rung(waits, "2026-11-17T09:00")).isEqualTo("none");
        assertThat(rung(waits, "2026-11-18T09:00")).isEqualTo("waits-supplement");
        assertThat(rung(waits, "2026-12-18T09:00")).isEqualTo("waits-supplement");
        assertThat(rung(new AnOpenDossier().waitingFor("DUTY", "2026-11-04T09:00"), "2026-12-18T09:00"))
                .isEqualTo("waits-duty");
        assertThat(rung(new AnOpenDossier().waitingFor("DUTY", "2026-11-23T09:00"), "2026-12-18T09:00"))
                .as("stopped when it was late already")
                .isEqualTo("overdue");
    }

    @Test
    void a_question_past_its_time_is_an_unanswered_one() {
        var asked = new AnOpenDossier().lastAt("2026-11-05T09:00").answerDue("2026-11-05T17:00");
        assertThat(rung(asked, "2026-11-05T17:00")).isEqualTo("none");
        assertThat(rung(asked, "2026-11-05T17:01")).isEqualTo("unanswered");
        var waits =
                new AnOpenDossier().waitingFor("SUPPLEMENT", "2026-11-05T09:00").answerDue("2026-11-05T17:00");
        assertThat(rung(waits, "2026-11-06T09:00")).isEqualTo("none");
    }

    @Test
    void a_step_of_another_agency_past_its_own_time_is_an_unanswered_one() {
        var consulted = new AnOpenDossier().stepOpen(ELSEWHERE, "2026-11-03T09:00", "2026-11-05T09:00");
        assertThat(rung(consulted.lastAt("2026-11-05T08:00"), "2026-11-05T08:59"))
                .isEqualTo("none");
        assertThat(rung(consulted, "2026-11-05T09:01")).isEqualTo("unanswered");
        assertThat(rung(
                        new AnOpenDossier().stepOpen(AGENCY, "2026-11-03T09:00", "2026-11-05T09:00"),
                        "2026-11-05T10:00"))
                .isEqualTo("none");
    }

    @Test
    void sent_back_twice_between_the_same_two_is_a_circle() {
        assertThat(rung(new AnOpenDossier().sentBack(0), "2026-11-04T09:00")).isEqualTo("none");
        assertThat(rung(new AnOpenDossier().sentBack(2), "2026-11-04T09:00")).isEqualTo("circling");
    }

    @Test
    void a_step_is_compared_with_what_it_took_before_only_where_that_is_known_of_enough() {
        var open = new AnOpenDossier().stepOpen(AGENCY, "2026-11-03T09:00", "2026-11-19T09:00");
        assertThat(rung(open.usually(30, 4), "2026-11-07T08:00")).isEqualTo("none");
        assertThat(rung(open.usually(30, 4), "2026-11-07T10:00")).isEqualTo("slow-step");
        assertThat(rung(open.usually(29, 4), "2026-11-07T10:00"))
                .as("of 29 nothing is said")
                .isEqualTo("none");
        assertThat(rung(open.usually(29, 4), "2026-11-09T10:00"))
                .as("so days are counted")
                .isEqualTo("still");
        assertThat(rung(open.usually(30, 20), "2026-11-09T10:00"))
                .as("it takes as long as ever")
                .isEqualTo("none");
    }

    @Test
    void what_stands_on_two_rungs_counts_on_the_higher_one() {
        var both = new AnOpenDossier().sentBack(5).stepOpen(ELSEWHERE, "2026-11-03T09:00", "2026-11-05T09:00");
        assertThat(rung(both, "2026-11-20T18:00")).isEqualTo("overdue");
        assertThat(rung(both, "2026-11-19T10:00")).isEqualTo("due-1");
        assertThat(rung(both, "2026-11-10T10:00")).isEqualTo("unanswered");
    }

    @Test
    void every_rung_says_who_acts_and_only_limits_of_the_law_cannot_wait() {
        assertThat(ladder.rungs()).allSatisfy(rung -> assertThat(rung.to()).isNotEmpty());
        assertThat(ladder.rungs().stream().filter(rung -> !rung.canWait()).map(Rung::key))
                .containsExactly("overdue", "due-today", "reception-late", "reception-soon");
        assertThat(ladder.untold()).extracting(Ladder.Untold::key).contains("synchronisation");
    }

    private String rung(AnOpenDossier dossier, String now) {
        return ladder.highest(dossier.on(now)).map(Rung::key).orElse("none");
    }
}
