package vn.motcua.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.result.Offices;
import vn.motcua.shared.NotFound;

/** A survey from invitation to result, and what is kept of who answered. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyTest {
    private static final int VERSION_OF_CHANCE = 4;

    @Autowired
    Offices offices;

    @Autowired
    InviteSample inviteSample;

    @Autowired
    TakeAnswer take;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private AnOffice office;
    private AnOffice scored;
    private User.Officer head;
    private UUID survey;
    private SurveyId id;

    @BeforeEach
    void open() {
        office = offices.one();
        scored = offices.another();
        head = office.leader();
        survey = ASurvey.open(beans, office.committee(), scored.committee());
        id = new SurveyId(survey);
    }

    @Test
    void an_invitation_is_answered_once_step_by_step_without_script_or_sign_in() throws Exception {
        var code = inviteSample.invite(id, head).getFirst().code();
        assertThat(text(answer(get("/khao-sat/" + code)))).contains("Bước 1/7", "Biển chỉ dẫn, bảng tên");

        var missing = answer(post("/khao-sat/" + code).param("buoc", "0").param("a1", "4"));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(text(missing)).as("all at once, nothing lost").contains("href=\"#a2\"", "href=\"#a3\"", "checked");

        var second = text(answer(post("/khao-sat/" + code)
                .param("buoc", "0")
                .param("a1", "4")
                .param("a2", "5")
                .param("a3", "0")));
        assertThat(second).contains("Bước 2/7", "name=\"a1\" value=\"4\"", "name=\"a3\" value=\"0\"");

        assertThat(ASurvey.answers(beans, survey)).as("nothing before the end").isEmpty();
        assertThat(last(code).getStatus()).isEqualTo(302);
        assertThat(ASurvey.answers(beans, survey))
                .singleElement()
                .satisfies(one -> assertThat(one.mode()).isEqualTo(Mode.LINK));
        assertThat(last(code).getStatus()).as("used").isEqualTo(422);
        assertThat(text(answer(get("/khao-sat/" + code)))).contains("Mã này không dùng được");
    }

    /** What stands in the database of an answer: nothing that its invitation, its place in the sample or the log has as well. */
    @Test
    void nobody_can_join_an_answer_to_who_was_invited() {
        var code = inviteSample.invite(id, head).getFirst().code();
        take.answer(code, MeasureAnswersTest.given(4, "MANY"));

        var columns = jdbc.sql("""
                select column_name from information_schema.columns where table_schema = 'survey' and table_name = 'answer'
                """).query(String.class).set();
        assertThat(columns).isEqualTo(Set.of("id", "survey_id", "agency_id", "mode", "given"));
        assertThat(jdbc.sql("select id from survey.answer where survey_id = :survey")
                        .param("survey", survey)
                        .query(UUID.class)
                        .list())
                .as("an id without time")
                .allMatch(one -> one.version() == VERSION_OF_CHANCE);
        assertThat(jdbc.sql("select count(*) from survey.invitation where code_hash = :hash")
                        .param("hash", Codes.hash(code))
                        .query(Integer.class)
                        .single())
                .as("the code goes with the answer")
                .isZero();
        assertThat(jdbc.sql("select distinct state from survey.place where survey_id = :survey and turn <= 8")
                        .param("survey", survey)
                        .query(String.class)
                        .list())
                .as("places do not know who answered")
                .containsExactly("INVITED");
        assertThat(where(code, "survey")).as("the code itself was never kept").isEmpty();
    }

    @Test
    void of_many_who_come_at_once_with_one_code_one_is_taken() throws Exception {
        var code = ASurvey.code(beans, survey, scored.committee());
        Callable<TakeAnswer.Outcome> come = () -> take.answer(code, MeasureAnswersTest.given(3, "NEVER"));
        try (var people = Executors.newFixedThreadPool(4)) {
            long taken = 0;
            for (var one : people.invokeAll(List.of(come, come, come, come))) {
                taken += one.get() instanceof TakeAnswer.Outcome.Taken ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(ASurvey.answers(beans, survey)).hasSize(1);
    }

    @Test
    void paper_is_entered_with_its_mode_but_by_nobody_of_the_scored_unit() throws Exception {
        var code = ASurvey.code(beans, survey, scored.committee());
        var values = MeasureAnswersTest.given(4, "NEVER");
        assertThat(take.enter(id, code, Mode.PAPER, values, head)).isInstanceOf(TakeAnswer.Outcome.Taken.class);
        assertThat(ASurvey.answers(beans, survey)).extracting(Answer::mode).containsExactly(Mode.PAPER);
        var stranger = scored.leader();
        assertThatThrownBy(() -> take.enter(id, code, Mode.PAPER, values, stranger))
                .as("who does not run it")
                .isInstanceOf(NotFound.class);

        var own = ASurvey.open(beans, office.committee(), office.committee());
        var ownCode = ASurvey.code(beans, own, office.committee());
        assertThat(take.enter(new SurveyId(own), ownCode, Mode.PAPER, values, head))
                .isInstanceOfSatisfying(
                        TakeAnswer.Outcome.No.class,
                        no -> assertThat(no.why().rule()).isEqualTo(SurveyRefusal.Rule.OWN_UNIT));
        var again = sent(post("/khao-sat-hai-long/" + survey + "/nhap-phieu")
                .param("ma", ASurvey.code(beans, survey, scored.committee()))
                .param("mode", "PHONE")
                .param("a1", "3"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("href=\"#a2\"", "href=\"#h1\"");
    }

    @Test
    void who_cannot_be_reached_is_replaced_by_the_next_of_the_reserve_until_there_is_none() {
        var places = beans.getBean(Surveys.class).places(id);
        var outcomes = places.subList(0, 3).stream()
                .map(place -> inviteSample.replace(id, place.id(), Place.Reason.NOT_REACHED, head))
                .toList();
        assertThat(outcomes.subList(0, 2)).allMatch(InviteSample.Outcome.Done.class::isInstance);
        assertThat(outcomes.getLast())
                .isEqualTo(new InviteSample.Outcome.No(new SurveyRefusal(SurveyRefusal.Rule.NOBODY_LEFT)));
        assertThat(inviteSample.invite(id, head)).as("eight as planned").hasSize(8);
        assertThat(inviteSample.invite(id, head)).as("nobody twice").isEmpty();
    }

    @Test
    void results_are_public_once_it_is_closed_and_small_ones_never() throws Exception {
        assertThat(answer(get("/ket-qua-khao-sat/" + survey)).getStatus()).isEqualTo(404);
        for (int i = 0; i < 4; i++) {
            take.answer(ASurvey.code(beans, survey, scored.committee()), MeasureAnswersTest.given(2, "MANY"));
        }
        var unused = ASurvey.code(beans, survey, scored.committee());
        assertThat(sent(post("/khao-sat-hai-long/" + survey + "/dong")).getStatus())
                .isEqualTo(302);
        assertThat(text(answer(get("/ket-qua-khao-sat/" + survey))))
                .contains("Chưa đủ 5 phiếu")
                .doesNotContain("25,0 %");
        assertThat(take.answer(unused, MeasureAnswersTest.given(5, "NEVER"))).isInstanceOf(TakeAnswer.Outcome.No.class);

        var shown = ASurvey.closed(beans, office.committee(), scored.committee());
        assertThat(text(answer(get("/ket-qua-khao-sat/" + shown)))).contains("100,0 %", "75,0 %", "Không: 100,0 %");
        assertThat(text(answer(get("/api/v1/surveys/" + shown)))).contains("\"smallestCell\":5", "\"value\":75.0");
        assertThat(text(sent(get("/khao-sat-hai-long/" + shown)))).contains("Đã kết thúc", "/khao-sat/");
    }

    private MockHttpServletResponse last(String code) throws Exception {
        var request = post("/khao-sat/" + code).param("buoc", "6");
        MeasureAnswersTest.given(4, "NEVER").forEach(request::param);
        return answer(request);
    }

    /** Columns of a schema in which a text stands. */
    private Set<String> where(String text, String schema) {
        var found = new TreeSet<String>();
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = :schema")
                .param("schema", schema)
                .query(String.class)
                .list();
        for (var table : tables) {
            int rows = jdbc.sql("select count(*) from " + schema + "." + table + " t where t::text like :text")
                    .param("text", "%" + text + "%")
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse sent(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(office.as("son", Role.LEADER)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
