package vn.motcua.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.delegation.Delegation.Standing;
import vn.motcua.delegation.Delegation.State;
import vn.motcua.delegation.DelegationRefusal.Rule;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.ProcedureCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DelegationTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 12, 31);
    private static final AgencyId PROVINCE = new AgencyId(new UUID(0, 1));

    @ParameterizedTest
    @CsvSource({
        "BROUGHT_IN, , 2026-12-31, COMING",
        "BROUGHT_IN, , 2027-01-01, IN_FORCE",
        "BROUGHT_IN, , 2027-12-31, IN_FORCE",
        "BROUGHT_IN, , 2028-01-01, ENDED",
        "BROUGHT_IN, 2027-06-30, 2027-06-30, IN_FORCE",
        "BROUGHT_IN, 2027-06-30, 2027-07-01, ENDED",
        "BROUGHT_IN, 2026-12-31, 2027-01-01, ENDED",
        "BROUGHT_IN, 2028-06-30, 2028-01-01, ENDED",
        "DRAFT, , 2027-06-01, DRAFT",
        "DROPPED, , 2027-06-01, TAKEN_BACK",
        "UNDONE, , 2027-06-01, TAKEN_BACK",
    })
    void it_stands_on_a_day_as_its_days_and_its_end_say(
            State state, @Nullable LocalDate endedOn, LocalDate day, Standing standing) {
        assertThat(delegation(state, endedOn).standing(day)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-11-30, false",
        "2027-12-01, true",
        "2027-12-31, true",
        "2028-01-01, false",
    })
    void it_is_said_to_end_soon_from_thirty_days_before(LocalDate day, boolean soon) {
        assertThat(delegation(State.BROUGHT_IN, null).endsWithin(30, day)).isEqualTo(soon);
    }

    @Test
    void a_line_holds_on_its_own_days_as_far_as_the_decision_does() {
        var half = new Validity(LocalDate.of(2027, 7, 1), TO);
        assertThat(delegation(State.BROUGHT_IN, null).holding(half)).contains(half);
        assertThat(delegation(State.BROUGHT_IN, LocalDate.of(2027, 8, 31)).holding(half))
                .contains(new Validity(half.from(), LocalDate.of(2027, 8, 31)));
        assertThat(delegation(State.BROUGHT_IN, LocalDate.of(2027, 6, 30)).holding(half))
                .isEmpty();
        assertThat(delegation(State.DRAFT, null).holding(half)).isEmpty();
        assertThat(delegation(State.UNDONE, null).holding(half)).isEmpty();
    }

    @Test
    void a_line_becomes_a_rule_of_competence_with_the_days_that_are_left() {
        var terms = new DelegationLine.Terms(
                new ProcedureCode("1.000894"),
                "",
                new Decider.Named(PROVINCE),
                new Decider.Named(new AgencyId(new UUID(0, 2))),
                "",
                new AreaCode("46"),
                SignatureStyle.TUQ,
                new Validity(FROM, TO));
        var rule = RulesOfRegister.rule(
                        delegation(State.BROUGHT_IN, LocalDate.of(2027, 6, 30)),
                        new DelegationLine(new UUID(0, 7), 1, terms))
                .orElseThrow();

        assertThat(rule.id().value()).isEqualTo(new UUID(0, 7));
        assertThat(rule.terms().ground().kind()).isEqualTo(CompetenceKind.AUTHORISATION);
        assertThat(rule.terms().ground().basis()).isEqualTo("Quyết định số 45/QĐ-UBND ngày 01/01/2027");
        assertThat(rule.terms().validity()).isEqualTo(new Validity(FROM, LocalDate.of(2027, 6, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "BROUGHT_IN, 2027-03-01, 2027-02-27, ENDS_TOO_EARLY",
        "BROUGHT_IN, 2027-03-01, 2027-02-28, ",
        "BROUGHT_IN, 2027-03-01, 2027-12-30, ",
        "BROUGHT_IN, 2027-03-01, 2027-12-31, ENDS_NO_EARLIER",
        "DRAFT, 2027-03-01, 2027-06-01, NOT_IN_THE_REGISTER",
    })
    void it_is_revoked_from_yesterday_on_and_before_its_own_end(
            State state, LocalDate today, LocalDate lastDay, @Nullable Rule expected) {
        var order = new RevokeDelegation.Order("50/QĐ-UBND", today, "", lastDay);
        assertThat(RevokeDelegation.judge(delegation(state, null), order, today).map(DelegationRefusal::rule))
                .isEqualTo(Optional.ofNullable(expected));
    }

    private static Delegation delegation(State state, @Nullable LocalDate endedOn) {
        var whole = broughtIn(new DelegationHead(
                DelegationKind.AUTHORISATION,
                "45/QĐ-UBND",
                FROM,
                PROVINCE,
                new DelegationHead.Signer("Nguyễn Văn An", "Chủ tịch"),
                "Ủy quyền",
                new Validity(FROM, TO),
                true,
                false,
                true,
                null));
        var registered = new Delegation.Registered(
                state, DelegationRulesTest.editor(), DelegationRulesTest.noon(), DelegationRulesTest.noon());
        var endings = endedOn == null
                ? List.<Delegation.Ending>of()
                : List.of(new Delegation.Ending(UUID.randomUUID(), "50/QĐ-UBND", FROM, "", endedOn, null));
        return new Delegation(whole.id(), whole.head(), registered, endings, null);
    }

    static Delegation broughtIn(DelegationHead head) {
        return new Delegation(
                new DelegationId(UUID.randomUUID()),
                head,
                new Delegation.Registered(
                        State.BROUGHT_IN,
                        DelegationRulesTest.editor(),
                        DelegationRulesTest.noon(),
                        DelegationRulesTest.noon()),
                List.of(),
                null);
    }
}
