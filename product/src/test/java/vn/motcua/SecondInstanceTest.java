package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.motcua.catalogue.EverydayWords;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Services;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.EndAssignment;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OnDuty;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.result.Offices;
import vn.motcua.route.Routes;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/**
 * What is changed at one instance is seen by another without a restart, a minute later at the latest: whatever either remembers
 * of how the province is set up.
 */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondInstanceTest {
    private static final Duration A_MINUTE = Duration.ofSeconds(61);
    private static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");

    @Autowired
    ConfigurableApplicationContext one;

    @Autowired
    Offices offices;

    @Autowired
    EverydayWords words;

    @Autowired
    Officers officers;

    @Autowired
    EndAssignment endAssignment;

    @Autowired
    Agencies agencies;

    @Autowired
    Competences competences;

    @Autowired
    FilingPlaces places;

    @Autowired
    ImportPackage imports;

    @Autowired
    Clock clock;

    private AnotherInstance other;

    @BeforeEach
    void another() {
        offices.one();
        other = new AnotherInstance(one);
    }

    @Test
    void everyday_words_are_found_at_once() {
        var phrase = "giấy lạ " + UUID.randomUUID().toString().substring(0, 6);
        var search = other.the(Procedures.class);
        assertThat(codes(search, phrase)).doesNotContain(MARITAL_STATUS);

        words.add(phrase, MARITAL_STATUS.value(), "editor", Language.VI);

        assertThat(codes(search, phrase)).contains(MARITAL_STATUS);
        words.end(words.all().stream()
                .filter(word -> word.phrase().equals(phrase))
                .findFirst()
                .orElseThrow()
                .id());
        assertThat(codes(search, phrase)).doesNotContain(MARITAL_STATUS);
    }

    private static List<ProcedureCode> codes(Procedures search, String words) {
        return search.search(words, 3).stream().map(Procedures.Entry::code).toList();
    }

    @Test
    void assignments_and_agencies_are_seen_after_a_second() {
        var there = other.the(Officers.class);
        var centre = offices.one().centre();
        var account = new AccountId("officer:" + UUID.randomUUID());
        var today = LocalDate.now(clock);
        assertThat(there.of(account, today)).isEmpty();
        assertThat(other.the(Agencies.class).get(centre).name(today))
                .isEqualTo(agencies.get(centre).name(today));

        officers.appoint(new Appointment(
                        new Appointment.Person(account, "Người Mới", "Công chức"),
                        centre,
                        "Bộ phận một cửa",
                        "Cán bộ",
                        Set.of(Role.COUNTER_CLERK),
                        null,
                        Validity.since(today)))
                .orThrow();
        var code = "H57.%d".formatted(10_000 + Math.floorMod(account.hashCode(), 80_000));
        agencies.open(new OpenAgency(
                        code,
                        "Sở Thử nghiệm",
                        AgencyKind.DEPARTMENT,
                        new AreaCode("46"),
                        null,
                        null,
                        new Agency.Contact("Huế", "0234 000 000"),
                        today))
                .orThrow();
        other.pass(Duration.ofSeconds(2));

        assertThat(there.of(account, today)).isPresent();
        assertThat(other.the(Agencies.class).byCode(code, today)).isPresent();
    }

    /** Whoever reads there may do so for a second more; whoever changes something is judged by what holds now. */
    @Test
    void an_assignment_that_ended_a_moment_ago_changes_nothing_there() {
        var there = other.the(OnDuty.class);
        var account = new AccountId("officer:" + UUID.randomUUID());
        var today = LocalDate.now(clock);
        var assignment = officers.appoint(new Appointment(
                        new Appointment.Person(account, "Người Đi", "Công chức"),
                        offices.one().centre(),
                        "Bộ phận một cửa",
                        "Cán bộ",
                        Set.of(Role.COUNTER_CLERK),
                        null,
                        Validity.since(today)))
                .orThrow();
        other.pass(Duration.ofSeconds(2));
        assertThat(there.rolesToday(account)).containsExactly(Role.COUNTER_CLERK);

        endAssignment
                .end(new EndAssignment.Order(assignment.id(), today.minusDays(1), null, account, "Chuyển công tác"))
                .orThrow();

        there.lookAgain();
        assertThat(there.rolesToday(account)).isEmpty();
    }

    @Test
    void a_published_package_is_seen_with_its_form_its_route_its_fee_and_its_name() {
        var added = APackage.unknown();
        var pack = ProcedurePackage.of(added.files());
        var code = pack.manifest().code();
        var today = LocalDate.now(clock);
        var services = other.the(Services.class);
        var names = other.the(ProcedureWords.class);
        assertThat(services.of(code, "other-purpose", Channel.DIRECT, today, null))
                .isInstanceOf(Outcome.No.class);
        assertThat(names.named(code.value())).isEmpty();
        assertThat(names.casesToday(code.value(), Language.VI)).isEmpty();

        assertThat(imports.importFrom(added.files(), new ImportPackage.Why("An", "Thử", "")))
                .isInstanceOf(ImportPackage.Outcome.Imported.class);
        other.pass(A_MINUTE);

        assertThat(services.of(code, "other-purpose", Channel.DIRECT, today, null))
                .isInstanceOf(Outcome.Done.class);
        assertThat(other.the(Forms.class).lookUp(FormId.parse(pack.manifest().form())))
                .isPresent();
        assertThat(other.the(Routes.class).versionInForce(pack.manifest().route(), today))
                .isPresent();
        assertThat(names.named(code.value())).containsExactly(code.value());
        assertThat(names.casesToday(code.value(), Language.VI)).isNotEmpty();
    }

    @Test
    void where_a_procedure_is_filed_is_seen_after_some_seconds() {
        var added = APackage.unknown();
        var code = ProcedurePackage.of(added.files()).manifest().code();
        imports.importFrom(added.files(), new ImportPackage.Why("An", "Thử", ""));
        var today = LocalDate.now(clock);
        var services = other.the(Services.class);
        assertThat(services.of(code, "other-purpose", Channel.ONLINE, today, null))
                .isInstanceOf(Outcome.Done.class);

        var portal = URI.create("https://dichvucong.gov.vn/khac");
        places.set(code, new FilingPlace.NationalPortal(portal), today, "editor", Language.VI);
        other.pass(Duration.ofSeconds(6));

        assertThat(services.of(code, "other-purpose", Channel.ONLINE, today, null))
                .isEqualTo(Outcome.no(new FilingRefusal.FiledElsewhere(portal.toString())));
    }

    @Test
    void who_decides_a_procedure_is_seen_after_a_minute() {
        var added = APackage.unknown();
        var code = ProcedurePackage.of(added.files()).manifest().code();
        imports.importFrom(added.files(), new ImportPackage.Why("An", "Thử", ""));
        var area = offices.one().commune();
        var today = LocalDate.now(clock);
        assertThat(other.the(Competences.class).whoDecides(code, area, today))
                .isNotInstanceOf(CompetenceAnswer.Decides.class);

        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(code),
                        area,
                        new Decider.Named(offices.one().committee()),
                        new CompetenceRule.Law("Luật thử", SignatureStyle.TM),
                        Validity.since(today)))
                .orThrow();
        other.pass(A_MINUTE);

        assertThat(other.the(Competences.class).whoDecides(code, area, today))
                .isInstanceOf(CompetenceAnswer.Decides.class);
    }
}
