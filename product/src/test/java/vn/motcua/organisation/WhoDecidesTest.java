package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.organisation.CompetenceAnswer.Decides;
import vn.motcua.organisation.CompetenceAnswer.Nobody;
import vn.motcua.organisation.CompetenceAnswer.Reason;
import vn.motcua.organisation.CompetenceAnswer.Several;
import vn.motcua.shared.ProcedureCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoDecidesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Validity ALWAYS = Validity.since(LocalDate.of(2025, 7, 1));
    private static final AreaCode HUE = new AreaCode("46");
    private static final AreaCode PHU_XUAN = new AreaCode("19753");
    private static final AreaCode KIM_LONG = new AreaCode("19774");
    private static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");
    private static final ProcedureTraits TRAITS =
            new ProcedureTraits(MARITAL_STATUS, "Hộ tịch", Set.of(AdministrativeLevel.COMMUNE));

    private final Agency committee = agency(AgencyKind.COMMUNE_PEOPLES_COMMITTEE, PHU_XUAN, ALWAYS);
    private final Agency otherCommittee = agency(AgencyKind.COMMUNE_PEOPLES_COMMITTEE, KIM_LONG, ALWAYS);
    private final Agency centre = agency(AgencyKind.COMMUNE_CENTRE, PHU_XUAN, ALWAYS);
    private final Agency department = agency(AgencyKind.DEPARTMENT, HUE, ALWAYS);
    private final List<Agency> agencies = List.of(committee, otherCommittee, centre, department);

    private final CompetenceRule allOfCommunes = rule(
            new ProcedureScope.Group(AdministrativeLevel.COMMUNE, null),
            HUE,
            new Decider.OfTheArea(AgencyKind.COMMUNE_PEOPLES_COMMITTEE),
            law(),
            ALWAYS);

    @Test
    void by_default_the_committee_of_the_commune_decides() {
        assertThat(decides(PHU_XUAN, allOfCommunes).agency()).isEqualTo(committee.id());
        assertThat(decides(KIM_LONG, allOfCommunes).agency()).isEqualTo(otherCommittee.id());
    }

    @Test
    void a_field_goes_before_the_level_and_one_procedure_before_the_field() {
        var field = rule(
                new ProcedureScope.Group(AdministrativeLevel.COMMUNE, "Hộ tịch"),
                HUE,
                named(department),
                law(),
                ALWAYS);
        var one = rule(new ProcedureScope.One(MARITAL_STATUS), HUE, named(otherCommittee), law(), ALWAYS);

        assertThat(decides(PHU_XUAN, allOfCommunes, field).rule()).isEqualTo(field.id());
        assertThat(decides(PHU_XUAN, allOfCommunes, field, one).rule()).isEqualTo(one.id());
    }

    @Test
    void a_commune_goes_before_its_province() {
        var here = rule(
                new ProcedureScope.Group(AdministrativeLevel.COMMUNE, null),
                PHU_XUAN,
                named(department),
                law(),
                ALWAYS);

        assertThat(decides(PHU_XUAN, allOfCommunes, here).agency()).isEqualTo(department.id());
        assertThat(decides(KIM_LONG, allOfCommunes, here).agency()).isEqualTo(otherCommittee.id());
    }

    @Test
    void decentralisation_goes_before_law() {
        var byLaw = rule(new ProcedureScope.One(MARITAL_STATUS), HUE, named(department), law(), ALWAYS);
        var decentralised = rule(
                new ProcedureScope.Group(AdministrativeLevel.COMMUNE, null),
                HUE,
                new Decider.OfTheArea(AgencyKind.COMMUNE_PEOPLES_COMMITTEE),
                new CompetenceRule.Decentralisation("QĐ", "12/2026/QĐ-UBND", SignatureStyle.OWN),
                ALWAYS);

        assertThat(decides(PHU_XUAN, byLaw, decentralised).agency()).isEqualTo(committee.id());
    }

    @Test
    void an_authorisation_goes_before_the_authorisers_own_competence_while_it_is_in_force() {
        var authorised = authorised(committee, centre);

        var during = decides(PHU_XUAN, allOfCommunes, authorised);
        assertThat(during)
                .isEqualTo(new Decides(
                        centre.id(), authorised.id(), authorised.terms().ground(), committee.id()));
        assertThat(during.kind()).isEqualTo(CompetenceKind.AUTHORISATION);
        assertThat(during.signature()).isEqualTo(SignatureStyle.TUQ);
        assertThat(during.decisionNumber()).isEqualTo("45/QĐ-UBND");
        assertThat(answer(List.of(allOfCommunes, authorised), PHU_XUAN, LocalDate.of(2027, 1, 1)))
                .isEqualTo(new Decides(committee.id(), allOfCommunes.id(), law(), null));
    }

    @Test
    void nobody_can_lend_a_competence_it_does_not_have() {
        assertThat(decides(KIM_LONG, allOfCommunes, authorised(committee, centre))
                        .agency())
                .isEqualTo(otherCommittee.id());
        assertThat(decides(PHU_XUAN, allOfCommunes, authorised(department, centre))
                        .agency())
                .isEqualTo(committee.id());
    }

    @Test
    void an_authorisation_cannot_be_handed_on() {
        var first = authorised(committee, centre);
        var handedOn = authorised(centre, department);

        assertThat(decides(PHU_XUAN, allOfCommunes, first, handedOn).agency()).isEqualTo(centre.id());
    }

    @Test
    void two_authorised_at_once_are_several() {
        assertThat(answer(
                        List.of(allOfCommunes, authorised(committee, centre), authorised(committee, department)),
                        PHU_XUAN,
                        DAY))
                .isInstanceOfSatisfying(
                        Several.class,
                        several -> assertThat(several.candidates())
                                .extracting(Decides::agency)
                                .containsExactly(centre.id(), department.id()));
    }

    @Test
    void a_procedure_of_two_levels_with_a_default_for_each_has_several() {
        var ofProvince = rule(
                new ProcedureScope.Group(AdministrativeLevel.PROVINCE, null), HUE, named(department), law(), ALWAYS);
        var both = new ProcedureTraits(
                MARITAL_STATUS, "Hộ tịch", Set.of(AdministrativeLevel.COMMUNE, AdministrativeLevel.PROVINCE));

        assertThat(table(List.of(allOfCommunes, ofProvince))
                        .whoDecides(MARITAL_STATUS, Optional.of(both), PHU_XUAN, DAY))
                .isInstanceOf(Several.class);
    }

    @Test
    void where_the_procedures_table_names_a_kind_of_agency_only_rules_of_law_that_lead_to_one_count() {
        var ofProvince = rule(
                new ProcedureScope.Group(AdministrativeLevel.PROVINCE, null), HUE, named(department), law(), ALWAYS);
        var one = rule(new ProcedureScope.One(MARITAL_STATUS), HUE, named(otherCommittee), law(), ALWAYS);
        var table = table(List.of(allOfCommunes, ofProvince, one));

        assertThat(among(table, AgencyKind.DEPARTMENT))
                .isInstanceOfSatisfying(
                        Decides.class, decides -> assertThat(decides.agency()).isEqualTo(department.id()));
        assertThat(among(table, AgencyKind.COMMUNE_PEOPLES_COMMITTEE))
                .isInstanceOfSatisfying(
                        Decides.class, decides -> assertThat(decides.agency()).isEqualTo(otherCommittee.id()));
        assertThat(among(table, AgencyKind.COMMUNE_POLICE)).isEqualTo(new Nobody(Reason.NO_RULE, List.of()));
    }

    @Test
    void decentralisation_goes_before_the_procedures_table_and_who_it_names_may_lend_it() {
        var ofProvince = rule(
                new ProcedureScope.Group(AdministrativeLevel.PROVINCE, null), HUE, named(department), law(), ALWAYS);
        var decentralised = rule(
                new ProcedureScope.One(MARITAL_STATUS),
                HUE,
                named(committee),
                new CompetenceRule.Decentralisation("QĐ", "12/2026/QĐ-UBND", SignatureStyle.OWN),
                ALWAYS);

        assertThat(among(table(List.of(allOfCommunes, ofProvince, decentralised)), AgencyKind.DEPARTMENT))
                .isInstanceOfSatisfying(
                        Decides.class, decides -> assertThat(decides.agency()).isEqualTo(committee.id()));
        assertThat(among(
                        table(List.of(allOfCommunes, ofProvince, authorised(department, centre))),
                        AgencyKind.DEPARTMENT))
                .isInstanceOfSatisfying(Decides.class, decides -> {
                    assertThat(decides.agency()).isEqualTo(centre.id());
                    assertThat(decides.onBehalfOf()).isEqualTo(department.id());
                });
    }

    private static CompetenceAnswer among(CompetenceTable table, AgencyKind kind) {
        var both = new ProcedureTraits(
                MARITAL_STATUS, "Hộ tịch", Set.of(AdministrativeLevel.COMMUNE, AdministrativeLevel.PROVINCE));
        return table.whoDecides(
                new Competences.Matter(MARITAL_STATUS, "", PHU_XUAN, Set.of(kind)), Optional.of(both), DAY);
    }

    @Test
    void nobody_decides_without_a_rule_or_without_an_open_agency() {
        var noAgency = new AreaCode("19777");

        assertThat(answer(List.of(), PHU_XUAN, DAY)).isEqualTo(new Nobody(Reason.NO_RULE, List.of()));
        assertThat(answer(List.of(allOfCommunes), noAgency, DAY))
                .isEqualTo(new Nobody(Reason.NO_OPEN_AGENCY, List.of(allOfCommunes.id())));
        assertThat(answer(List.of(allOfCommunes), PHU_XUAN, LocalDate.of(2025, 6, 30)))
                .isEqualTo(new Nobody(Reason.NO_RULE, List.of()));
        assertThat(table(List.of(allOfCommunes)).whoDecides(MARITAL_STATUS, Optional.empty(), PHU_XUAN, DAY))
                .isEqualTo(new Nobody(Reason.PROCEDURE_UNKNOWN, List.of()));
    }

    @Test
    void a_closed_agency_decides_no_more() {
        var closed =
                agency(AgencyKind.DEPARTMENT, HUE, new Validity(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 11, 19)));
        var one = rule(new ProcedureScope.One(MARITAL_STATUS), HUE, named(closed), law(), ALWAYS);
        var table = new CompetenceTable(
                List.of(one), new KeptAgencies(List.of(closed), Map.of()), WhoDecidesTest::provinceOf);

        assertThat(table.whoDecides(MARITAL_STATUS, Optional.of(TRAITS), PHU_XUAN, DAY.minusDays(1)))
                .isInstanceOf(Decides.class);
        assertThat(table.whoDecides(MARITAL_STATUS, Optional.of(TRAITS), PHU_XUAN, DAY))
                .isEqualTo(new Nobody(Reason.NO_OPEN_AGENCY, List.of(one.id())));
    }

    private CompetenceRule authorised(Agency authoriser, Agency receiver) {
        return rule(
                new ProcedureScope.One(MARITAL_STATUS),
                PHU_XUAN,
                named(receiver),
                new CompetenceRule.Authorisation(named(authoriser), "Đ. 14", "45/QĐ-UBND", SignatureStyle.TUQ),
                new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    private Decides decides(AreaCode area, CompetenceRule... rules) {
        return (Decides) answer(List.of(rules), area, DAY);
    }

    private CompetenceAnswer answer(List<CompetenceRule> rules, AreaCode area, LocalDate day) {
        return table(rules).whoDecides(MARITAL_STATUS, Optional.of(TRAITS), area, day);
    }

    private CompetenceTable table(List<CompetenceRule> rules) {
        return new CompetenceTable(rules, new KeptAgencies(agencies, Map.of()), WhoDecidesTest::provinceOf);
    }

    private static AreaCode provinceOf(AreaCode area) {
        return area.isProvince() ? area : HUE;
    }

    private static CompetenceRule rule(
            ProcedureScope scope, AreaCode area, Decider decider, CompetenceRule.Ground ground, Validity validity) {
        return new CompetenceRule(
                new CompetenceRuleId(UUID.randomUUID()),
                new CompetenceRule.Terms(scope, area, decider, ground, validity));
    }

    private static Decider named(Agency agency) {
        return new Decider.Named(agency.id());
    }

    private static CompetenceRule.Ground law() {
        return new CompetenceRule.Law("Luật Hộ tịch", SignatureStyle.OWN);
    }

    private static Agency agency(AgencyKind kind, AreaCode area, Validity validity) {
        return agency(kind, area, validity, null);
    }

    private static Agency agency(AgencyKind kind, AreaCode area, Validity validity, @Nullable AgencyId parent) {
        return new Agency(
                new AgencyId(UUID.randomUUID()),
                kind,
                area,
                parent,
                null,
                new Agency.Contact("", ""),
                validity,
                List.of(new Agency.Version(kind.name(), validity)),
                List.of(new Agency.Version("H57", validity)));
    }
}
