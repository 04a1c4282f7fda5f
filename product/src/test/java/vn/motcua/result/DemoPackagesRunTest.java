package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.dossier.Services;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.handling.AskForDuty;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageReading;
import vn.motcua.packages.ReadPackage;
import vn.motcua.payment.Bills;
import vn.motcua.payment.RecordCashPayment;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;
import vn.motcua.signing.TrialSigning;
import vn.motcua.signing.ValidateSignature;
import vn.motcua.signing.Verdict;

/**
 * Every package of the demo province runs: each of its examples is filed the way it names, paid, received, led through all steps of its
 * route, signed, sealed and verified. What the form of the result does not take from the answers, the officer fills in.
 */
@WithSpring
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoPackagesRunTest {
    private static final Path PACKAGES = Path.of("../demo/src/main/resources/motcua/demo/packages");
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final int AT_LEAST = 25;

    /** Of how many fields of law the packages are. */
    private static final int FIELDS_AT_LEAST = 8;

    /** Only these procedures, parted by commas; without it all. */
    private static final List<String> ONLY = Stream.of(
                    System.getProperty("tests.packages", "").split(",", -1))
            .filter(code -> !code.isBlank())
            .toList();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Where the signed papers are put for the eye; nowhere unless a folder is named. */
    private static final String PAPERS = System.getProperty("tests.papers", "");

    @Autowired
    Offices offices;

    @Autowired
    ImportPackage imports;

    @Autowired
    Competences competences;

    @Autowired
    SubmitDossier submitDossier;

    @Autowired
    ReceiveDossier receiveDossier;

    @Autowired
    AskForDuty askForDuty;

    @Autowired
    TakeStep takeStep;

    @Autowired
    DraftResult draftResult;

    @Autowired
    SignResult signResult;

    @Autowired
    SealResult sealResult;

    @Autowired
    SuggestedFields suggested;

    @Autowired
    ResultTemplates templates;

    @Autowired
    Results results;

    @Autowired
    RecordCashPayment recordCash;

    @Autowired
    Bills bills;

    @Autowired
    Documents documents;

    @Autowired
    ValidateSignature signatures;

    @Autowired
    Services services;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Tasks tasks;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void every_example_of_every_package_ends_with_a_signed_and_verified_result() throws Exception {
        var failed = new ArrayList<String>();
        var fields = new TreeSet<String>();
        int seen = 0;
        for (var folder : folders()) {
            seen++;
            try {
                var files = ((PackageReading.Read) ReadPackage.read(folder)).files();
                fields.add(files.json("procedure.json").path("field").asString(""));
                run(files);
            } catch (AssertionError | RuntimeException e) {
                failed.add(code(folder) + ": " + e);
            }
        }
        assertThat(failed).isEmpty();
        if (ONLY.isEmpty()) {
            assertThat(seen).isGreaterThanOrEqualTo(AT_LEAST);
            assertThat(fields).hasSizeGreaterThanOrEqualTo(FIELDS_AT_LEAST);
        } else {
            assertThat(seen).isEqualTo(ONLY.size());
        }
    }

    /** A package lies in a folder of its procedure. */
    private static String code(Path folder) {
        return folder.getName(folder.getNameCount() - 2).toString();
    }

    private static List<Path> folders() throws IOException {
        try (var found = Files.walk(PACKAGES, 2)) {
            return found.filter(path -> path.getNameCount() == PACKAGES.getNameCount() + 2)
                    .filter(path -> ONLY.isEmpty() || ONLY.contains(code(path)))
                    .sorted()
                    .toList();
        }
    }

    private void run(PackageFiles files) throws Exception {
        var why = new ImportPackage.Why("An", "Chạy thử gói của tỉnh mẫu", "");
        if (imports.importFrom(files, why) instanceof ImportPackage.Outcome.Refused(var findings)) {
            throw new AssertionError(findings.toString());
        }
        var code = new ProcedureCode(files.json("package.json").path("code").asString(""));
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(code),
                        offices.another().commune(),
                        new Decider.Named(offices.another().committee()),
                        ground(files),
                        Validity.since(SINCE)))
                .orThrow();
        for (var example : files.under("examples/")) {
            carry(code, files, example);
        }
    }

    /** Where a table of the package says who decides, a decision gives all of it to the office that runs it here. */
    private static CompetenceRule.Ground ground(PackageFiles files) {
        return files.json("service.json").has("competence")
                ? new CompetenceRule.Decentralisation("Phân cấp để chạy thử", "1/QĐ-UBND", SignatureStyle.TM)
                : new CompetenceRule.Law("Nội dung công bố", SignatureStyle.TM);
    }

    private void carry(ProcedureCode code, PackageFiles files, String example) throws Exception {
        var filing = files.json(example);
        var answers = filing.path("answers")
                .toString()
                .replace("19789", offices.another().commune().value());
        var person = filing.at("/answers/applicant/personalNumber").asString("");
        var papers = new ArrayList<Paper>();
        filing.at("/follows/papers")
                .forEach(paper -> papers.add(new Paper(paper.asString(), Paper.Source.UPLOAD, null, "giay.pdf", null)));
        boolean isOnline = filing.path("channel").asString("").equals("ONLINE");
        var id = done(submitDossier.submit(new SubmitDossier.Order(
                        new DossierId(UUID.randomUUID()),
                        code,
                        filing.path("case").asString(""),
                        Answers.of(json.readTree(answers)),
                        papers,
                        Channel.valueOf(filing.path("channel").asString("")),
                        new AccountId("citizen:" + person),
                        isOnline ? null : offices.another().account("lan"),
                        Language.VI)))
                .id();
        pay(id);
        done(receiveDossier.receive(id, clerk(), List.of()));
        if (services.pinned(dossiers.get(id).filing()).knowsDuties()) {
            dutyPausesUntilPaid(id);
        }
        while (dossiers.get(id) instanceof Dossier.InHandling) {
            take(tasks.of(DossierTrace.caseRef(id)).stream()
                    .filter(TaskView::isOpen)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No step is open, but " + id + " is not decided")));
        }
        verified(id, code + "-" + example.substring(example.indexOf('/') + 1, example.length() - ".json".length()));
    }

    private void dutyPausesUntilPaid(DossierId id) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var duty = new Duty("Thuế cơ sở 1 thành phố Huế", "12/TB", today, new Vnd(12_500_000), "VB đến 12");
        var asked = askForDuty.ask(id, offices.another().officer("huy", Role.SPECIALIST), duty);
        assertThat(asked).isInstanceOf(AskForDuty.Outcome.Asked.class);
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.Paused.class);
        pay(id);
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.InHandling.class);
    }

    private void pay(DossierId id) {
        bills.of("dossier", id.value()).stream()
                .filter(bill -> !bill.isPaid())
                .forEach(bill -> assertThat(recordCash.record(bill.id(), clerk()))
                        .isInstanceOf(RecordCashPayment.Outcome.Paid.class));
    }

    private User.Officer clerk() {
        return offices.another().officer("lan", Role.COUNTER_CLERK);
    }

    private void take(TaskView task) {
        var office = offices.another();
        var role = task.step().role();
        var outcome = task.step().outcomes().getFirst().code();
        switch (task.step().kind()) {
            case DRAFT -> {
                var huy = office.officer("huy", role);
                var dossier = dossiers.get(new DossierId(task.caseRef().id()));
                done(draftResult.draft(task.id(), huy, Decision.Verdict.GRANTED, filled(dossier)));
                done(takeStep.take(task.id(), huy, outcome, ""));
            }
            case SIGN -> done(signResult.sign(task.id(), office.officer("son", role), outcome, ""));
            case SEAL -> done(sealResult.seal(task.id(), office.officer("van", role), outcome, ""));
            default -> done(takeStep.take(task.id(), office.officer(of(role), role), outcome, ""));
        }
    }

    private static String of(Role role) {
        return role == Role.DIVISION_HEAD ? "mai" : "huy";
    }

    /** What the answers suggest, and for the rest what an officer could write. */
    private Map<String, String> filled(Dossier dossier) {
        var template = templates.of(dossier.filing(), Decision.Verdict.GRANTED).orElseThrow();
        var values = new HashMap<>(suggested.of(dossier, template));
        for (var field : template.fields()) {
            if (values.getOrDefault(field.key(), "").isBlank() && field.required()) {
                values.put(field.key(), sample(field));
            }
        }
        return values;
    }

    private String sample(ResultTemplates.Field field) {
        return switch (field.kind()) {
            case DATE, PARTIAL_DATE, EFFECTIVE_DAY -> DAY.format(LocalDate.ofInstant(clock.instant(), clock.getZone()));
            case SEX -> "Nam";
            case NAME -> "Tôn Thất Minh";
            case PHONE -> "0900000009";
            case AMOUNT -> "5000000";
            case PERSONAL_NUMBER -> AnOffice.CITIZEN;
            case null, default -> "Theo hồ sơ";
        };
    }

    private void verified(DossierId id, String name) throws Exception {
        var result = results.signed((Dossier.Decided) dossiers.get(id)).orElseThrow();
        try (var paper = documents.read(new DocumentId(Objects.requireNonNull(result.document())))) {
            var bytes = paper.bytes();
            assertThat(signatures.validate(bytes)).as(name).isInstanceOf(Verdict.Valid.class);
            if (!PAPERS.isEmpty()) {
                Files.write(Path.of(PAPERS).resolve(name + ".pdf"), bytes);
            }
        }
        var check = mvc.perform(get("/kiem-tra/" + result.token())).andReturn().getResponse();
        assertThat(check.getStatus()).as(name).isEqualTo(200);
    }

    private static <T> T done(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }
}
