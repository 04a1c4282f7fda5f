package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;

/** What somebody changed by SQL in the organisation is believed by nobody who reads it anew, and nothing else stops. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedOrganisationTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final AreaCode HUE = new AreaCode("46");
    private static final AreaCode COMMUNE = new AreaCode("19753");

    @Autowired
    Agencies agencies;

    @Autowired
    Officers officers;

    @Autowired
    Competences competences;

    @Autowired
    JdbcClient jdbc;

    private Agency one;
    private Agency other;

    @BeforeEach
    void two_agencies() {
        one = department();
        other = department();
    }

    @Test
    void a_changed_name_of_an_agency_is_given_to_nobody_and_the_other_agencies_go_on() {
        damaged(
                "update organisation.agency_name set name = 'Sở Giả' where agency_id = '%s'".formatted(one.id()),
                "update organisation.agency_name set name = 'Sở Cũ' where agency_id = '%s'".formatted(one.id()),
                () -> {
                    assertThatThrownBy(() -> agencies.get(one.id()))
                            .isInstanceOf(ChangedOutside.class)
                            .hasMessageContaining("organisation.agency_name " + one.id() + "/2025-07-01");
                    assertThatThrownBy(() -> agencies.byCode(one.code(DAY), DAY))
                            .isInstanceOf(ChangedOutside.class);
                    assertThat(agencies.byCode(other.code(DAY), DAY)).contains(other);
                    assertThat(agencies.all(DAY)).contains(other).doesNotContain(one);
                });
        assertThat(agencies.get(one.id())).isEqualTo(one);
    }

    @Test
    void a_name_that_somebody_added_or_removed_is_not_believed() {
        var ofOne = " where agency_id = '" + one.id() + "'";
        damaged(
                "insert into organisation.agency_name (agency_id, name, valid_from, valid_to) "
                        + "values ('%s', 'Sở Giả', '2020-01-01', '2020-12-31')".formatted(one.id()),
                "delete from organisation.agency_name" + ofOne + " and name = 'Sở Giả'",
                () -> assertThat(agencies.get(one.id())).isEqualTo(one));
        damaged(
                "delete from organisation.agency_name" + ofOne,
                "insert into organisation.agency_name (agency_id, name, valid_from) values ('%s', 'Sở Cũ', '%s')"
                        .formatted(one.id(), FIRST),
                () -> assertThatThrownBy(() -> agencies.get(one.id())).isInstanceOf(ChangedOutside.class));
        assertThat(agencies.get(one.id())).isEqualTo(one);
    }

    @Test
    void a_changed_name_of_an_officer_is_given_to_nobody() {
        var account = appointed(one);
        var colleague = appointed(one);
        var row = " where account = '" + account.value() + "'";
        damaged(
                "update organisation.officer set name = 'Kẻ Giả'" + row,
                "update organisation.officer set name = 'Nguyễn Thị Lan'" + row,
                () -> {
                    assertThatThrownBy(() -> officers.of(account, DAY))
                            .isInstanceOf(ChangedOutside.class)
                            .hasMessageContaining("organisation.officer");
                    assertThat(officers.name(account)).isEmpty();
                    assertThat(officers.inAgency(one.id(), DAY))
                            .extracting(Officer::account)
                            .containsExactly(colleague);
                });
        assertThat(officers.of(account, DAY)).map(Officer::name).contains("Nguyễn Thị Lan");
    }

    @Test
    void an_assignment_that_somebody_added_gives_no_right_and_the_true_ones_hold() {
        var account = appointed(one);
        var elsewhere = appointed(other);
        damaged("""
                insert into organisation.assignment (id, officer_id, position_id, roles, valid_from)
                select gen_random_uuid(), mine.id, theirs.position_id, '{LEADER}', theirs.valid_from
                  from organisation.officer mine, organisation.assignment theirs
                  join organisation.officer o on o.id = theirs.officer_id
                 where mine.account = '%s' and o.account = '%s'
                """.formatted(account.value(), elsewhere.value()), """
                delete from organisation.assignment
                 where roles = '{LEADER}' and officer_id = (select id from organisation.officer where account = '%s')
                """.formatted(account.value()), () -> {
            var officer = officers.of(account, DAY).orElseThrow();
            assertThat(officer.agencies()).containsExactly(one.id());
            assertThat(officer.rolesIn(one.id())).containsExactly(Role.SPECIALIST);
            assertThat(officers.inAgency(other.id(), Role.LEADER, DAY)).isEmpty();
        });
    }

    @Test
    void an_assignment_that_somebody_changed_gives_no_right() {
        var account = appointed(one);
        var row = " where officer_id = (select id from organisation.officer where account = '" + account.value() + "')";
        damaged(
                "update organisation.assignment set roles = '{LEADER}'" + row,
                "update organisation.assignment set roles = '{SPECIALIST}'" + row,
                () -> {
                    assertThatThrownBy(() -> officers.of(account, DAY)).isInstanceOf(ChangedOutside.class);
                    assertThat(officers.inAgency(one.id(), Role.LEADER, DAY)).isEmpty();
                });
        assertThat(officers.of(account, DAY).orElseThrow().rolesIn(one.id())).containsExactly(Role.SPECIALIST);
    }

    @Test
    void a_unit_that_somebody_moved_takes_nobody_along() {
        var account = appointed(one);
        damaged(
                "update organisation.unit set agency_id = '%s' where agency_id = '%s'".formatted(other.id(), one.id()),
                "update organisation.unit set agency_id = '%s' where agency_id = '%s'".formatted(one.id(), other.id()),
                () -> {
                    assertThatThrownBy(() -> officers.of(account, DAY)).isInstanceOf(ChangedOutside.class);
                    assertThat(officers.inAgency(other.id(), DAY)).isEmpty();
                });
        assertThat(officers.inAgency(one.id(), DAY)).hasSize(1);
    }

    @Test
    void a_rule_of_competence_that_somebody_changed_or_removed_decides_nothing_and_one_added_is_not_heard() {
        var procedure = procedure();
        var rule = competences.record(law(procedure, one)).orThrow().id();
        var row = " where id = '" + rule + "'";
        damaged(
                "update organisation.competence_rule set agency_id = '" + other.id() + "'" + row,
                "update organisation.competence_rule set agency_id = '" + one.id() + "'" + row,
                () -> assertThatThrownBy(() -> competences.whoDecides(procedure, COMMUNE, DAY))
                        .isInstanceOf(ChangedOutside.class)
                        .hasMessageContaining("organisation.competence_rule " + rule));
        damaged(
                "create table kept_rule as select * from organisation.competence_rule" + row
                        + "; delete from organisation.competence_rule" + row,
                "insert into organisation.competence_rule select * from kept_rule; drop table kept_rule",
                () -> assertThatThrownBy(() -> competences.whoDecides(procedure, COMMUNE, DAY))
                        .isInstanceOf(ChangedOutside.class));
        damaged(
                """
                insert into organisation.competence_rule
                       (id, procedure_code, area_code, agency_id, kind, basis, decision_number, signature, valid_from)
                values (gen_random_uuid(), '%s', '46', '%s', 'DECENTRALISATION', 'x', '1/QĐ', 'OWN', '2025-07-01')
                """.formatted(procedure, other.id()),
                "delete from organisation.competence_rule where basis = 'x'",
                () -> assertThat(decider(procedure)).isEqualTo(one.id()));
        assertThat(decider(procedure)).isEqualTo(one.id());
    }

    /** Reads anew, as a start does. */
    private void damaged(String damage, String repair, Runnable meanwhile) {
        jdbc.sql(damage).update();
        try {
            agencies.locked(other.id());
            meanwhile.run();
        } finally {
            jdbc.sql(repair).update();
            agencies.locked(other.id());
        }
    }

    private AgencyId decider(ProcedureCode procedure) {
        return ((CompetenceAnswer.Decides) competences.whoDecides(procedure, COMMUNE, DAY)).agency();
    }

    private static CompetenceRule.Terms law(ProcedureCode procedure, Agency agency) {
        return new CompetenceRule.Terms(
                new ProcedureScope.One(procedure),
                HUE,
                new Decider.Named(agency.id()),
                new CompetenceRule.Law("Luật Hộ tịch, Đ. 13", SignatureStyle.OWN),
                Validity.since(FIRST));
    }

    private AccountId appointed(Agency agency) {
        var account = new AccountId("officer:" + UUID.randomUUID());
        officers.appoint(new Appointment(
                        new Appointment.Person(account, "Nguyễn Thị Lan", "Chuyên viên"),
                        agency.id(),
                        "Phòng Hành chính",
                        "Chuyên viên",
                        Set.of(Role.SPECIALIST),
                        null,
                        Validity.since(FIRST)))
                .orThrow();
        return account;
    }

    private Agency department() {
        var code = "Y98." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return agencies.open(new OpenAgency(
                        code,
                        "Sở Cũ",
                        AgencyKind.DEPARTMENT,
                        HUE,
                        null,
                        null,
                        new Agency.Contact("1 Lê Lợi", "0234 000000"),
                        FIRST))
                .orThrow();
    }

    private static ProcedureCode procedure() {
        var digits = Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000);
        return new ProcedureCode("9.%06d".formatted(digits));
    }
}
