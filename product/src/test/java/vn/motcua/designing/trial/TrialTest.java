package vn.motcua.designing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Week;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.designing.sketch.ARoute;
import vn.motcua.designing.trial.TrialOrder.Absence;
import vn.motcua.designing.trial.TrialOrder.Person;
import vn.motcua.designing.trial.TrialOrder.Terms;
import vn.motcua.designing.trial.TrialResult.Tried;
import vn.motcua.identity.Role;

/** Who would get what when, and where it would be late. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final ClockRule THREE_DAYS = ClockRule.of(Limit.workingDays(3));
    private static final Person AN = new Person("an", "An", Set.of(Role.SPECIALIST));
    private static final Person BINH = new Person("binh", "Bình", Set.of(Role.DIVISION_HEAD));
    private static final Person CHI = new Person("chi", "Chi", Set.of(Role.LEADER));
    private static final Person DUNG = new Person("dung", "Dũng", Set.of(Role.RECORDS_CLERK));
    private static final List<Person> OFFICE = List.of(AN, BINH, CHI, DUNG);

    private static WorkingCalendar calendar() {
        return WorkingCalendar.of(ZONE, Week.OFFICE_HOURS).covering(2026, 2027).build();
    }

    private static Terms terms(int dossiers, int days, int work) {
        return new Terms(dossiers, days, work, 0, 1, MONDAY);
    }

    private static TrialResult run(
            String route, Terms terms, @Nullable ClockRule limit, List<Person> people, Absence... absences) {
        return Trial.run(ARoute.graph(route), new TrialOrder(terms, calendar(), limit, people, List.of(absences)));
    }

    @Test
    void one_dossier_alone_takes_the_work_of_its_steps_and_waits_for_nobody() {
        var result = run(ARoute.shipped(), terms(1, 1, 20), THREE_DAYS, OFFICE);
        var only = result.dossiers().getFirst();
        assertThat(only.visits()).extracting(TrialResult.Visit::name).containsExactly("An", "Bình", "Chi", "Dũng");
        assertThat(only.visits()).allMatch(visit -> visit.waited() == 0);
        assertThat(result.late()).isEmpty();
        assertThat(result.people())
                .extracting(TrialResult.AtPerson::worked)
                .containsExactly(10L * 60 / 5, 4L * 60 / 5, 60L, 2L * 60 / 5);
    }

    @Test
    void the_same_order_gives_the_same_answer_and_another_seed_another() {
        var terms = new Terms(100, 20, 20, 20, 7, MONDAY);
        assertThat(run(ARoute.shipped(), terms, THREE_DAYS, OFFICE))
                .isEqualTo(run(ARoute.shipped(), terms, THREE_DAYS, OFFICE));
        assertThat(run(ARoute.shipped(), terms, THREE_DAYS, OFFICE))
                .isNotEqualTo(run(ARoute.shipped(), new Terms(100, 20, 20, 20, 8, MONDAY), THREE_DAYS, OFFICE));
    }

    @Test
    void a_specialist_who_cannot_keep_up_makes_dossiers_late_at_that_step() {
        var result = run(ARoute.shipped(), terms(100, 5, 40), THREE_DAYS, OFFICE);
        assertThat(result.late()).hasSizeGreaterThan(50);
        assertThat(result.late().getLast().lateAt().orElseThrow().step().key()).isEqualTo("draft");
        assertThat(result.steps().getFirst().waitedMost())
                .isGreaterThan(result.steps().get(1).waitedMost());
        assertThat(result.people().getFirst().busy()).isGreaterThan(90);

        var two = List.of(AN, new Person("em", "Em", Set.of(Role.SPECIALIST)), BINH, CHI, DUNG);
        var helped = run(ARoute.shipped(), terms(100, 5, 40), THREE_DAYS, two);
        assertThat(helped.late().size()).isLessThan(result.late().size());
        assertThat(helped.people().get(0).times()).isBetween(40, 60);
    }

    @Test
    void who_is_away_begins_nothing_and_what_waits_waits_longer() {
        var away = new Absence("chi", MONDAY, MONDAY.plusDays(11));
        var result = run(ARoute.shipped(), terms(20, 5, 10), THREE_DAYS, OFFICE, away);
        assertThat(result.dossiers())
                .flatExtracting(Tried::visits)
                .filteredOn(visit -> "chi".equals(visit.account()))
                .allMatch(visit -> !LocalDate.ofInstant(visit.begun() == null ? Instant.EPOCH : visit.begun(), ZONE)
                        .isBefore(MONDAY.plusDays(14)));
        assertThat(result.late()).hasSize(20);
        assertThat(result.late().getFirst().lateAt().orElseThrow().step().key()).isEqualTo("sign");
    }

    @Test
    void a_role_that_nobody_has_holds_every_dossier() {
        var result = run(ARoute.shipped(), terms(10, 5, 10), THREE_DAYS, List.of(AN, BINH, DUNG));
        assertThat(result.unfinished()).isEqualTo(10);
        assertThat(result.late()).hasSize(10);
        assertThat(result.steps().get(2).unserved()).isEqualTo(10);
    }

    @Test
    void nobody_works_at_night_on_rest_days_and_on_holidays() {
        var calendar = WorkingCalendar.of(ZONE, Week.OFFICE_HOURS)
                .covering(2026, 2027)
                .holiday(MONDAY.plusDays(1))
                .build();
        var result = Trial.run(
                ARoute.graph(ARoute.shipped()),
                new TrialOrder(terms(60, 10, 15), calendar, THREE_DAYS, OFFICE, List.of()));
        assertThat(result.dossiers()).flatExtracting(Tried::visits).allSatisfy(visit -> {
            var begun = visit.begun() == null ? Instant.EPOCH : visit.begun();
            var day = LocalDate.ofInstant(begun, ZONE);
            assertThat(calendar.isWorkingDay(day)).isTrue();
            assertThat(LocalTime.ofInstant(begun, ZONE)).isBetween(LocalTime.of(7, 30), LocalTime.of(17, 0));
        });
        assertThat(result.dossiers())
                .noneMatch(tried -> LocalDate.ofInstant(tried.came(), ZONE).equals(MONDAY.plusDays(1)));
    }

    @Test
    void each_officer_does_one_thing_at_a_time() {
        var result = run(ARoute.shipped(), new Terms(80, 5, 30, 30, 3, MONDAY), THREE_DAYS, OFFICE);
        for (var person : OFFICE) {
            var own = result.dossiers().stream()
                    .flatMap(tried -> tried.visits().stream())
                    .filter(visit -> person.account().equals(visit.account()) && visit.done() != null)
                    .sorted((one, other) -> start(one).compareTo(start(other)))
                    .toList();
            for (int i = 1; i < own.size(); i++) {
                assertThat(start(own.get(i))).isAfterOrEqualTo(end(own.get(i - 1)));
            }
        }
    }

    private static Instant start(TrialResult.Visit visit) {
        return visit.begun() == null ? Instant.EPOCH : visit.begun();
    }

    private static Instant end(TrialResult.Visit visit) {
        return visit.done() == null ? Instant.EPOCH : visit.done();
    }

    @Test
    void what_is_sent_back_goes_to_whoever_did_it_and_in_the_end_every_dossier_comes_through() {
        var two = List.of(AN, new Person("em", "Em", Set.of(Role.SPECIALIST)), BINH, CHI, DUNG);
        var result = run(ARoute.shipped(), new Terms(100, 20, 5, 50, 5, MONDAY), THREE_DAYS, two);
        assertThat(result.unfinished()).isZero();
        assertThat(result.dossiers())
                .anyMatch(tried -> tried.visits().size() > 4)
                .allSatisfy(tried -> assertThat(tried.visits().stream()
                                .filter(visit -> visit.step().key().equals("draft"))
                                .map(TrialResult.Visit::account)
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void branches_run_side_by_side_and_the_step_behind_waits_for_the_longer() {
        var people = List.of(AN, new Person("em", "Em", Set.of(Role.SPECIALIST)), CHI);
        var result = run(ARoute.drawn(), terms(1, 1, 10), null, people);
        var visits = result.dossiers().getFirst().visits();
        assertThat(visits).hasSize(3);
        assertThat(visits.get(0).begun()).isEqualTo(visits.get(1).begun());
        assertThat(visits.get(2).opened()).isEqualTo(visits.get(1).done());
        assertThat(result.dossiers().getFirst().due()).isNull();
    }
}
