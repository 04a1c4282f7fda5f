package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.decision.ATable;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.WhyCompetent;
import vn.motcua.forms.Answers;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.APackage;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.result.Offices;
import vn.motcua.rules.RowGround;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.signing.TrialSigning;

/** A filing goes to whom the table of its procedure names, and citizens and officers read by which row. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompetenceByTableTest {
    private static final AreaCode PROVINCE = new AreaCode("46");
    private static final Validity ALWAYS = Validity.since(LocalDate.of(2025, 7, 1));
    private static final String EXAMPLE = "examples/bank-loan.json";

    @Autowired
    MockMvc mvc;

    @Autowired
    Offices offices;

    @Autowired
    ImportPackage imports;

    @Autowired
    CheckPackage check;

    @Autowired
    SubmitDossier submit;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Agencies agencies;

    @Autowired
    Competences competences;

    @Autowired
    Areas areas;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private final String field = "Thử " + UUID.randomUUID();

    /** What comes from the commune goes to a department, all else stays in its commune. */
    private APackage pack(String commune) {
        var table = ATable.named("Nơi giải quyết")
                .input("Xã", "string")
                .output("typeRef=\"string\"")
                .notes(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH)
                .row("\"" + commune + "\"", "\"DEPARTMENT\"", "Đ. 7 k. 1", "Khu kinh tế: sở", "Economic zone")
                .row("not(\"" + commune + "\")", "\"COMMUNE\"", "Đ. 7 k. 2", "Nơi khác: xã", "Elsewhere");
        return APackage.unknown()
                .edit("procedure.json", "\"COMMUNE\"", "\"PROVINCE\", \"COMMUNE\"")
                .edit("procedure.json", "\"Thử\"", "\"" + field + "\"")
                .edit(
                        "service.json",
                        "\"components\": [",
                        "\"competence\": {\"table\": {\"file\": \"tables/competence.dmn\", \"decision\": \"Nơi giải quyết\","
                                + " \"inputs\": [{\"name\": \"Xã\", \"from\": \"ANSWER\","
                                + " \"answer\": \"/applicant/residence/commune\"}]}}, \"components\": [")
                .with("tables/competence.dmn", table.text());
    }

    @Test
    void who_decides_follows_from_the_row_until_a_decision_gives_it_to_another() throws Exception {
        var here = offices.one();
        var there = offices.another();
        var pack = pack(here.commune().value());
        var code = ProcedurePackage.of(pack.files()).manifest().code();
        assertThat(imports.importFrom(pack.files(), new ImportPackage.Why("An", "Thử", "")))
                .isInstanceOf(ImportPackage.Outcome.Imported.class);
        var department = department();
        record(
                new ProcedureScope.One(code),
                new Decider.OfTheArea(AgencyKind.COMMUNE_PEOPLES_COMMITTEE),
                new CompetenceRule.Law("Luật thử", SignatureStyle.TM));
        record(
                new ProcedureScope.Group(AdministrativeLevel.PROVINCE, field),
                new Decider.Named(department),
                new CompetenceRule.Law("Luật thử", SignatureStyle.OWN));

        var toTheDepartment = filed(code, here);
        assertThat(dossiers.get(toTheDepartment).seat().agency()).isEqualTo(department);
        assertThat(dossiers.get(filed(code, there)).seat().agency()).isEqualTo(there.committee());
        assertThat(page(here, "/ho-so/" + toTheDepartment)).contains("Khu kinh tế: sở (dòng 1, Đ. 7 k. 1)");
        var why = why(toTheDepartment);
        assertThat(why.table()).isEqualTo("competence");
        assertThat(why.row()).extracting(RowGround::row, RowGround::article).containsExactly(1, "Đ. 7 k. 1");
        assertThat(why.basis()).isEqualTo("Luật thử");
        assertThat(page(here, "/ho-so/" + toTheDepartment))
                .contains("có thẩm quyền theo: Khu kinh tế: sở (dòng 1, Đ. 7 k. 1); Luật thử");
        assertThat(text(mvc.perform(get("/thu-tuc/" + code))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()))
                .contains(
                        "Tùy trường hợp: Sở chuyên ngành / Cấp xã",
                        "Sở chuyên ngành: Khu kinh tế: sở (dòng 1, Đ. 7 k. 1)",
                        "Cấp xã: Nơi khác: xã (dòng 2, Đ. 7 k. 2)");

        record(
                new ProcedureScope.One(code),
                new Decider.Named(here.committee()),
                new CompetenceRule.Decentralisation("Phân cấp", "9/QĐ-UBND", SignatureStyle.TM));
        var given = filed(code, here);
        assertThat(dossiers.get(given).seat().agency()).isEqualTo(here.committee());
        assertThat(why(given).table()).isNull();
        assertThat(why(given).row()).isNull();
        assertThat(why(given).decision()).isEqualTo("9/QĐ-UBND");
        assertThat(dossiers.get(toTheDepartment).seat().agency()).isEqualTo(department);
    }

    @Test
    void an_example_says_who_decides_and_by_which_row() {
        var row = "\"competenceRow\": %d, \"decidedBy\": \"%s\"";
        assertThat(findings(row.formatted(2, "COMMUNE"))).isEmpty();
        assertThat(findings(row.formatted(1, "COMMUNE")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains(EXAMPLE, "/follows/competenceRow"));
        assertThat(findings(row.formatted(2, "DEPARTMENT")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains(EXAMPLE, "/follows/decidedBy"));
    }

    private WhyCompetent why(DossierId dossier) {
        return Objects.requireNonNull(
                ((DossierEvent.Submitted) dossiers.trace(dossier).getFirst()).competence());
    }

    private List<String> findings(String follows) {
        var pack = pack("19999").edit(EXAMPLE, "\"decidedBy\": \"COMMUNE\"", follows);
        return check.check(pack.files()) instanceof CheckPackage.Outcome.Refused(var findings)
                ? findings.stream().map(PackageFinding::inOneLine).toList()
                : List.of();
    }

    private void record(ProcedureScope scope, Decider decider, CompetenceRule.Ground ground) {
        competences
                .record(new CompetenceRule.Terms(scope, PROVINCE, decider, ground, ALWAYS))
                .orThrow();
    }

    private AgencyId department() {
        return agencies.open(new OpenAgency(
                        "H57." + ThreadLocalRandom.current().nextInt(100_000, 1_000_000),
                        "Sở của " + field,
                        AgencyKind.DEPARTMENT,
                        PROVINCE,
                        null,
                        null,
                        new Agency.Contact("Huế", "0234 000 000"),
                        LocalDate.of(2025, 7, 1)))
                .orThrow()
                .id();
    }

    private DossierId filed(ProcedureCode code, AnOffice office) {
        var commune = office.commune();
        var answers = MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(LocalDate.now(clock)));
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                code,
                "other-purpose",
                Answers.of(json.readTree(answers)),
                List.of(),
                Channel.ONLINE,
                AnOffice.APPLICANT,
                null,
                Language.VI);
        return switch (submit.submit(order)) {
            case Outcome.Done(var dossier) -> dossier.id();
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    private String page(AnOffice office, String path) throws Exception {
        return text(mvc.perform(get(path).with(office.as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }
}
