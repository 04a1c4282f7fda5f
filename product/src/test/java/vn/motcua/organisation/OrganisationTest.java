package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.OrganisationRefusal.Rule;
import vn.motcua.shared.ProcedureCode;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final AreaCode HUE = new AreaCode("46");

    @Autowired
    Areas areas;

    @Autowired
    AreaStore areaStore;

    @Autowired
    Agencies agencies;

    @Autowired
    Officers officers;

    @Autowired
    Competences competences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void all_areas_of_the_country_are_known() {
        var now = areas.all().stream().filter(area -> area.existsOn(DAY)).toList();

        assertThat(now).hasSize(34 + 3321);
        assertThat(areas.provinces()).hasSize(34);
        assertThat(areas.communesOf(HUE)).hasSize(40);
        assertThat(now.stream().filter(area -> area.on(DAY).kind() == AreaKind.WARD))
                .hasSize(697);
        assertThat(now.stream().filter(area -> area.on(DAY).kind() == AreaKind.COMMUNE))
                .hasSize(2611);
        assertThat(now.stream().filter(area -> area.on(DAY).kind() == AreaKind.SPECIAL_ZONE))
                .hasSize(13);
    }

    @Test
    void an_area_keeps_the_names_it_had() {
        var dongNai = areas.get(new AreaCode("75"));

        assertThat(dongNai.name(LocalDate.of(2026, 4, 29))).isEqualTo("Tỉnh Đồng Nai");
        assertThat(dongNai.name(LocalDate.of(2026, 4, 30))).isEqualTo("Thành phố Đồng Nai");
    }

    @Test
    void areas_are_found_without_diacritics_and_by_the_province_beside() {
        assertThat(areas.search("phu xuan hue", DAY, 5))
                .extracting(Area::code)
                .first()
                .isEqualTo(new AreaCode("19753"));
        assertThat(areas.search("Thủy Xuân", DAY, 5))
                .extracting(area -> area.name(DAY))
                .contains("Phường Thuỷ Xuân");
        assertThat(areas.search("  ", DAY, 5)).isEmpty();
    }

    @Test
    void bringing_the_areas_in_again_changes_nothing() {
        var before = areaStore.all();

        areaStore.bringIn(AreaFile.read());

        assertThat(areaStore.all()).isEqualTo(before);
    }

    @Test
    void opening_the_same_agency_again_changes_nothing() {
        var wish = department();
        var first = agencies.open(wish);
        var second = agencies.open(wish);

        assertThat(first).isInstanceOf(Change.Made.class);
        assertThat(second).isEqualTo(new Change.AlreadySo<>(first.orThrow()));
        assertThat(agencies.byCode(wish.code(), DAY)).contains(first.orThrow());
        assertThat(agencies.byCode(wish.code(), FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void an_agency_is_found_by_the_name_and_code_of_the_day() {
        var old = department();
        var id = agencies.open(old).orThrow().id();
        var newCode = freshCode();
        agencies.rename(id, "Sở Mới", DAY).orThrow();
        agencies.recode(id, newCode, DAY).orThrow();

        var agency = agencies.get(id);
        assertThat(agency.name(DAY.minusDays(1))).isEqualTo("Sở Cũ");
        assertThat(agency.name(DAY)).isEqualTo("Sở Mới");
        assertThat(agencies.byCode(old.code(), DAY.minusDays(1))).contains(agency);
        assertThat(agencies.byCode(old.code(), DAY)).isEmpty();
        assertThat(agencies.byCode(newCode, DAY)).contains(agency);
        assertThat(rule(agencies.rename(id, "Sở Khác", DAY))).isEqualTo(Rule.LATER_VERSION);
    }

    @Test
    void an_agency_that_does_not_fit_is_refused() {
        var used = agencies.open(department()).orThrow();
        var province = open(freshCode(), AgencyKind.COMMUNE_CENTRE, HUE, null);
        var nowhere = open(freshCode(), AgencyKind.DEPARTMENT, new AreaCode("99"), null);
        var orphan = open(freshCode(), AgencyKind.DEPARTMENT, HUE, new AgencyId(UUID.randomUUID()));
        var sameCode = open(used.code(DAY), AgencyKind.PROVINCE_CENTRE, HUE, null);

        assertThat(rule(agencies.open(province))).isEqualTo(Rule.AREA_DOES_NOT_FIT);
        assertThat(rule(agencies.open(nowhere))).isEqualTo(Rule.AREA_UNKNOWN);
        assertThat(rule(agencies.open(orphan))).isEqualTo(Rule.PARENT_NOT_OPEN);
        assertThat(rule(agencies.open(sameCode))).isEqualTo(Rule.CODE_IN_USE);
    }

    @Test
    void a_closed_agency_stays_known_and_its_officers_leave() {
        var id = agencies.open(department()).orThrow().id();
        var account = appoint(id, Validity.since(FIRST));
        agencies.close(id, DAY).orThrow();

        assertThat(agencies.get(id).isOpenOn(DAY)).isTrue();
        assertThat(agencies.get(id).isOpenOn(DAY.plusDays(1))).isFalse();
        assertThat(officers.of(account, DAY).orElseThrow().assignments()).hasSize(1);
        assertThat(officers.of(account, DAY.plusDays(1)).orElseThrow().assignments())
                .isEmpty();
        assertThat(rule(agencies.rename(id, "Sở Mới", DAY))).isEqualTo(Rule.AGENCY_NOT_OPEN);
    }

    @Test
    void an_agency_with_agencies_below_it_cannot_be_closed() {
        var parent = agencies.open(department()).orThrow().id();
        agencies.open(open(freshCode(), AgencyKind.DEPARTMENT, HUE, parent)).orThrow();

        assertThat(rule(agencies.close(parent, DAY))).isEqualTo(Rule.AGENCY_HAS_CHILDREN);
    }

    @Test
    void an_agency_without_a_calendar_follows_that_of_the_agency_above_or_of_the_province() {
        var parent = agencies.open(department()).orThrow().id();
        var child = agencies.open(open(freshCode(), AgencyKind.DEPARTMENT, HUE, parent))
                .orThrow();
        assertThat(agencies.calendarOf(child.id())).isEmpty();

        var own = "test-calendar";
        agencies.describe(parent, new Agency.Contact("2 Lê Lợi", ""), own).orThrow();

        assertThat(agencies.calendarOf(child.id())).contains(own);
    }

    @Test
    void the_centre_of_a_commune_receives_for_it() {
        var area = new AreaCode("19774");
        var centre = agencies.open(open(freshCode(), AgencyKind.COMMUNE_CENTRE, area, null))
                .orThrow();

        assertThat(agencies.centreFor(area, DAY)).contains(centre);
        agencies.close(centre.id(), DAY).orThrow();
        assertThat(agencies.centreFor(area, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void an_officer_has_the_roles_of_the_assignments_of_the_day() {
        var id = agencies.open(department()).orThrow().id();
        var account = appoint(id, new Validity(FIRST, DAY));

        var officer = officers.of(account, DAY).orElseThrow();
        assertThat(officer.hasRole(id, Role.SPECIALIST, DAY)).isTrue();
        assertThat(officer.hasRole(id, Role.LEADER, DAY)).isFalse();
        assertThat(officer.agencies()).containsExactly(id);
        assertThat(officers.inAgency(id, Role.SPECIALIST, DAY)).containsExactly(officer);
        assertThat(officers.inAgency(id, Role.SPECIALIST, DAY.plusDays(1))).isEmpty();
        assertThat(officers.of(new AccountId("officer:nobody-" + UUID.randomUUID()), DAY))
                .isEmpty();
    }

    @Test
    void a_change_is_seen_at_once_also_inside_its_own_transaction() {
        var id = agencies.open(department()).orThrow().id();
        var account = appoint(id, Validity.since(FIRST));
        var assignment = officers.of(account, DAY).orElseThrow().assignments().getFirst();

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            officers.end(assignment.id(), DAY).orThrow();
            assertThat(officers.of(account, DAY.plusDays(1)).orElseThrow().assignments())
                    .isEmpty();
            transaction.setRollbackOnly();
        });
        assertThat(officers.of(account, DAY.plusDays(1)).orElseThrow().assignments())
                .hasSize(1);

        officers.end(assignment.id(), DAY).orThrow();
        assertThat(officers.of(account, DAY.plusDays(1)).orElseThrow().assignments())
                .isEmpty();
    }

    @Test
    void a_secondment_lasts_twelve_to_thirty_six_months() {
        var home = agencies.open(department()).orThrow().id();
        var centre = agencies.open(department()).orThrow().id();

        assertThat(rule(officers.appoint(secondment(centre, home, LocalDate.of(2026, 6, 29)))))
                .isEqualTo(Rule.SECONDMENT_LENGTH);
        assertThat(rule(officers.appoint(secondment(centre, home, LocalDate.of(2028, 7, 1)))))
                .isEqualTo(Rule.SECONDMENT_LENGTH);
        assertThat(rule(officers.appoint(secondment(home, home, LocalDate.of(2026, 6, 30)))))
                .isEqualTo(Rule.SECONDED_FROM_ITSELF);
        assertThat(officers.appoint(secondment(centre, home, LocalDate.of(2026, 6, 30))))
                .isInstanceOf(Change.Made.class);
    }

    @Test
    void appointing_again_changes_nothing_and_with_other_roles_is_refused() {
        var id = agencies.open(department()).orThrow().id();
        var account = freshAccount();
        var wish = appointment(account, id, Set.of(Role.SPECIALIST), Validity.since(FIRST));

        assertThat(officers.appoint(wish)).isInstanceOf(Change.Made.class);
        assertThat(officers.appoint(wish)).isInstanceOf(Change.AlreadySo.class);
        assertThat(rule(officers.appoint(appointment(account, id, Set.of(Role.LEADER), Validity.since(DAY)))))
                .isEqualTo(Rule.ASSIGNMENT_OVERLAPS);
    }

    @Test
    void overlapping_rules_of_competence_are_refused() {
        var id = agencies.open(department()).orThrow().id();
        var other = agencies.open(department()).orThrow().id();
        var procedure = freshProcedure();
        var terms = law(procedure, id, Validity.since(FIRST));
        var recorded = competences.record(terms).orThrow();

        assertThat(competences.record(terms)).isEqualTo(new Change.AlreadySo<>(recorded));
        assertThat(rule(competences.record(law(procedure, other, Validity.since(DAY)))))
                .isEqualTo(Rule.COMPETENCE_OVERLAPS);
        competences.end(recorded.id(), DAY.minusDays(1)).orThrow();
        competences.record(law(procedure, other, Validity.since(DAY))).orThrow();
        assertThat(decider(procedure, DAY.minusDays(1))).isEqualTo(id);
        assertThat(decider(procedure, DAY)).isEqualTo(other);
    }

    @Test
    void the_database_refuses_an_overlap_by_itself() {
        var id = agencies.open(department()).orThrow().id();
        var recorded = competences
                .record(law(freshProcedure(), id, Validity.since(FIRST)))
                .orThrow();

        assertThatThrownBy(
                        () -> jdbc.sql("""
                        insert into organisation.competence_rule
                               (id, procedure_code, area_code, agency_id, kind, basis, signature, valid_from)
                        select gen_random_uuid(), procedure_code, area_code, agency_id, kind, basis, signature,
                               valid_from + 10
                          from organisation.competence_rule where id = :id
                        """).param("id", recorded.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_report_names_the_procedure_whose_agency_was_closed() {
        var id = agencies.open(department()).orThrow().id();
        var procedure = freshProcedure();
        competences.record(law(procedure, id, Validity.since(FIRST))).orThrow();
        assertThat(gaps(procedure)).isEmpty();

        agencies.close(id, DAY.minusDays(1)).orThrow();

        assertThat(gaps(procedure))
                .hasSize(1)
                .allSatisfy(gap -> assertThat(gap.answer()).isInstanceOf(CompetenceAnswer.Nobody.class));
    }

    @Test
    void the_report_names_an_authorisation_that_lends_what_the_authoriser_does_not_have() {
        var id = agencies.open(department()).orThrow().id();
        var other = agencies.open(department()).orThrow().id();
        var idle = competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(freshProcedure()),
                        HUE,
                        new Decider.Named(id),
                        new CompetenceRule.Authorisation(new Decider.Named(other), "Đ. 14", "1/QĐ", SignatureStyle.TUQ),
                        new Validity(FIRST, DAY)))
                .orThrow();

        assertThat(competences.problems(DAY).idle()).contains(idle);
    }

    private List<CompetenceReport.Gap> gaps(ProcedureCode procedure) {
        return competences.problems(DAY).gaps().stream()
                .filter(gap -> gap.procedure().equals(procedure))
                .toList();
    }

    private AgencyId decider(ProcedureCode procedure, LocalDate day) {
        var answer = competences.whoDecides(procedure, new AreaCode("19753"), day);
        return ((CompetenceAnswer.Decides) answer).agency();
    }

    private static CompetenceRule.Terms law(ProcedureCode procedure, AgencyId agency, Validity validity) {
        return new CompetenceRule.Terms(
                new ProcedureScope.One(procedure),
                HUE,
                new Decider.Named(agency),
                new CompetenceRule.Law("Luật Hộ tịch, Đ. 13", SignatureStyle.OWN),
                validity);
    }

    private AccountId appoint(AgencyId agency, Validity validity) {
        var account = freshAccount();
        officers.appoint(appointment(account, agency, Set.of(Role.SPECIALIST), validity))
                .orThrow();
        return account;
    }

    private static Appointment appointment(AccountId account, AgencyId agency, Set<Role> roles, Validity validity) {
        return new Appointment(
                new Appointment.Person(account, "Nguyễn Thị Lan", "Chuyên viên"),
                agency,
                "Phòng Hành chính",
                "Chuyên viên",
                roles,
                null,
                validity);
    }

    private static Appointment secondment(AgencyId agency, AgencyId from, LocalDate end) {
        return new Appointment(
                new Appointment.Person(freshAccount(), "Trần Văn An", "Chuyên viên"),
                agency,
                "Quầy",
                "Cán bộ một cửa",
                Set.of(Role.COUNTER_CLERK),
                from,
                new Validity(FIRST, end));
    }

    private static OpenAgency department() {
        return open(freshCode(), AgencyKind.DEPARTMENT, HUE, null);
    }

    private static OpenAgency open(String code, AgencyKind kind, AreaCode area, @Nullable AgencyId parent) {
        return new OpenAgency(
                code, "Sở Cũ", kind, area, parent, null, new Agency.Contact("1 Lê Lợi", "0234 000000"), FIRST);
    }

    private static String freshCode() {
        return "Y99."
                + UUID.randomUUID().toString().substring(0, 13).replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static AccountId freshAccount() {
        return new AccountId("officer:" + UUID.randomUUID());
    }

    private static ProcedureCode freshProcedure() {
        var digits = Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000);
        return new ProcedureCode("9.%06d".formatted(digits));
    }

    private static Rule rule(Change<?> change) {
        return ((Change.Refused<?>) change).refusal().rule();
    }
}
