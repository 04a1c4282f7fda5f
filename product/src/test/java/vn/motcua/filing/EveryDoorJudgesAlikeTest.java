package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.dossier.Outcome;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.Areas;
import vn.motcua.result.Offices;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Frame;

/** The same filing is refused for the same reasons at every door: a citizen's page, draft and program, the counter's page and program. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryDoorJudgesAlikeTest {
    private static final String NUMBER = "046065002205";
    private static final String NAME = "Tôn Thất Minh";
    private static final String CASE = "other-purpose";
    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.004873");

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    Areas areas;

    @Autowired
    Drafts drafts;

    @Autowired
    FilingOffer offer;

    @Autowired
    SubmitDossier submit;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    /** An account has room for a few drafts only. */
    @BeforeEach
    void discard_what_was_begun() {
        var account = new AccountId("citizen:" + NUMBER);
        drafts.of(account).forEach(draft -> drafts.discard(draft.id(), account));
    }

    @Test
    void what_is_wrong_with_answers_is_wrong_at_every_door() throws Exception {
        var answers = answers()
                .replace("\"phone\": \"0900000009\"", "\"phone\": \"0912 345\"")
                .replace("\"relation\": \"SELF\"", "\"relation\": \"NOBODY\"");
        var problems = problems(answers);
        var pointers = pointers(problems);
        assertThat(pointers).contains("/applicant/phone", "/whom/relation");

        assertThat(pointers(asProgram(answers))).isEqualTo(pointers);
        assertThat(pointers(asDraftOfProgram(answers))).isEqualTo(pointers);
        assertThat(pointers(asProgramAtCounter(answers))).isEqualTo(pointers);
        var check = asDraftOnPage(answers);
        assertThat(problems).allSatisfy(problem -> assertThat(check).contains(problem.message()));
        var page = atCounter(answers);
        assertThat(pointers)
                .allSatisfy(pointer -> assertThat(page).contains("href=\"#" + Frame.anchor(pointer) + "\""));
    }

    @Test
    void a_commune_that_nobody_decides_for_is_refused_at_every_door() throws Exception {
        offices.one();
        var elsewhere = areas.communesOf(areas.provinces().getFirst().code()).getFirst();
        var answers = MaritalStatusAnswers.JSON
                .replace("COMMUNE", elsewhere.code().value())
                .replace("NAME OF IT", elsewhere.name(today()))
                .replace("\"46\"", "\"" + elsewhere.provinceCode().value() + "\"")
                .replace("Thành phố Huế", areas.get(elsewhere.provinceCode()).name(today()));
        for (var refused : List.of(asProgram(answers), asDraftOfProgram(answers), asProgramAtCounter(answers))) {
            assertThat(refused.path("type").asString("")).isEqualTo("/problems/dossier.nobody-competent");
        }
    }

    @Test
    void a_case_or_a_paper_that_is_not_there_is_refused_alike() throws Exception {
        offices.one();
        var filing = "{\"procedure\": \"1.004873\", \"caseKey\": \"invented\", \"answers\": " + answers() + "}";
        var draft = "{\"procedure\": \"1.004873\", \"caseKey\": \"invented\"}";
        for (var refused : List.of(
                send(post("/api/v1/my-dossiers"), citizen(), filing),
                send(post("/api/v1/my-drafts"), citizen(), draft),
                send(post("/api/v1/dossiers"), clerk(), filing))) {
            assertThat(refused.path("type").asString("")).isEqualTo("/problems/dossier.no-such-case");
            assertThat(refused.path("known").size()).isEqualTo(3);
        }
        var presented = filing(answers()).replaceFirst("\\{", "{\"presented\": [\"invented\"], ");
        assertThat(pointers(send(post("/api/v1/dossiers"), clerk(), presented))).containsExactly("papers/invented");
    }

    @Test
    void what_is_not_handled_here_is_sent_to_the_same_place() throws Exception {
        offices.one();
        for (var code : List.of("1.000894", "9.999999")) {
            var filing = filing(answers()).replace("1.004873", code);
            var direct = send(post("/api/v1/my-dossiers"), citizen(), filing);
            var draft = send(post("/api/v1/my-drafts"), citizen(), "{\"procedure\": \"" + code + "\"}");
            assertThat(direct.path("type").asString("")).startsWith("/problems/dossier.");
            assertThat(draft.path("type")).isEqualTo(direct.path("type"));
            assertThat(draft.path("detail")).isEqualTo(direct.path("detail"));
        }
    }

    @Test
    void nobodys_number_is_refused_at_both_doors_of_the_counter() throws Exception {
        var answers = answers().replace("\"personalNumber\": \"" + NUMBER + "\",", "");
        assertThat(pointers(asProgramAtCounter(answers))).contains("/applicant/personalNumber");
        assertThat(atCounter(answers)).contains("href=\"#applicant-personalNumber\"");
    }

    /** What the one judgement says of it, asked without any door. */
    private List<AnswerProblem> problems(String answers) {
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                PROCEDURE,
                CASE,
                Answers.of(json.readTree(answers)),
                List.of(),
                Channel.ONLINE,
                accounts.ofCitizen(NUMBER),
                null,
                Language.VI);
        return submit.submit(order) instanceof Outcome.No(DossierRefusal.AnswersIncomplete(var problems))
                ? problems
                : List.of();
    }

    private JsonNode asProgram(String answers) throws Exception {
        return send(post("/api/v1/my-dossiers"), citizen(), filing(answers));
    }

    private JsonNode asDraftOfProgram(String answers) throws Exception {
        var address = "/api/v1/my-drafts/" + draftOfProgram(answers);
        return send(post(address + "/filing"), citizen(), "");
    }

    private String draftOfProgram(String answers) throws Exception {
        var begun = send(
                post("/api/v1/my-drafts"), citizen(), "{\"procedure\": \"1.004873\", \"caseKey\": \"" + CASE + "\"}");
        var id = begun.path("id").asString("");
        send(put("/api/v1/my-drafts/" + id + "/answers"), citizen(), "{\"answers\": " + answers + "}");
        return id;
    }

    private String asDraftOnPage(String answers) throws Exception {
        var draft = "/nop-ho-so/ban-nhap/" + draftOfProgram(answers);
        var shown = drafts.get(id(draft), account()).version();
        var person = SignedIn.citizen(NUMBER, NAME);
        return text(mvc.perform(post(draft + "/nop")
                        .param("da-xem", String.valueOf(shown))
                        .with(csrf())
                        .with(person))
                .andReturn()
                .getResponse());
    }

    private JsonNode asProgramAtCounter(String answers) throws Exception {
        return send(post("/api/v1/dossiers"), clerk(), filing(answers));
    }

    private String atCounter(String answers) throws Exception {
        var account = offices.one().account("lan");
        var draft = offer.beginAtCounter(account, offer.here(PROCEDURE), CASE, Map.of());
        drafts.save(draft, Answers.of(json.readTree(answers)).withCase(CASE));
        var address = "/mot-cua/nop-truc-tiep/ban-nhap/" + draft.id();
        var lan = offices.one().as("lan", Role.COUNTER_CLERK);
        var page = text(mvc.perform(get(address).with(lan)).andReturn().getResponse());
        var form = AFilledForm.in(page, address);
        form.add("viec", "nop");
        return text(mvc.perform(post(address).params(form).with(csrf()).with(lan))
                .andReturn()
                .getResponse());
    }

    private static Set<String> pointers(List<AnswerProblem> problems) {
        var pointers = new TreeSet<String>();
        problems.forEach(problem -> pointers.add(problem.pointer()));
        return pointers;
    }

    private static Set<String> pointers(JsonNode refused) {
        assertThat(refused.path("type").asString(""))
                .as(refused.toString())
                .isEqualTo("/problems/dossier.answers-incomplete");
        return new TreeSet<>(refused.path("problems").findValuesAsString("pointer"));
    }

    private String answers() {
        var commune = offices.one().commune();
        return MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String filing(String answers) {
        return "{\"procedure\": \"1.004873\", \"caseKey\": \"" + CASE + "\", \"answers\": " + answers + "}";
    }

    private static RequestPostProcessor citizen() {
        return SignedIn.token(SignedIn.person(NUMBER, NAME), "dossier.read", "dossier.write");
    }

    private RequestPostProcessor clerk() {
        return SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
    }

    private AccountId account() {
        return SignedIn.person(NUMBER, NAME).account();
    }

    private static DossierId id(String address) {
        return new DossierId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private JsonNode send(MockHttpServletRequestBuilder request, RequestPostProcessor who, String body)
            throws Exception {
        var answer = mvc.perform(request.with(who)
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        return json.readTree(text(answer));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
