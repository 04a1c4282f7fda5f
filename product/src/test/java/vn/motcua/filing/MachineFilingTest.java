package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.EidClaims;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.Areas;
import vn.motcua.result.Offices;

/** A program files for a citizen: what the e-ID vouches for holds at the API as it does on the pages. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class MachineFilingTest {
    private static final RequestPostProcessor MINH = SignedIn.token(
            new User.Citizen(
                    new AccountId("citizen:046065002205"),
                    2,
                    new EidClaims(
                            "046065002205",
                            "Tôn Thất Minh",
                            "1965-02-14",
                            "MALE",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)),
            "dossier.read",
            "dossier.write");

    @Autowired
    Accounts accounts;

    @Autowired
    Offices offices;

    @Autowired
    Drafts drafts;

    @Autowired
    Areas areas;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    /** An account has room for a few drafts only. */
    @BeforeEach
    void discard_what_was_begun() {
        drafts.of(AnOffice.APPLICANT).forEach(draft -> drafts.discard(draft.id(), draft.account()));
    }

    @Test
    void another_name_than_the_account_has_is_refused_and_nothing_is_filed() throws Exception {
        var before = ask(get("/api/v1/my-dossiers")).path("lines").size();
        var refused = send(
                post("/api/v1/my-dossiers"),
                filing(answers().replace("Tôn Thất Minh", "Tôn Thất Khác").replace("\"MALE\"", "\"FEMALE\"")),
                422);

        assertThat(refused.path("problems").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/applicant/fullName", "/applicant/sex");
        assertThat(refused.path("findings").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/answers/applicant/fullName", "/answers/applicant/sex");
        assertThat(ask(get("/api/v1/my-dossiers")).path("lines").size()).isEqualTo(before);
    }

    @Test
    void what_the_account_knows_may_be_left_out() throws Exception {
        var filed = send(
                post("/api/v1/my-dossiers"),
                filing(answers().replace("\"fullName\": \"Tôn Thất Minh\", \"birthDate\": \"1965-02-14\",", "")),
                201);

        assertThat(filed.path("stage").stringValue("")).isEqualTo("SUBMITTED");
        theClerkSeesWhatIsVouchedFor(filed.path("id").stringValue(""));
    }

    @Test
    void what_was_sent_as_the_account_knows_it_is_vouched_for_too() throws Exception {
        theClerkSeesWhatIsVouchedFor(send(post("/api/v1/my-dossiers"), filing(answers()), 201)
                .path("id")
                .stringValue(""));
    }

    @Test
    void a_supplement_loses_nothing_of_what_is_vouched_for() throws Exception {
        var id = send(post("/api/v1/my-dossiers"), filing(answers()), 201)
                .path("id")
                .stringValue("");
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        send(
                post("/api/v1/dossiers/" + id + "/supplement-request"),
                clerk,
                "{\"items\": [\"Bản án ly hôn\"], \"reason\": \"Còn thiếu\"}",
                200);
        send(post("/api/v1/my-dossiers/" + id + "/supplement"), "{\"remark\": \"Không có bản án\"}", 200);
        theClerkSeesWhatIsVouchedFor(id);
    }

    @Test
    void nothing_is_vouched_for_where_a_clerk_typed_it() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var filed = send(post("/api/v1/dossiers"), clerk, filing(answers()), 201);
        assertThat(content(filed.path("id").stringValue("")).path("vouched").size())
                .isZero();
    }

    @Test
    void a_number_that_no_province_gave_is_refused_at_its_field() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        for (var number : List.of("000000000000", "999065002205", "046265002205")) {
            var refused = send(post("/api/v1/dossiers"), clerk, filing(answers().replace("046065002205", number)), 422);
            assertThat(refused.path("problems").findValuesAsString("pointer"))
                    .containsExactly("/applicant/personalNumber");
        }
    }

    @Test
    void what_the_procedure_settles_cannot_be_filled_in() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        for (var fee : List.of("999999", "-5")) {
            var body = filing(answers());
            var filledIn = ", \"filledIn\": {\"feeVnd\": " + fee + ", \"limitAmount\": 5, \"ground\": \"QĐ 1\"}}";
            var refused =
                    send(post("/api/v1/dossiers"), clerk, body.substring(0, body.lastIndexOf('}')) + filledIn, 422);
            assertThat(refused.path("findings").findValuesAsString("pointer"))
                    .containsExactly("/filledIn/limitAmount", "/filledIn/feeVnd", "/filledIn/ground");
        }
    }

    /** What the clerk filled in, what was shown and a paper that is not there hide no answer, and no answer hides them. */
    @Test
    void all_that_is_wrong_with_a_filing_is_told_at_once() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var body = filing(answers().replace("1965-02-14", "2065-02-14").replace("046065002205", "O46065002205"));
        var more = ", \"presented\": [\"khong-co\"], \"filledIn\": {\"feeVnd\": 5, \"ground\": \"QĐ 1\"}, \"papers\":"
                + " [{\"component\": \"identity\", \"document\": \"" + UUID.randomUUID() + "\"}]}";
        var refused = send(post("/api/v1/dossiers"), clerk, body.substring(0, body.lastIndexOf('}')) + more, 422);
        assertThat(refused.path("findings").findValuesAsString("pointer"))
                .contains(
                        "/answers/applicant/personalNumber",
                        "/papers/0",
                        "/papers",
                        "/filledIn/feeVnd",
                        "/filledIn/ground",
                        "/answers/applicant/birthDate")
                .doesNotHaveDuplicates();
        var mine = filing(answers().replace("\"copies\": 1", "\"copies\": 0"));
        var papers = ", \"papers\": [{\"component\": \"identity\", \"document\": \"" + UUID.randomUUID() + "\"}]}";
        var own = send(post("/api/v1/my-dossiers"), mine.substring(0, mine.lastIndexOf('}')) + papers, 422);
        assertThat(own.path("findings").findValuesAsString("pointer")).contains("/papers/0", "/answers/result/copies");
    }

    @Test
    void a_letter_that_was_typed_for_a_digit_is_named_with_its_place() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var phone = send(
                post("/api/v1/dossiers"), clerk, filing(answers().replaceAll("\"phone\": \"0", "\"phone\": \"O")), 422);
        assertThat(phone.path("findings").findValuesAsString("message"))
                .anyMatch(message -> message.contains("chữ “O” ở vị trí 1 có lẽ là số 0"));
    }

    @Test
    void a_filing_that_is_refused_opens_no_account() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var number = "046165007731";
        var refused = send(
                post("/api/v1/dossiers"),
                clerk,
                filing(answers().replace("046065002205", number).replace("\"other-purpose\"", "\"no-such-case\"")),
                422);
        assertThat(refused.toString()).isNotEmpty();
        assertThat(accounts.find(number)).isEmpty();
    }

    @Test
    void a_former_province_is_todays() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var named = answers()
                .replace("\"province\": \"46\", \"provinceName\": \"Thành phố Huế\",", "\"provinceName\": \"TT Huế\",")
                .replaceFirst("\"commune\": \"\\d+\",", "");
        assertThat(named).contains("TT Huế").doesNotContain("\"commune\":");
        assertThat(send(post("/api/v1/dossiers"), clerk, filing(named), 201)
                        .path("id")
                        .stringValue(""))
                .isNotEmpty();
    }

    private void theClerkSeesWhatIsVouchedFor(String id) throws Exception {
        var vouched = content(id).path("vouched");
        assertThat(vouched.propertyNames())
                .containsExactly(
                        "/applicant/birthDate", "/applicant/fullName", "/applicant/personalNumber", "/applicant/sex");
        assertThat(vouched.path("/applicant/fullName").stringValue("")).isEqualTo("eid.fullName");
        var page = mvc.perform(get("/mot-cua/" + id).with(offices.one().as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.split(
                        "VNeID<span class=\"govuk-visually-hidden\"> xác nhận; người nộp không sửa được</span>", -1))
                .hasSize(vouched.size() + 1);
    }

    private JsonNode content(String id) throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read");
        return json.readTree(
                mvc.perform(get("/api/v1/dossiers/" + id + "/content").with(clerk))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void a_draft_keeps_what_the_account_knows_and_takes_the_rest() throws Exception {
        offices.one();
        var draft =
                send(post("/api/v1/my-drafts"), "{\"procedure\": \"1.004873\", \"caseKey\": \"other-purpose\"}", 201);
        var address = "/api/v1/my-drafts/" + draft.path("id").stringValue("") + "/answers";
        var wrong = "{\"answers\": {\"applicant\": {\"fullName\": \"Người Khác\", \"phone\": \"0900000009\"}}}";
        assertThat(send(put(address), wrong, 422).path("problems").size()).isEqualTo(1);

        var saved = send(put(address), "{\"answers\": {\"applicant\": {\"phone\": \"0900000009\"}}}", 200);
        var applicant = saved.path("answers").path("applicant");
        assertThat(applicant.path("fullName").stringValue("")).isEqualTo("Tôn Thất Minh");
        assertThat(applicant.path("phone").stringValue("")).isEqualTo("0900000009");
    }

    @Test
    void a_case_that_does_not_exist_is_refused_with_those_that_do() throws Exception {
        for (var given : List.of("\"caseKey\": \"invented\"", "\"caseKey\": \"\"")) {
            var refused = send(
                    post("/api/v1/my-dossiers"),
                    filing(answers()).replace("\"caseKey\": \"other-purpose\"", given),
                    422);
            assertThat(refused.path("type").asString("")).isEqualTo("/problems/dossier.no-such-case");
            assertThat(refused.path("field").asString("")).isEqualTo("/caseKey");
            assertThat(refused.path("known").valueStream().map(JsonNode::asString))
                    .containsExactly("marriage", "other-purpose", "reissue");
        }
        var draft = send(post("/api/v1/my-drafts"), "{\"procedure\": \"1.004873\", \"caseKey\": \"x\"}", 422);
        assertThat(draft.path("known").size()).isEqualTo(3);
    }

    @Test
    void the_case_may_stand_in_the_answers_and_must_not_contradict() throws Exception {
        var inAnswers = answers().replaceFirst("\\{", "{\"case\": \"other-purpose\", ");
        send(post("/api/v1/my-dossiers"), filing(inAnswers).replace("\"caseKey\": \"other-purpose\",", ""), 201);
        send(
                post("/api/v1/my-dossiers"),
                filing(inAnswers).replace("\"caseKey\": \"other-purpose\"", "\"caseKey\": \"marriage\""),
                422);
    }

    @Test
    void a_business_of_a_family_cannot_be_filed_as_one_of_a_single_person() throws Exception {
        var body = """
                {"procedure": "1.001612", "caseKey": "individual", "answers": {"founders": {"kind": "FAMILY"}}}
                """;
        assertThat(send(post("/api/v1/my-dossiers"), body, 422).path("problems").findValuesAsString("pointer"))
                .contains("/founders/kind");
        var family = body.replace("individual", "household");
        assertThat(send(post("/api/v1/my-dossiers"), family, 422)
                        .path("problems")
                        .findValuesAsString("pointer"))
                .contains("papers/meeting-minutes", "papers/head-authorisation");
    }

    @Test
    void a_paper_that_the_case_does_not_know_is_refused() throws Exception {
        var id = UUID.randomUUID();
        var refused = send(
                post("/api/v1/my-dossiers"),
                filing(answers())
                        .replaceFirst(
                                "\\{", "{\"papers\": [{\"component\": \"invented\", \"document\": \"" + id + "\"}], "),
                422);
        assertThat(refused.toString()).contains("papers");
    }

    @Test
    void the_name_of_a_place_follows_its_code() throws Exception {
        var commune = areas.get(offices.one().commune());
        var day = LocalDate.of(2026, 11, 20);
        var filed =
                send(post("/api/v1/my-dossiers"), filing(answers().replace(commune.name(day), "Phường Nào Đó")), 201);
        var kept = content(filed.path("id").asString("")).path("answers").at("/applicant/residence");
        assertThat(kept.path("communeName").asString("")).isEqualTo(commune.name(day));
    }

    @Test
    void a_clerk_cannot_file_for_a_number_that_nobody_has() throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.write");
        var refused =
                send(post("/api/v1/dossiers"), clerk, filing(answers().replace("046065002205", "0".repeat(41))), 422);

        assertThat(refused.path("findings").findValuesAsString("pointer"))
                .containsExactly("/answers/applicant/personalNumber");
    }

    private String answers() {
        var commune = offices.one().commune();
        return MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(LocalDate.of(2026, 11, 20)));
    }

    private static String filing(String answers) {
        return "{\"procedure\": \"1.004873\", \"caseKey\": \"other-purpose\", \"answers\": " + answers + "}";
    }

    private JsonNode ask(MockHttpServletRequestBuilder request) throws Exception {
        return json.readTree(
                mvc.perform(request.with(MINH)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private JsonNode send(MockHttpServletRequestBuilder request, String body, int status) throws Exception {
        return send(request, MINH, body, status);
    }

    private JsonNode send(MockHttpServletRequestBuilder request, RequestPostProcessor who, String body, int status)
            throws Exception {
        var answer = mvc.perform(request.with(who)
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return json.readTree(text);
    }
}
