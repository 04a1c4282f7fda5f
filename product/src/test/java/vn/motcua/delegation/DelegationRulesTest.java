package vn.motcua.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.delegation.DelegationFinding.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.CompetenceRuleId;
import vn.motcua.organisation.Competences.Matter;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.ProcedureCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DelegationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final Validity YEAR = new Validity(FIRST, LocalDate.of(2027, 12, 31));
    private static final AreaCode HUE = new AreaCode("46");
    private static final AreaCode PHU_XUAN = new AreaCode("19753");
    private static final AreaCode KIM_LONG = new AreaCode("19774");
    private static final ProcedureCode MARRIAGE = new ProcedureCode("1.000894");
    private static final ProcedureCode DEATH = new ProcedureCode("1.000656");
    private static final AgencyId PROVINCE = agency(1);
    private static final AgencyId JUSTICE = agency(2);
    private static final AgencyId FINANCE = agency(3);
    private static final AgencyId CLOSED = agency(4);

    private final Map<AgencyId, LocalDate> lastDays = new HashMap<>();
    private final List<DelegationStore.OfDecision> register = new ArrayList<>();
    private CompetenceAnswer answer = byLaw(PROVINCE);
    private CompetenceAnswer answerAfter = byLaw(PROVINCE);

    @ParameterizedTest
    @CsvSource({
        "DECENTRALISATION, LAW of giver, ",
        "AUTHORISATION, LAW of giver, ",
        "DECENTRALISATION, LAW of other, NOT_COMPETENT",
        "AUTHORISATION, LAW of other, NOT_COMPETENT",
        "DECENTRALISATION, lent to giver, HANDED_ON",
        "AUTHORISATION, lent to giver, HANDED_ON",
        "AUTHORISATION, lent by giver, GIVEN_BEFORE",
        "DECENTRALISATION, lent by giver, GIVEN_BEFORE",
        "AUTHORISATION, lent by other, NOT_COMPETENT",
        "AUTHORISATION, nobody, POWER_UNKNOWN",
        "AUTHORISATION, several, POWER_UNKNOWN",
        "DECENTRALISATION, nobody, POWER_UNRECORDED",
    })
    void who_gives_must_have_it(DelegationKind kind, String before, @Nullable Rule expected) {
        answer = switch (before) {
            case "LAW of giver" -> byLaw(PROVINCE);
            case "LAW of other" -> byLaw(FINANCE);
            case "lent to giver" -> lent(FINANCE, PROVINCE);
            case "lent by giver" -> lent(PROVINCE, FINANCE);
            case "lent by other" -> lent(JUSTICE, FINANCE);
            case "nobody" -> new CompetenceAnswer.Nobody(CompetenceAnswer.Reason.NO_RULE, List.of());
            default -> new CompetenceAnswer.Several(List.of());
        };

        assertThat(rules(head(kind), line(1, MARRIAGE, PROVINCE, JUSTICE)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // the other decision's kind, its days, its place, its case; what is found
        "DECENTRALISATION, 2027-06-01, 2028-05-31, 46, '', TWO_DECISIONS",
        "AUTHORISATION, 2027-12-31, 2028-05-31, 46, '', TWO_DECISIONS",
        "AUTHORISATION, 2028-01-01, 2028-05-31, 46, '', ",
        "AUTHORISATION, 2026-01-01, 2026-12-31, 46, '', ",
        "AUTHORISATION, 2026-01-01, 2027-01-01, 46, '', TWO_DECISIONS",
        "AUTHORISATION, 2027-06-01, 2028-05-31, 19774, '', TWO_DECISIONS",
        "AUTHORISATION, 2027-06-01, 2028-05-31, 46, abroad, TWO_DECISIONS",
        "SIGNATURE, 2027-06-01, 2028-05-31, 46, '', ",
    })
    void two_decisions_for_one_procedure_and_day_are_found(
            DelegationKind kind, LocalDate from, LocalDate to, String area, String caseKey, @Nullable Rule expected) {
        var days = new Validity(from, to);
        register(kind, days, terms(MARRIAGE, caseKey, PROVINCE, FINANCE, new AreaCode(area), days), true);

        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, PROVINCE, JUSTICE)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, DEATH, PROVINCE, JUSTICE)))
                .isEmpty();
    }

    @Test
    void two_cases_of_a_procedure_go_to_two_agencies() {
        register(DelegationKind.AUTHORISATION, YEAR, terms(MARRIAGE, "abroad", PROVINCE, FINANCE, HUE, YEAR), true);
        var other = new DelegationLine(UUID.randomUUID(), 1, terms(MARRIAGE, "at-home", PROVINCE, JUSTICE, HUE, YEAR));

        assertThat(rules(head(DelegationKind.AUTHORISATION), other)).isEmpty();
    }

    @Test
    void what_was_decentralised_is_handed_on_only_where_the_decision_allows_it() {
        var received = register(
                DelegationKind.DECENTRALISATION, YEAR, terms(MARRIAGE, "", PROVINCE, JUSTICE, HUE, YEAR), false);
        answer = new CompetenceAnswer.Decides(JUSTICE, received, decentralised(), null);
        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, JUSTICE, FINANCE)))
                .isEmpty();

        register.clear();
        var forbidden = register(
                DelegationKind.DECENTRALISATION, YEAR, terms(MARRIAGE, "", PROVINCE, JUSTICE, HUE, YEAR), true);
        answer = new CompetenceAnswer.Decides(JUSTICE, forbidden, decentralised(), null);
        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, JUSTICE, FINANCE)))
                .isEqualTo(List.of(Rule.HANDED_ON_FORBIDDEN));
    }

    @Test
    void a_chain_that_begins_later_is_found_too() {
        var later = new Validity(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 9, 30));
        register(DelegationKind.AUTHORISATION, later, terms(MARRIAGE, "", JUSTICE, FINANCE, HUE, later), true);

        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, PROVINCE, JUSTICE)))
                .isEqualTo(List.of(Rule.HANDED_ON));
    }

    @Test
    void what_is_replaced_does_not_stand_in_the_way() {
        var days = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 6, 30));
        var rule =
                register(DelegationKind.AUTHORISATION, days, terms(MARRIAGE, "", PROVINCE, FINANCE, HUE, days), true);
        answer = new CompetenceAnswer.Decides(FINANCE, rule, authorised(PROVINCE), PROVINCE);
        var old = register.getFirst().delegation();
        var head = new DelegationHead(
                DelegationKind.AUTHORISATION,
                "46/QĐ-UBND",
                TODAY,
                PROVINCE,
                new DelegationHead.Signer("Nguyễn Văn An", "Chủ tịch"),
                "Ủy quyền",
                YEAR,
                true,
                false,
                true,
                old.id());

        assertThat(DelegationRules.judge(
                        head,
                        List.of(line(1, MARRIAGE, PROVINCE, JUSTICE)),
                        new DelegationRules.Known(TODAY, old, register, around())))
                .isEmpty();
        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, PROVINCE, JUSTICE)))
                .isEqualTo(List.of(Rule.TWO_DECISIONS));
    }

    @Test
    void lines_of_one_decision_do_not_contradict_each_other() {
        assertThat(findings(
                        head(DelegationKind.AUTHORISATION),
                        line(3, MARRIAGE, PROVINCE, JUSTICE),
                        line(8, MARRIAGE, PROVINCE, FINANCE),
                        line(9, DEATH, PROVINCE, FINANCE)))
                .isEqualTo(List.of(new DelegationFinding(Rule.TWO_LINES, List.of(8), List.of(3))));
    }

    @Test
    void what_many_rows_do_wrong_is_said_once_with_all_rows_and_what_stops_comes_first() {
        answer = byLaw(FINANCE);
        answerAfter = new CompetenceAnswer.Nobody(CompetenceAnswer.Reason.NO_RULE, List.of());

        assertThat(findings(
                        head(DelegationKind.AUTHORISATION),
                        line(2, MARRIAGE, PROVINCE, JUSTICE),
                        line(3, DEATH, PROVINCE, JUSTICE)))
                .isEqualTo(List.of(
                        new DelegationFinding(Rule.NOT_COMPETENT, List.of(2, 3), List.of("A3")),
                        new DelegationFinding(Rule.GAP_AFTER, List.of(2, 3), List.of(LocalDate.of(2028, 1, 1)))));
    }

    @Test
    void receivers_are_there_from_the_first_day_to_the_last() {
        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, PROVINCE, CLOSED)))
                .isEqualTo(List.of(Rule.RECEIVER_NOT_OPEN));
        lastDays.put(JUSTICE, LocalDate.of(2027, 6, 30));
        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, PROVINCE, JUSTICE)))
                .isEqualTo(List.of(Rule.RECEIVER_CLOSES));
        assertThat(rules(head(DelegationKind.AUTHORISATION), line(1, MARRIAGE, PROVINCE, PROVINCE)))
                .isEqualTo(List.of(Rule.TO_ITSELF));
    }

    @Test
    void signing_is_given_to_a_named_office_of_the_agency_itself() {
        var signature = head(DelegationKind.SIGNATURE);
        assertThat(rules(signature, line(1, MARRIAGE, PROVINCE, PROVINCE))).isEqualTo(List.of(Rule.OFFICE_MISSING));
        assertThat(rules(signature, signed(1, PROVINCE, PROVINCE, "Chánh Văn phòng")))
                .isEmpty();
        assertThat(rules(signature, signed(1, PROVINCE, JUSTICE, "Giám đốc")))
                .isEqualTo(List.of(Rule.SIGNATURE_ELSEWHERE));
        assertThat(rules(
                        signature,
                        signed(1, PROVINCE, PROVINCE, "Chánh Văn phòng"),
                        signed(2, PROVINCE, PROVINCE, "Phó Chánh Văn phòng"),
                        signed(3, PROVINCE, PROVINCE, "chánh văn phòng")))
                .isEqualTo(List.of(Rule.TWO_LINES));
    }

    @Test
    void a_decision_begins_when_it_is_decided_or_later_and_one_of_the_past_is_only_said() {
        var past = head(
                DelegationKind.AUTHORISATION, new Validity(TODAY.minusDays(1), TODAY.plusDays(9)), TODAY.minusDays(2));
        assertThat(rules(past, line(1, MARRIAGE, PROVINCE, JUSTICE))).isEqualTo(List.of(Rule.BEGAN_BEFORE));
        assertThat(Rule.BEGAN_BEFORE.stops()).isFalse();
        var early = head(DelegationKind.AUTHORISATION, YEAR, FIRST.plusDays(1));
        assertThat(rules(early, line(1, MARRIAGE, PROVINCE, JUSTICE))).isEqualTo(List.of(Rule.BEFORE_DECIDED));
    }

    @Test
    void a_decision_that_is_over_cannot_be_replaced() {
        var days = new Validity(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        register(DelegationKind.AUTHORISATION, days, terms(MARRIAGE, "", PROVINCE, FINANCE, HUE, days), true);
        var old = register.getFirst().delegation();

        assertThat(DelegationRules.judge(
                                head(DelegationKind.AUTHORISATION),
                                List.of(line(1, MARRIAGE, PROVINCE, JUSTICE)),
                                new DelegationRules.Known(TODAY, old, register, around()))
                        .stream()
                        .map(DelegationFinding::rule))
                .containsExactly(Rule.REPLACES_NOTHING);
    }

    private List<Rule> rules(DelegationHead head, DelegationLine... lines) {
        return findings(head, lines).stream().map(DelegationFinding::rule).toList();
    }

    private List<DelegationFinding> findings(DelegationHead head, DelegationLine... lines) {
        return DelegationRules.judge(head, List.of(lines), new DelegationRules.Known(TODAY, null, register, around()));
    }

    private CompetenceRuleId register(
            DelegationKind kind, Validity days, DelegationLine.Terms terms, boolean forbidsSubDelegation) {
        var line = new DelegationLine(UUID.randomUUID(), 1, terms);
        var head = new DelegationHead(
                kind,
                "45/QĐ-UBND",
                days.from(),
                PROVINCE,
                new DelegationHead.Signer("Nguyễn Văn An", "Chủ tịch"),
                "Ủy quyền",
                days,
                forbidsSubDelegation,
                false,
                true,
                null);
        register.add(new DelegationStore.OfDecision(DelegationTest.broughtIn(head), line));
        return new CompetenceRuleId(line.id());
    }

    private static DelegationHead head(DelegationKind kind) {
        return head(kind, YEAR, TODAY);
    }

    private static DelegationHead head(DelegationKind kind, Validity days, LocalDate decidedOn) {
        return new DelegationHead(
                kind,
                "46/QĐ-UBND",
                decidedOn,
                PROVINCE,
                new DelegationHead.Signer("Nguyễn Văn An", "Chủ tịch"),
                "Ủy quyền",
                days,
                true,
                false,
                true,
                null);
    }

    private static DelegationLine line(int row, ProcedureCode procedure, AgencyId giver, AgencyId receiver) {
        return new DelegationLine(UUID.randomUUID(), row, terms(procedure, "", giver, receiver, HUE, YEAR));
    }

    private static DelegationLine signed(int row, AgencyId giver, AgencyId receiver, String office) {
        return new DelegationLine(
                UUID.randomUUID(),
                row,
                new DelegationLine.Terms(
                        MARRIAGE,
                        "",
                        new Decider.Named(giver),
                        new Decider.Named(receiver),
                        office,
                        HUE,
                        SignatureStyle.TL,
                        YEAR));
    }

    private static DelegationLine.Terms terms(
            ProcedureCode procedure, String caseKey, AgencyId giver, AgencyId receiver, AreaCode area, Validity days) {
        return new DelegationLine.Terms(
                procedure,
                caseKey,
                new Decider.Named(giver),
                new Decider.Named(receiver),
                "",
                area,
                SignatureStyle.TUQ,
                days);
    }

    private static CompetenceAnswer byLaw(AgencyId agency) {
        return new CompetenceAnswer.Decides(
                agency,
                new CompetenceRuleId(new UUID(0, 9)),
                new CompetenceRule.Law("Luật Hộ tịch", SignatureStyle.OWN),
                null);
    }

    private static CompetenceAnswer lent(AgencyId by, AgencyId to) {
        return new CompetenceAnswer.Decides(to, new CompetenceRuleId(new UUID(0, 8)), authorised(by), by);
    }

    private static CompetenceRule.Ground authorised(AgencyId by) {
        return new CompetenceRule.Authorisation(new Decider.Named(by), "Đ. 14", "7/QĐ-UBND", SignatureStyle.TUQ);
    }

    private static CompetenceRule.Ground decentralised() {
        return new CompetenceRule.Decentralisation("Đ. 13", "8/QĐ-UBND", SignatureStyle.OWN);
    }

    private static AgencyId agency(int number) {
        return new AgencyId(new UUID(0, number));
    }

    private DelegationRules.Around around() {
        return new DelegationRules.Around() {
            @Override
            public List<AreaCode> communes(AreaCode area) {
                return area.isProvince() ? List.of(PHU_XUAN, KIM_LONG) : List.of(area);
            }

            @Override
            public boolean contains(AreaCode wider, AreaCode narrower) {
                return wider.equals(narrower) || wider.equals(HUE);
            }

            @Override
            public Optional<AgencyId> agency(Decider decider, AreaCode commune, LocalDate day) {
                return decider instanceof Decider.Named(var id) && !id.equals(CLOSED)
                        ? Optional.of(id)
                        : Optional.empty();
            }

            @Override
            public Optional<LocalDate> lastDay(AgencyId agency) {
                return Optional.ofNullable(lastDays.get(agency));
            }

            @Override
            public String name(AgencyId agency, LocalDate day) {
                return "A" + agency.value().getLeastSignificantBits();
            }

            @Override
            public CompetenceAnswer whoDecides(Matter matter, LocalDate day) {
                return day.isAfter(LocalDate.of(2027, 12, 31)) ? answerAfter : answer;
            }
        };
    }

    static AccountId editor() {
        return new AccountId("officer:vy.dm");
    }

    static Instant noon() {
        return Instant.parse("2026-11-30T05:00:00Z");
    }
}
