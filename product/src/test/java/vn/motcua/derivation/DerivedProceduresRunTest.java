package vn.motcua.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.calendar.Limit;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilledIn;
import vn.motcua.dossier.Outcome;
import vn.motcua.filing.AFilledForm;
import vn.motcua.filing.Drafts;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.importing.PublishedText;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.Packages;
import vn.motcua.result.DraftResult;
import vn.motcua.result.Offices;
import vn.motcua.result.Results;
import vn.motcua.result.SealResult;
import vn.motcua.result.SignResult;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;
import vn.motcua.signing.TrialSigning;
import vn.motcua.signing.ValidateSignature;
import vn.motcua.signing.Verdict;

/**
 * Derived packages run: filed at the counter's page, what is open filled in there, handled, signed, sealed and verified, by the pages
 * and use cases that officers use. Six drawn by lot; more with {@code -Dtests.derived=300}, all with {@code -Dtests.whole=true}.
 */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DerivedProceduresRunTest {
    private static final LocalDate RULES = LocalDate.of(2026, 11, 20);
    private static final boolean WHOLE = Boolean.getBoolean("tests.whole");
    private static final int LOT = WHOLE ? Integer.MAX_VALUE : Integer.getInteger("tests.derived", 6);
    private static final long SEED = 20261130;
    private static final Map<String, String> OPEN = Map.of(
            "han-so", "5",
            "han-don-vi", "WORKING_DAY",
            "muc-phi", "150.000,00 đ",
            "co-quan", "COMMUNE",
            "can-cu", "Quyết định công bố của tỉnh");

    @Autowired
    ImportPackage imports;

    @Autowired
    OnlineServices services;

    @Autowired
    Offices offices;

    @Autowired
    Competences competences;

    @Autowired
    Drafts drafts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Tasks tasks;

    @Autowired
    TakeStep takeStep;

    @Autowired
    DraftResult draftResult;

    @Autowired
    SignResult signResult;

    @Autowired
    SealResult sealResult;

    @Autowired
    Results results;

    @Autowired
    Documents documents;

    @Autowired
    ValidateSignature signatures;

    @Autowired
    Forms forms;

    @Autowired
    Clock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    @Test
    void what_a_procedure_leaves_open_the_clerk_fills_in_and_the_log_keeps_it_with_its_ground() throws Exception {
        var code = imported(AText.silent("9.770021"));
        var draft = begun(code);
        assertThat(page(draft)).contains("Điểm còn bỏ ngỏ của thủ tục", "name=\"han-so\"", "name=\"co-quan\"");

        var wrong = AFilledForm.in(page(draft), draft);
        wrong.set("viec", "nop");
        wrong.set("muc-phi", "16000.5");
        var again = send(post(draft).params(wrong));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again))
                .contains("href=\"#han-so\"", "href=\"#han-don-vi\"", "href=\"#muc-phi\"", "href=\"#co-quan\"")
                .contains("href=\"#can-cu\"", "value=\"16000.5\"");
        assertThat(dossiers.find(id(draft))).isEmpty();

        var filed = file(draft);
        assertThat(filed.getRedirectedUrl()).isEqualTo("/mot-cua/" + id(draft));
        var dossier = (Dossier.InHandling) dossiers.get(id(draft));
        assertThat(dossier.filing().filledIn())
                .isEqualTo(new FilledIn(
                        Limit.workingDays(5),
                        new Vnd(150_000),
                        offices.another().committee(),
                        "Quyết định công bố của tỉnh"));
        assertThat(((DossierEvent.Submitted) dossiers.trace(dossier.id()).getFirst())
                        .actor()
                        .account())
                .isEqualTo(offices.another().account("lan"));
        assertThat(page("/mot-cua/" + dossier.id()))
                .contains("thời hạn 5 ngày làm việc", "150.000 đ", "Ủy ban nhân dân xã Thử")
                .contains("căn cứ: Quyết định công bố của tỉnh");
    }

    @Test
    void it_cannot_be_filed_online_and_the_pages_say_why() throws Exception {
        var code = imported(AText.silent("9.770022"));
        var asCitizen = SignedIn.citizen(AnOffice.CITIZEN, "Tôn Thất Minh");
        var start = mvc.perform(get("/nop-ho-so/" + code).with(asCitizen))
                .andReturn()
                .getResponse();
        assertThat(text(start)).contains("Bộ phận một cửa tiếp nhận thủ tục này tại quầy");
        var sheet = mvc.perform(get("/thu-tuc/" + code)).andReturn().getResponse();
        assertThat(text(sheet))
                .contains("Bộ phận một cửa tiếp nhận thủ tục này tại quầy")
                .doesNotContain("/nop-ho-so/" + code);
    }

    @Test
    void a_machine_at_the_counter_is_told_what_is_open_and_files_with_it_filled_in() throws Exception {
        var code = imported(AText.silent("9.770023"));
        var guide = mvc.perform(get("/api/v1/procedures/" + code + "/filing"))
                .andReturn()
                .getResponse();
        assertThat(json.readTree(text(guide)).path("open").findValuesAsString("what"))
                .contains("LIMIT", "FEE", "COMPETENCE");

        var answers = TrialFiling.answers("SELF")
                .toString()
                .replace("19789", offices.another().commune().value());
        var without = "{\"procedure\": \"" + code + "\", \"answers\": " + answers + "%s}";
        var refused = machine(without.formatted(""));
        assertThat(refused.getStatus()).as(text(refused)).isEqualTo(422);
        assertThat(json.readTree(text(refused)).path("findings").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/filledIn/limitAmount",
                        "/filledIn/limitUnit",
                        "/filledIn/feeVnd",
                        "/filledIn/agency",
                        "/filledIn/ground");
        for (var tooFar :
                new String[] {"3650, \"limitUnit\": \"WORKING_DAY\"", "400, \"limitUnit\": \"CALENDAR_DAY\""}) {
            var late = machine(without.formatted(", \"filledIn\": {\"limitAmount\": " + tooFar + """
                    , "feeVnd": 0, "agency": "COMMUNE", "ground": "QĐ 1"}"""));
            assertThat(late.getStatus()).as(text(late)).isEqualTo(422);
            assertThat(json.readTree(text(late)).path("findings").findValuesAsString("pointer"))
                    .containsExactly("/filledIn/limitAmount");
        }
        var filed = machine(without.formatted("""
                , "filledIn": {"limitAmount": 5, "limitUnit": "WORKING_DAY", "feeVnd": 0, "agency": "COMMUNE", "ground": "QĐ 1"}"""));
        assertThat(filed.getStatus()).as(text(filed)).isEqualTo(201);
    }

    private MockHttpServletResponse machine(String body) throws Exception {
        var clerk = offices.another().officer("lan", Role.COUNTER_CLERK);
        return mvc.perform(post("/api/v1/dossiers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(body)
                        .with(SignedIn.token(clerk, "dossier.read", "dossier.write")))
                .andReturn()
                .getResponse();
    }

    @Test
    void real_procedures_drawn_by_lot_run_from_the_counter_to_a_verified_result() throws Exception {
        var failed = new ArrayList<String>();
        for (var text : RealTexts.drawn(LOT, SEED)) {
            if (hasPackageOfItsOwn(text)) {
                continue;
            }
            try {
                run(text);
            } catch (AssertionError | RuntimeException e) {
                if (LOT <= 6) {
                    throw e;
                }
                failed.add(text.content().code() + ": " + e);
            }
        }
        assertThat(failed).isEmpty();
    }

    /** The product's own packages run in their journeys; no derived one takes their place. */
    private static boolean hasPackageOfItsOwn(PublishedText text) {
        return Packages.shippedOnly().shipped().stream()
                .anyMatch(pack ->
                        pack.manifest().code().value().equals(text.content().code()));
    }

    private void run(PublishedText published) throws Exception {
        var draft = begun(imported(published));
        var filed = file(draft);
        assertThat(filed.getRedirectedUrl())
                .as(published.content().code() + " " + errors(filed))
                .isEqualTo("/mot-cua/" + id(draft));
        var id = id(draft);
        while (dossiers.get(id) instanceof Dossier.InHandling) {
            take(tasks.of(DossierTrace.caseRef(id)).stream()
                    .filter(TaskView::isOpen)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No step is open, but " + id + " is not decided")));
        }
        var decided = (Dossier.Decided) dossiers.get(id);
        var result = results.signed(decided).orElseThrow();
        try (var paper = documents.read(new DocumentId(java.util.Objects.requireNonNull(result.document())))) {
            assertThat(signatures.validate(paper.bytes()))
                    .as(published.content().code())
                    .isInstanceOf(Verdict.Valid.class);
        }
        var check = mvc.perform(get("/kiem-tra/" + result.token())).andReturn().getResponse();
        assertThat(check.getStatus()).isEqualTo(200);
    }

    private void take(TaskView task) {
        var role = task.step().role();
        var outcome = task.step().outcomes().getFirst().code();
        switch (task.step().kind()) {
            case DRAFT -> {
                var huy = offices.another().officer("huy", role);
                done(draftResult.draft(
                        task.id(),
                        huy,
                        Decision.Verdict.GRANTED,
                        Map.of(
                                "owner", "Tôn Thất Minh",
                                "request", "Đề nghị giải quyết theo quy định.",
                                "decision", "Chấp thuận đề nghị của chủ hồ sơ.")));
                done(takeStep.take(task.id(), huy, outcome, ""));
            }
            case SIGN -> done(signResult.sign(task.id(), offices.another().officer("son", role), outcome, ""));
            case SEAL -> done(sealResult.seal(task.id(), offices.another().officer("van", role), outcome, ""));
            default -> done(takeStep.take(task.id(), offices.another().officer(of(role), role), outcome, ""));
        }
    }

    private static String of(Role role) {
        return role == Role.DIVISION_HEAD ? "mai" : "huy";
    }

    private ProcedureCode imported(PublishedText published) {
        var derived = DerivePackage.derive(published, Rules.on(RULES));
        var why = new ImportPackage.Why("An", "Chạy thử gói suy ra", "");
        assertThat(imports.importFrom(derived.files(), why)).isInstanceOf(ImportPackage.Outcome.Imported.class);
        var code = new ProcedureCode(published.content().code());
        var service = services.of(code, LocalDate.now(clock)).orElseThrow();
        assertThat(service.toFillIn().contains(What.LIMIT)).isEqualTo(service.limit() == null);
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(code),
                        offices.another().commune(),
                        new Decider.Named(offices.another().committee()),
                        new CompetenceRule.Law("Nội dung công bố", SignatureStyle.TM),
                        Validity.since(LocalDate.of(2025, 7, 1))))
                .orThrow();
        return code;
    }

    /** The address of a draft, filled in as the invented filings of the check are. */
    private String begun(ProcedureCode code) throws Exception {
        var service = services.of(code, LocalDate.now(clock)).orElseThrow();
        var begin = post("/mot-cua/nop-truc-tiep/" + code).param("nhap-tay", "true");
        if (!service.cases().isEmpty()) {
            begin.param("truong-hop", service.cases().getFirst());
        }
        var draft = String.valueOf(send(begin).getRedirectedUrl());
        var mine = drafts.get(id(draft), offices.another().account("lan"));
        var form = forms.find(new FormId(service.form().key(), service.form().version()));
        var filled = TrialFiling.answers(form.asks("/whom/relation") ? "SELF" : "")
                .toString()
                .replace("19789", offices.another().commune().value());
        drafts.save(mine, Answers.of(json.readTree(filled)).withCase(mine.caseKey()));
        return draft;
    }

    private MockHttpServletResponse file(String draft) throws Exception {
        var shown = page(draft);
        var form = AFilledForm.in(shown, draft);
        OPEN.forEach((name, value) -> {
            if (shown.contains("name=\"" + name + "\"")) {
                form.set(name, value);
            }
        });
        form.set("viec", "nop");
        return send(post(draft).params(form));
    }

    private static DossierId id(String draft) {
        return new DossierId(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)));
    }

    private String page(String address) throws Exception {
        var answer = send(get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(offices.another().as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse();
    }

    private static String errors(MockHttpServletResponse answer) throws Exception {
        var html = text(answer);
        int begin = html.indexOf("govuk-error-summary__list");
        return begin < 0 ? "" : html.substring(begin, Math.min(html.length(), begin + 1500));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static <T> T done(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }
}
