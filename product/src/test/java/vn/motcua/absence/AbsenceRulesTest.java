package vn.motcua.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.absence.AbsenceRefusal.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.AssignmentId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.OfficerId;
import vn.motcua.organisation.UnitId;
import vn.motcua.organisation.Validity;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AbsenceRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final AgencyId AGENCY = new AgencyId(new UUID(0, 1));
    private static final AccountId LAN = new AccountId("officer:lan");
    private static final AccountId HUY = new AccountId("officer:huy");
    private static final AccountId TAM = new AccountId("officer:tam");

    private final Officer lan = officer(LAN, null, Role.SPECIALIST);
    private final Officer huy = officer(HUY, null, Role.SPECIALIST);

    private static Officer officer(AccountId account, @Nullable LocalDate lastDay, Role... roles) {
        return new Officer(
                new OfficerId(UUID.nameUUIDFromBytes(account.value().getBytes(StandardCharsets.UTF_8))),
                account,
                account.value().substring(8),
                "",
                List.of(new Assignment(
                        new AssignmentId(UUID.randomUUID()),
                        AGENCY,
                        new Assignment.Unit(new UnitId(UUID.randomUUID()), "Phòng Tư pháp"),
                        "Hộ tịch",
                        Set.of(roles),
                        null,
                        new Validity(LocalDate.of(2025, 7, 1), lastDay))));
    }

    private static AbsenceWish wish(LocalDate from, LocalDate to, @Nullable AccountId standIn, String... procedures) {
        return new AbsenceWish(LAN, AGENCY, from, to, standIn, List.of(procedures), AbsenceReason.LEAVE, null);
    }

    private static Absence absence(AccountId officer, int from, int to, @Nullable AccountId standIn, String... codes) {
        var wish = new AbsenceWish(
                officer,
                AGENCY,
                TODAY.plusDays(from),
                TODAY.plusDays(to),
                standIn,
                List.of(codes),
                AbsenceReason.SICK,
                null);
        return new Absence(new AbsenceId(UUID.randomUUID()), wish, officer, Instant.EPOCH, null);
    }

    private AbsenceRules.Known known(Absence... others) {
        var all = List.of(others);
        return new AbsenceRules.Known(
                TODAY,
                true,
                lan,
                all.stream().filter(one -> one.officer().equals(LAN)).toList(),
                huy,
                all.stream().filter(one -> one.officer().equals(HUY)).toList(),
                Set.of(Role.SPECIALIST));
    }

    private static AbsenceRules.Known with(AbsenceRules.Known known, @Nullable Officer standIn, Set<Role> inHand) {
        return new AbsenceRules.Known(
                known.today(),
                known.mayEnter(),
                known.officer(),
                known.ofOfficer(),
                standIn,
                known.ofStandIn(),
                inHand);
    }

    private static List<Rule> rules(AbsenceWish wish, AbsenceRules.Known known) {
        return AbsenceRules.judge(wish, known).stream()
                .map(AbsenceRefusal::rule)
                .toList();
    }

    private static LocalDate day(int after) {
        return TODAY.plusDays(after);
    }

    @Test
    void an_absence_with_a_colleague_of_the_same_role_stands() {
        assertThat(rules(wish(day(0), day(4), HUY), known())).isEmpty();
        assertThat(rules(wish(day(0), day(4), null), known())).isEmpty();
    }

    @Test
    void it_begins_a_week_ago_at_the_earliest_and_a_year_ahead_at_the_latest() {
        assertThat(rules(wish(day(-7), day(1), null), known())).isEmpty();
        assertThat(rules(wish(day(-8), day(1), null), known())).containsExactly(Rule.BEGAN_TOO_LONG_AGO);
        assertThat(rules(wish(TODAY.plusYears(1), TODAY.plusYears(1), null), known()))
                .isEmpty();
        assertThat(rules(wish(TODAY.plusYears(1).plusDays(1), TODAY.plusYears(1).plusDays(1), null), known()))
                .containsExactly(Rule.BEGINS_TOO_FAR_AHEAD);
    }

    @Test
    void it_lasts_a_year_at_most_and_a_day_at_least() {
        assertThat(rules(wish(TODAY, TODAY.plusYears(1).minusDays(1), null), known()))
                .isEmpty();
        assertThat(rules(wish(TODAY, TODAY.plusYears(1), null), known())).containsExactly(Rule.TOO_LONG);
        assertThat(rules(wish(day(2), day(1), null), known())).containsExactly(Rule.ENDS_BEFORE_BEGINNING);
    }

    @Test
    void all_that_stands_against_it_is_said_at_once() {
        var known =
                with(known(absence(LAN, 2, 3, null)), officer(HUY, null, Role.RECORDS_CLERK), Set.of(Role.SPECIALIST));
        assertThat(rules(wish(day(0), day(4), HUY), known))
                .containsExactly(Rule.OVERLAPS, Rule.STAND_IN_DOES_NOT_SERVE);
        var foreign = new AbsenceRules.Known(TODAY, false, lan, List.of(), huy, List.of(), Set.of());
        assertThat(rules(wish(day(-30), day(-31), HUY), foreign))
                .containsExactly(Rule.NOT_YOURS_TO_ENTER, Rule.BEGAN_TOO_LONG_AGO, Rule.ENDS_BEFORE_BEGINNING);
    }

    @Test
    void one_officer_has_one_stand_in_for_each_procedure_on_each_day() {
        var all = absence(LAN, 0, 4, HUY);
        var some = absence(LAN, 0, 4, HUY, "1.004873");
        assertThat(rules(wish(day(4), day(9), null), known(all))).containsExactly(Rule.OVERLAPS);
        assertThat(rules(wish(day(5), day(9), null), known(all))).isEmpty();
        assertThat(rules(wish(day(0), day(4), null, "1.004873", "2.000635"), known(some)))
                .containsExactly(Rule.OVERLAPS);
        assertThat(rules(wish(day(0), day(4), null, "2.000635"), known(some))).isEmpty();
        assertThat(rules(wish(day(0), day(4), null), known(some)))
                .as("one for all the others stands beside it")
                .isEmpty();
    }

    @Test
    void what_was_withdrawn_or_ended_overlaps_no_more() {
        var planned = absence(LAN, 0, 9, null);
        var ended = new Absence(planned.id(), planned.wish(), LAN, Instant.EPOCH, day(3));
        var withdrawn = new Absence(planned.id(), planned.wish(), LAN, Instant.EPOCH, day(-1));
        assertThat(rules(wish(day(3), day(9), null), known(ended))).containsExactly(Rule.OVERLAPS);
        assertThat(rules(wish(day(4), day(9), null), known(ended))).isEmpty();
        assertThat(rules(wish(day(0), day(9), null), known(withdrawn))).isEmpty();
        assertThat(withdrawn.isWithdrawn()).isTrue();
    }

    @Test
    void who_stands_in_is_somebody_else_who_is_there_with_every_role_in_hand_on_all_days() {
        assertThat(rules(wish(day(0), day(4), LAN), known())).containsExactly(Rule.STANDS_IN_FOR_ONESELF);
        assertThat(rules(wish(day(0), day(4), HUY), known(absence(HUY, 4, 6, null))))
                .containsExactly(Rule.STAND_IN_IS_AWAY);
        assertThat(rules(wish(day(0), day(4), HUY), known(absence(HUY, 4, 6, null, "1.004873"))))
                .as("away for one of all procedures")
                .containsExactly(Rule.STAND_IN_IS_AWAY);
        assertThat(rules(wish(day(0), day(4), HUY, "2.000635"), known(absence(HUY, 4, 6, null, "1.004873"))))
                .isEmpty();
        assertThat(rules(wish(day(0), day(4), HUY), with(known(), null, Set.of())))
                .containsExactly(Rule.STAND_IN_DOES_NOT_SERVE);
        assertThat(rules(
                        wish(day(0), day(4), HUY), with(known(), huy, EnumSet.of(Role.SPECIALIST, Role.DIVISION_HEAD))))
                .containsExactly(Rule.STAND_IN_DOES_NOT_SERVE);
    }

    @Test
    void with_nothing_in_hand_one_role_in_common_is_enough() {
        var head = officer(HUY, null, Role.SPECIALIST, Role.DIVISION_HEAD);
        assertThat(rules(wish(day(0), day(4), HUY), with(known(), head, Set.of())))
                .isEmpty();
        var clerk = officer(HUY, null, Role.COUNTER_CLERK);
        assertThat(rules(wish(day(0), day(4), HUY), with(known(), clerk, Set.of())))
                .containsExactly(Rule.STAND_IN_DOES_NOT_SERVE);
    }

    @Test
    void an_assignment_of_the_stand_in_that_ends_meanwhile_is_said_with_its_last_day() {
        var leaving = officer(HUY, day(2), Role.SPECIALIST);
        assertThat(AbsenceRules.judge(wish(day(0), day(4), HUY), with(known(), leaving, Set.of(Role.SPECIALIST))))
                .containsExactly(AbsenceRefusal.of(Rule.STAND_IN_LEAVES, "name", "huy", "lastDay", day(2)));
        assertThat(rules(wish(day(0), day(2), HUY), with(known(), leaving, Set.of(Role.SPECIALIST))))
                .isEmpty();
    }

    @Test
    void who_does_not_serve_on_these_days_is_not_missed() {
        var left = new AbsenceRules.Known(
                TODAY, true, officer(LAN, day(3), Role.SPECIALIST), List.of(), null, List.of(), Set.of());
        assertThat(rules(wish(day(4), day(5), null), left)).containsExactly(Rule.OFFICER_DOES_NOT_SERVE);
        assertThat(rules(wish(day(3), day(5), null), left)).isEmpty();
    }

    @Test
    void it_ends_from_yesterday_on_and_before_its_last_day() {
        var absence = absence(LAN, -3, 4, HUY);
        assertThat(AbsenceRules.endsAtOnce(absence, TODAY)).isEqualTo(day(-1));
        assertThat(AbsenceRules.judgeEnd(absence, day(-1), TODAY)).isEmpty();
        assertThat(AbsenceRules.judgeEnd(absence, day(-2), TODAY).map(AbsenceRefusal::rule))
                .contains(Rule.ENDS_IN_THE_PAST);
        assertThat(AbsenceRules.judgeEnd(absence, day(4), TODAY).map(AbsenceRefusal::rule))
                .contains(Rule.ENDS_NO_EARLIER);
        assertThat(AbsenceRules.judgeEnd(absence(LAN, -5, -1, null), day(-2), TODAY)
                        .map(AbsenceRefusal::rule))
                .contains(Rule.IS_OVER);
        var coming = absence(LAN, 3, 4, HUY);
        assertThat(AbsenceRules.endsAtOnce(coming, TODAY)).as("never held").isEqualTo(day(2));
        assertThat(AbsenceRules.judgeEnd(coming, day(2), TODAY)).isEmpty();
    }

    @Test
    void what_one_entry_names_is_not_left_to_the_one_for_all_others() {
        var some = absence(LAN, 0, 4, HUY, "1.004873");
        var rest = absence(LAN, 0, 4, TAM);
        var covers = Cover.of(List.of(some, rest));
        assertThat(covers.getFirst().isAbout("1.004873")).isTrue();
        assertThat(covers.getFirst().isAbout("2.000635")).isFalse();
        assertThat(covers.getLast().isAbout("1.004873")).isFalse();
        assertThat(covers.getLast().isAbout("2.000635")).isTrue();
        assertThat(covers.getFirst().isFor(HUY)).isTrue();
        assertThat(covers.getFirst().isFor(TAM)).isFalse();
    }

    @Test
    void where_nobody_stands_in_or_who_does_is_away_too_the_unit_may() {
        var alone = Cover.of(List.of(absence(LAN, 0, 4, null))).getFirst();
        assertThat(alone.isFor(HUY)).isTrue();
        assertThat(alone.isFor(LAN)).isFalse();
        var chained = Cover.of(List.of(absence(LAN, 0, 4, HUY), absence(HUY, 0, 0, TAM)))
                .getFirst();
        assertThat(chained.standIn()).isNull();
        assertThat(chained.isFor(TAM)).as("of the unit, not because of huy").isTrue();
    }

    @Test
    void a_day_is_uncovered_when_all_of_a_role_are_away_or_gone() {
        var staff = List.of(lan, officer(HUY, day(1), Role.SPECIALIST));
        var away = List.of(absence(LAN, 0, 5, HUY));
        assertThat(UncoveredDays.isThere(staff, away, AGENCY, Role.SPECIALIST, day(1)))
                .isTrue();
        assertThat(UncoveredDays.isThere(staff, away, AGENCY, Role.SPECIALIST, day(2)))
                .isFalse();
        assertThat(UncoveredDays.isThere(staff, away, AGENCY, Role.SPECIALIST, day(6)))
                .isTrue();
        assertThat(UncoveredDays.isThere(
                        staff, List.of(absence(LAN, 0, 5, HUY, "1.004873")), AGENCY, Role.SPECIALIST, day(2)))
                .as("who is away for one procedure is there")
                .isTrue();
    }
}
