package vn.motcua.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;

@WithSpring
@AutoConfigureMockMvc
@Import(Stage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutePagesTest {
    private static final Instant LONG_AGO = Instant.parse("2025-11-20T03:00:00Z");

    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final String subject = UUID.randomUUID().toString();
    private final AccountId account = new AccountId("officer:" + subject);
    private final RequestPostProcessor officer = SignedIn.officer(subject, Role.SPECIALIST);
    private final RequestPostProcessor editor = SignedIn.officer("editor", Role.CATALOGUE_EDITOR);

    @Autowired
    Routes routes;

    @Autowired
    Tasks tasks;

    @Autowired
    Stage stage;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void seat_the_officer() {
        stage.desks.clear();
        stage.desks.add(new OfficerDesks.Desk(agency, Role.SPECIALIST));
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private TaskId start(String label) {
        var ref = new CaseRef("test", UUID.randomUUID());
        return routes.start(new StartRoute(ref, label, "three-steps", agency, LONG_AGO).on("Đăng ký khai sinh"))
                .getFirst()
                .id();
    }

    @Test
    void a_late_task_of_the_unit_is_shown_taken_and_then_mine() throws Exception {
        var task = start("H57-2511-0001");
        var unit = perform(get("/cong-viec?tab=don-vi").with(officer));
        assertThat(unit.getContentAsString()).contains("H57-2511-0001", "/cong-viec/" + task, "Quá hạn");

        var taken = perform(post("/cong-viec/nhan")
                .param("task", task.toString())
                .with(officer)
                .with(csrf()));
        assertThat(taken.getRedirectedUrl()).isEqualTo("/cong-viec");
        assertThat(tasks.mine(account)).hasSize(1);
        assertThat(perform(get("/cong-viec?q=khai+sinh&late=true").with(officer))
                        .getContentAsString())
                .contains("H57-2511-0001");
        assertThat(perform(get("/cong-viec?q=something+else&lang=en").with(officer))
                        .getContentAsString())
                .doesNotContain("H57-2511-0001")
                .contains("You have no matching task");
    }

    @Test
    void giving_a_task_away_without_choosing_anybody_changes_nothing() throws Exception {
        var task = start("H57-2511-0002");
        var given = perform(post("/cong-viec/giao")
                .param("task", task.toString())
                .param("tab", "don-vi")
                .param("q", "H57-2511-0002")
                .param("reason", "Đi công tác")
                .with(officer)
                .with(csrf()));
        assertThat(given.getStatus()).isEqualTo(422);
        assertThat(given.getContentAsString())
                .contains("href=\"#to\"", "value=\"Đi công tác\"", "name=\"q\" value=\"H57-2511-0002\"")
                .containsPattern("value=\"" + task + "\"[^>]*checked");
        var unknown = perform(post("/cong-viec/giao")
                .param("task", task.toString())
                .param("tab", "don-vi")
                .param("to", "officer:khong-co")
                .param("reason", "Đi công tác")
                .with(officer)
                .with(csrf()));
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString()).contains("value=\"Đi công tác\"");
        var nothing = perform(
                post("/cong-viec/tra").param("reason", "Ốm").with(officer).with(csrf()));
        assertThat(nothing.getStatus()).isEqualTo(422);
        // Nobody has given this officer anything: there is no form that could keep the reason.
        assertThat(nothing.getContentAsString()).contains("href=\"#task\"", "Hãy chọn ít nhất một việc.");
        assertThat(tasks.find(task).orElseThrow().assignee()).isNull();
    }

    @Test
    void an_editor_sees_the_steps_of_a_route_and_what_follows_each() throws Exception {
        assertThat(perform(get("/quan-tri/quy-trinh").with(editor)).getContentAsString())
                .contains("/quan-tri/quy-trinh/household-business/1", "Đăng ký khai sinh");
        assertThat(perform(get("/quan-tri/quy-trinh/three-steps/1").with(editor))
                        .getContentAsString())
                .contains("Lãnh đạo cơ quan", "Trả lại → Thụ lý", "Đồng ý → Kết thúc");
        assertThat(perform(get("/quan-tri/quy-trinh/marital-status/99").with(editor))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_file_that_cannot_be_used_is_answered_with_lines() throws Exception {
        var file = new MockMultipartFile("file", "x.bpmn", "application/xml", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
                <process id="p" name="Thử">
                <startEvent id="s"/>
                <serviceTask id="x" name="Gọi máy"/>
                </process></definitions>
                """.getBytes(StandardCharsets.UTF_8));
        var answer = perform(multipart("/quan-tri/quy-trinh")
                .file(file)
                .param("key", "test-refused")
                .param("validFrom", "2026-01-01")
                .with(editor)
                .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("serviceTask", "Gọi máy (x)", ">4<");
    }

    @Test
    void all_that_is_missing_in_the_import_form_is_said_at_once() throws Exception {
        var answer = perform(multipart("/quan-tri/quy-trinh").with(editor).with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("#key", "#validFrom", "#file");
    }

    @Test
    void a_machine_claims_and_completes_with_an_idempotency_key() throws Exception {
        var task = start("H57-2511-0003");
        var machine = SignedIn.token(
                new User.Officer(account, "Máy", java.util.Set.of(Role.SPECIALIST)), "route.read", "route.write");
        var key = UUID.randomUUID().toString();
        assertThat(perform(get("/api/v1/tasks?queue=unit").with(machine)).getContentAsString())
                .contains(task.toString());
        for (int i = 0; i < 2; i++) {
            var claimed = perform(post("/api/v1/tasks/" + task + "/claim")
                    .header("Idempotency-Key", key)
                    .with(machine));
            assertThat(claimed.getStatus()).isEqualTo(200);
        }
        var completed = perform(post("/api/v1/tasks/" + task + "/complete")
                .header("Idempotency-Key", key + "-2")
                .contentType("application/json")
                .content("{\"outcome\":\"DONE\",\"opinion\":\"Đủ\"}")
                .with(machine));
        assertThat(completed.getContentAsString()).contains("\"routeEnded\":false");
        assertThat(perform(get("/api/v1/tasks/" + UUID.randomUUID()).with(machine))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_task_of_others_and_one_that_is_not_there_answer_alike() throws Exception {
        var ref = new CaseRef("test", UUID.randomUUID());
        var others = routes.start(
                        new StartRoute(ref, "H57-9", "three-steps", new AgencyId(UUID.randomUUID()), LONG_AGO))
                .getFirst()
                .id()
                .value();
        var answers = new ArrayList<String>();
        for (var id : List.of(others, UUID.randomUUID())) {
            var all = new StringBuilder();
            for (var path : List.of("/claim", "/hand-back", "/complete")) {
                all.append(machine("/api/v1/tasks/" + id + path, "{\"outcome\":\"DONE\",\"reason\":\"x\"}"));
            }
            all.append(machine("/api/v1/task-claims", "{\"tasks\":[\"" + id + "\"]}"));
            all.append(machine(
                    "/api/v1/task-assignments",
                    "{\"tasks\":[\"" + id + "\"],\"to\":\"" + account.value() + "\",\"reason\":\"x\"}"));
            for (var path : List.of("nhan", "giao", "tra")) {
                all.append(perform(post("/cong-viec/" + path)
                                .param("task", id.toString())
                                .param("to", account.value())
                                .param("reason", "x")
                                .with(officer)
                                .with(csrf()))
                        .getStatus());
            }
            answers.add(all.toString().replace(id.toString(), "ID"));
        }
        assertThat(answers.getFirst())
                .isEqualTo(answers.getLast())
                .startsWith("404")
                .endsWith("404404404");
    }

    private String machine(String address, String body) throws Exception {
        var machine = SignedIn.token(
                new User.Officer(account, "Máy", java.util.Set.of(Role.SPECIALIST)), "route.read", "route.write");
        var answer = perform(post(address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content(body)
                .with(machine));
        return answer.getStatus() + answer.getContentAsString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void a_machine_that_read_a_task_before_it_was_taken_does_not_hand_it_back() throws Exception {
        var task = start("H57-2511-0004");
        var machine = SignedIn.token(
                new User.Officer(account, "Máy", java.util.Set.of(Role.SPECIALIST)), "route.read", "route.write");
        var read = Objects.requireNonNull(
                perform(get("/api/v1/tasks/" + task).with(machine)).getHeader("ETag"));
        var claimed = perform(post("/api/v1/task-claims")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content("{\"tasks\":[\"" + task + "\"]}")
                .with(machine));
        assertThat(claimed.getContentAsString()).contains("\"done\":true");

        var late = perform(post("/api/v1/tasks/" + task + "/hand-back")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", read)
                .contentType("application/json")
                .content("{\"reason\":\"Nghỉ phép\"}")
                .with(machine));

        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(perform(get("/api/v1/tasks/" + task).with(machine)).getContentAsString())
                .contains("\"assignee\":\"" + account.value());
    }
}
