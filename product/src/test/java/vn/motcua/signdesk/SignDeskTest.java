package vn.motcua.signdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.result.Offices;
import vn.motcua.result.OnTheRoute;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;

/** A leader looks at papers one after the other and signs several in one go; there is no timestamp authority here, so it says so of each. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignDeskTest {
    @Autowired
    Offices offices;

    @Autowired
    SignDesk signDesk;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MockMvc mvc;

    private OnTheRoute route;

    @BeforeEach
    void begin() {
        route = beans.createBean(OnTheRoute.class);
    }

    @Test
    void what_was_not_looked_at_is_not_signed_with_others() throws Exception {
        var looked = toSign();
        var unseen = toSign();
        assertThat(page("/cho-ky")).contains("/cho-ky/" + looked, "/cho-ky/" + unseen);
        assertThat(page("/cho-ky/" + looked)).contains("/cho-ky/" + looked + "/giay.png");

        var answers = signDesk.sign(List.of(unseen, looked), leader());
        assertThat(answers.get(unseen)).isEqualTo(new SignDesk.Answer.NotLookedAt());
        assertThat(answers.get(looked))
                .isInstanceOfSatisfying(
                        SignDesk.Answer.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(ResultRefusal.SigningUnavailable.class));

        var sent = send(post("/cho-ky/ky").param("task", unseen.toString()));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/cho-ky");
        assertThat(tasks.find(unseen).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void a_paper_that_is_another_than_was_looked_at_is_looked_at_again() throws Exception {
        var task = toSign();
        page("/cho-ky/" + task);
        jdbc.sql("update signdesk.looked_at set mark = :other where task_id = :task")
                .param("other", "0".repeat(64))
                .param("task", task.value())
                .update();
        assertThat(signDesk.sign(List.of(task), leader()).get(task)).isEqualTo(new SignDesk.Answer.ChangedSince());
    }

    @Test
    void what_is_sent_back_goes_with_its_reason_to_whoever_did_the_step_before() throws Exception {
        var id = route.forTheLeader();
        var task = route.task(id, StepKind.SIGN);
        assertThat(send(post("/cho-ky/tra").param("task", task.toString())).getStatus())
                .isEqualTo(422);
        assertThat(send(post("/cho-ky/tra").param("task", task.toString()).param("ly-do", "Sai nơi cư trú"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(open(id).sentBack())
                .isNotNull()
                .satisfies(back -> assertThat(back.reason()).isEqualTo("Sai nơi cư trú"));
        assertThat(signDesk.sendBack(List.of(task), leader(), "Lần nữa").get(task))
                .isEqualTo(new SignDesk.Answer.NotWaiting());
    }

    @Test
    void the_paper_is_a_picture_in_the_page_and_nothing_is_chosen_in_vain() throws Exception {
        var task = toSign();
        var picture = mvc.perform(get("/cho-ky/{task}/giay.png", task.value())
                        .with(offices.one().as("son", Role.LEADER)))
                .andReturn()
                .getResponse();
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        var nothing = send(post("/cho-ky/ky"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#task\"");
    }

    private TaskId toSign() {
        return route.task(route.forTheLeader(), StepKind.SIGN);
    }

    private TaskView open(DossierId id) {
        return tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(TaskView::isOpen)
                .findFirst()
                .orElseThrow();
    }

    private User.Officer leader() {
        return offices.one().leader();
    }

    private String page(String address) throws Exception {
        var answer = mvc.perform(get(address).with(offices.one().as("son", Role.LEADER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(offices.one().as("son", Role.LEADER)))
                .andReturn()
                .getResponse();
    }
}
