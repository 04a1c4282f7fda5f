package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.documents.APrintedForm;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.organisation.Areas;
import vn.motcua.result.Offices;
import vn.motcua.shared.PlainText;

/** Whatever a program sends, it is told which field is wrong and what to do; and it files at the counter as clerks do. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnusableRequestsTest {
    @Autowired
    Offices offices;

    @Autowired
    Areas areas;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Test
    void a_list_with_a_hole_is_not_read() throws Exception {
        var answer = file("\"papers\": [null]", 400);
        assertThat(pointers(answer)).containsExactly("/papers/0");
        assertThat(findings(answer)).contains("null");
    }

    @Test
    void an_id_that_is_empty_is_not_read() throws Exception {
        assertThat(pointers(send(post("/api/v1/task-claims"), "{\"tasks\": [\"\"]}", 400)))
                .containsExactly("/tasks/0");
    }

    @Test
    void the_values_that_are_known_are_named() throws Exception {
        var address = "/api/v1/dossiers/" + UUID.randomUUID();
        var verdict = send(post(address + "/hand-over"), "{\"way\": \"PIGEON\"}", 400);
        assertThat(pointers(verdict)).containsExactly("/way");
        assertThat(findings(verdict)).contains("ELECTRONIC", "COUNTER", "POST");
        assertThat(findings(send(get("/api/v1/dossiers/abc"), "", 400))).contains("abc", "Phải là mã dạng");
    }

    @Test
    void a_text_that_no_database_keeps_is_refused_wherever_it_stands() throws Exception {
        assertThat(pointers(file("\"idCard\": \"a\\u0000b\"", 422))).containsExactly("/idCard");
        assertThat(pointers(file("\"a/b\": {\"c\": [\"ok\", \"\\u0000\"]}", 422)))
                .containsExactly("/a~1b/c/1");
        assertThat(pointers(send(get("/api/v1/tasks").param("q", "a\0b"), "", 422)))
                .containsExactly("q");
        var page = mvc.perform(
                        get("/mot-cua").param("q", "\0").with(offices.one().as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(422);
    }

    @Test
    void six_letters_that_only_look_like_the_character_zero_are_taken() throws Exception {
        assertThat(pointers(file("\"idCard\": \"\\\\u0000\"", 422))).containsExactly("/idCard");
        assertThat(findings(file("\"idCard\": \"\\\\u0000\"", 422))).doesNotContain("mã 0");
    }

    @Test
    void what_is_wrong_with_the_answers_is_said_beside_a_card_that_cannot_be_read() throws Exception {
        var answer = send(post("/api/v1/dossiers"), submission("{}", "\"idCard\": \"x|y\""), 422);

        assertThat(pointers(answer)).startsWith("/idCard").hasSizeGreaterThan(5);
    }

    @Test
    void a_name_that_nobody_reads_is_refused_with_the_name_that_was_meant() throws Exception {
        var answer = file("\"presentd\": [], \"hack\": 1", 422);
        assertThat(pointers(answer)).containsExactly("/presentd", "/hack");
        assertThat(findings(answer)).contains("“presented”", "idCard");
    }

    @Test
    void letters_that_are_none_are_not_read() throws Exception {
        var body = new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};
        var answer = mvc.perform(post("/api/v1/dossiers")
                        .with(token("lan"))
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("byte thứ 7", "/problems/unreadable");
    }

    @Test
    void a_number_in_the_place_of_a_text_is_not_read() throws Exception {
        assertThat(pointers(file("\"idCard\": 12", 400))).containsExactly("/idCard");
    }

    @Test
    void what_a_door_does_not_take_is_told_in_our_words_and_in_the_language_of_the_program() throws Exception {
        var text = mvc.perform(post("/api/v1/dossiers")
                        .with(token("lan"))
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .header("Accept-Language", "en")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .andReturn()
                .getResponse();
        assertThat(text.getStatus()).isEqualTo(415);
        assertThat(json.readTree(text.getContentAsString(StandardCharsets.UTF_8))
                        .path("title")
                        .stringValue(""))
                .isEqualTo("This address does not take the type of content that was sent");
        var xml = mvc.perform(get("/api/v1/procedures").accept(MediaType.APPLICATION_XML))
                .andReturn()
                .getResponse();
        assertThat(xml.getStatus()).isEqualTo(406);
        assertThat(xml.getContentAsString(StandardCharsets.UTF_8))
                .contains("Hãy gửi Accept: application/json", "\"instance\":\"/api/v1/procedures\"");
    }

    @Test
    void an_address_says_what_it_takes_and_no_more() throws Exception {
        for (var address : java.util.Map.of(
                        "/", "GET,HEAD,OPTIONS",
                        "/tra-cuu", "GET,HEAD,OPTIONS",
                        "/nop-ho-so/1.004873", "GET,HEAD,POST,OPTIONS",
                        "/api/v1/dossier-numbers/H57.19.01-261120-0007", "GET,HEAD,OPTIONS")
                .entrySet()) {
            var answer = mvc.perform(options(address.getKey()).with(token("lan")))
                    .andReturn()
                    .getResponse();
            assertThat(java.util.Set.of(
                            String.valueOf(answer.getHeader("Allow")).split(",\\s*")))
                    .as(address.getKey())
                    .isEqualTo(java.util.Set.of(address.getValue().split(",")));
        }
    }

    @Test
    void an_endless_text_is_refused() throws Exception {
        var reason = "{\"reason\": \"" + "x".repeat(PlainText.LENGTH_MAX + 1) + "\"}";
        var id = offices.filed();
        assertThat(pointers(send(post("/api/v1/dossiers/" + id + "/refusal"), reason, 422)))
                .containsExactly("/reason");
    }

    @Test
    void tasks_that_do_not_exist_are_named() throws Exception {
        var unknown = UUID.randomUUID();
        var answer = send(post("/api/v1/task-claims"), "{\"tasks\": [\"" + unknown + "\"]}", 422);
        assertThat(pointers(answer)).containsExactly("/tasks/0");
        assertThat(findings(answer)).contains(unknown.toString());
    }

    @Test
    void what_is_ticked_off_must_be_on_the_check_list() throws Exception {
        var address = "/api/v1/dossiers/" + offices.filed() + "/receipt";
        var refused = send(post(address), "{\"checked\": [\"nonsense\"]}", 422);
        assertThat(pointers(refused)).containsExactly("/checked/0");
        assertThat(findings(refused)).contains("identity");
        send(post(address), "{\"checked\": [\"identity\"]}", 200);
    }

    @Test
    void a_procedure_that_is_not_handled_here_is_named() throws Exception {
        var unknown = submission(answers(), "\"presented\": []").replace("1.004873", "9.999999");
        var refused = send(post("/api/v1/dossiers"), unknown, 422);
        assertThat(refused.path("type").asString("")).isEqualTo("/problems/dossier.not-offered");
        assertThat(refused.path("field").asString("")).isEqualTo("/procedure");
    }

    @Test
    void a_due_date_is_moved_to_a_later_day_of_the_next_year_at_most() throws Exception {
        var address = "/api/v1/dossiers/" + offices.received() + "/extension";
        var leader = SignedIn.token(offices.one().leader(), "dossier.read", "dossier.write");
        for (var day : List.of("2020-01-01", "9999-01-01")) {
            var refused = send(
                    post(address), leader, "{\"dueAt\": \"" + day + "T00:00:00Z\", \"reason\": \"Chờ xác minh\"}", 422);
            assertThat(refused.path("type").stringValue("")).isEqualTo("/problems/dossier.extension-impossible");
            assertThat(refused.path("field").stringValue("")).isEqualTo("dueAt");
        }
        send(post(address), leader, "{\"dueAt\": \"2026-12-10T03:00:00Z\", \"reason\": \"Chờ xác minh\"}", 200);
    }

    @Test
    void who_asks_for_a_second_supplement_is_told_why_not() throws Exception {
        var address = "/api/v1/dossiers/" + offices.received() + "/supplement-request";
        var specialist = SignedIn.token(offices.one().officer("huy", Role.SPECIALIST), "dossier.read", "dossier.write");
        var order = "{\"items\": [\"Bản án ly hôn\"], \"reason\": \"Còn thiếu\"}";
        send(post(address), specialist, order, 200);
        assertThat(send(post(address), specialist, order, 422).path("type").stringValue(""))
                .isEqualTo("/problems/dossier.wrong-stage");
    }

    @Test
    void who_asks_for_a_supplement_after_the_decision_is_told_why_not() throws Exception {
        var id = offices.received();
        var at = Instant.parse("2026-11-20T03:00:00Z");
        offices.append(
                new DossierEvent.Decided(id, at, offices.leader(), Decision.Verdict.GRANTED, null, "", null, null));
        var address = "/api/v1/dossiers/" + id + "/supplement-request";
        var specialist = SignedIn.token(offices.one().officer("huy", Role.SPECIALIST), "dossier.read", "dossier.write");
        var order = "{\"items\": [\"Bản án ly hôn\"], \"reason\": \"Còn thiếu\"}";
        assertThat(send(post(address), specialist, order, 422).path("type").stringValue(""))
                .isEqualTo("/problems/dossier.wrong-stage");
    }

    @Test
    void the_outcomes_that_a_step_has_are_named() throws Exception {
        var id = offices.filed();
        send(post("/api/v1/dossiers/" + id + "/receipt"), "{}", 200);
        var specialist = SignedIn.token(
                offices.one().officer("huy", Role.SPECIALIST), "dossier.read", "dossier.write", "route.read");
        var tasks = send(get("/api/v1/tasks").param("queue", "unit").param("limit", "200"), specialist, "", 200);
        var task = tasks.path("tasks")
                .valueStream()
                .filter(one -> one.path("caseId").stringValue("").equals(id.toString()))
                .findFirst()
                .orElseThrow();
        var address = "/api/v1/steps/" + task.path("id").stringValue("") + "/completion";
        var refused = send(post(address), specialist, "{\"outcome\": \"NOPE\"}", 422);
        assertThat(pointers(refused)).containsExactly("/outcome");
        assertThat(findings(refused)).contains("DRAFTED");
    }

    @Test
    void the_card_of_a_person_who_came_fills_in_what_was_left_out() throws Exception {
        var answers = answers()
                .replace("\"fullName\": \"Tôn Thất Minh\", \"birthDate\": \"1965-02-14\", \"sex\": \"MALE\",", "")
                .replace("\"personalNumber\": \"046065002205\",", "");
        var card = "\"idCard\": \"046065002205||Tôn Thất Minh|14021965|Nam|60 Nguyễn Huệ, Huế|01012022\"";
        var filed = send(post("/api/v1/dossiers"), submission(answers, card), 201);
        var kept = send(get("/api/v1/dossiers/" + filed.path("id").stringValue("") + "/content"), "", 200);
        assertThat(kept.path("answers").path("applicant").path("fullName").stringValue(""))
                .isEqualTo("Tôn Thất Minh");
        assertThat(kept.path("vouched").size()).as("a card proves nothing").isZero();
    }

    @Test
    void the_card_of_one_person_is_not_mixed_with_the_number_of_another() throws Exception {
        var card = "\"idCard\": \"046095012345||Nguyễn Văn An|12031995|Nam|12 Lê Lợi, Huế|16052022\"";
        var answer = file(card, 422);
        assertThat(pointers(answer)).containsExactly("/answers/applicant/personalNumber");
        assertThat(findings(answer)).contains("trên thẻ");
    }

    @Test
    void a_card_that_cannot_be_read_is_refused_in_words() throws Exception {
        var answer = file("\"idCard\": \"123|x\"", 422);
        assertThat(pointers(answer)).containsExactly("/idCard");
        assertThat(findings(answer)).contains("mã QR");
    }

    @Test
    void a_scan_is_handed_in_by_the_clerk_who_made_it_only() throws Exception {
        var scan = new MockMultipartFile("file", "scan.pdf", "application/pdf", APrintedForm.pdf());
        var clerk = token("lan");
        var kept = send(multipart("/api/v1/scans").file(scan), clerk, "", 201);
        var paper = "\"papers\": [{\"component\": \"divorce-or-death\", \"document\": \""
                + kept.path("id").stringValue("") + "\"}]";
        var filed = send(post("/api/v1/dossiers"), clerk, submission(answers(), paper), 201);
        var content = send(get("/api/v1/dossiers/" + filed.path("id").stringValue("") + "/content"), "", 200);
        assertThat(content.path("papers").findValuesAsString("fileName")).containsExactly("scan.pdf");
        assertThat(pointers(send(post("/api/v1/dossiers"), token("hoa"), submission(answers(), paper), 422)))
                .containsExactly("/papers/0");
    }

    @Test
    void a_scan_for_a_component_that_the_case_has_not_is_refused() throws Exception {
        var scan = new MockMultipartFile("file", "scan.pdf", "application/pdf", APrintedForm.pdf());
        var clerk = token("lan");
        var kept = send(multipart("/api/v1/scans").file(scan), clerk, "", 201);
        var paper = "\"papers\": [{\"component\": \"nonsense\", \"document\": \""
                + kept.path("id").stringValue("") + "\"}]";
        var refused = send(post("/api/v1/dossiers"), clerk, submission(answers(), paper), 422);
        assertThat(pointers(refused)).containsExactly("/papers");
        assertThat(findings(refused)).contains("divorce");
    }

    @Test
    void a_body_that_no_form_can_have_is_too_large() throws Exception {
        var body = submission(answers(), "\"presented\": [\"" + "x".repeat(9 * 1024 * 1024) + "\"]");
        var answer = mvc.perform(post("/api/v1/dossiers")
                        .with(token("lan"))
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(413);
    }

    private JsonNode file(String more, int status) throws Exception {
        return send(post("/api/v1/dossiers"), submission(answers(), more), status);
    }

    private static String submission(String answers, String more) {
        return "{\"procedure\": \"1.004873\", \"caseKey\": \"other-purpose\", \"answers\": " + answers + ", " + more
                + "}";
    }

    private String answers() {
        var commune = offices.one().commune();
        return MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(LocalDate.of(2026, 11, 20)));
    }

    private RequestPostProcessor token(String clerk) {
        return SignedIn.token(
                offices.one().officer(clerk, Role.COUNTER_CLERK),
                "dossier.read",
                "dossier.write",
                "documents.write",
                "route.read",
                "route.write");
    }

    private static Iterable<String> pointers(JsonNode answer) {
        return answer.path("findings").findValuesAsString("pointer");
    }

    private static String findings(JsonNode answer) {
        return String.join(" ", answer.path("findings").findValuesAsString("message"));
    }

    private JsonNode send(AbstractMockHttpServletRequestBuilder<?> request, String body, int status) throws Exception {
        return send(request, token("lan"), body, status);
    }

    private JsonNode send(
            AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who, String body, int status)
            throws Exception {
        request.with(who).header(Idempotency.HEADER, UUID.randomUUID().toString());
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        var answer = mvc.perform(request).andReturn().getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return json.readTree(text);
    }
}
