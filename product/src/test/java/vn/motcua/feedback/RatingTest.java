package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.DossierId;
import vn.motcua.feedback.RateDossier.Outcome;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;
import vn.motcua.signing.TrialSigning;

/** The applicant is asked once how it was; nobody else, not earlier, not twice. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingTest {
    private static final AccountId APPLICANT = new AccountId("citizen:046065002205");
    private static final AccountId STRANGER = new AccountId("citizen:046095000001");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Offices offices;

    @Autowired
    RateDossier rateDossier;

    @Autowired
    Ratings ratings;

    @Autowired
    MockMvc mvc;

    @Test
    void a_decided_dossier_is_rated_once_and_the_first_word_stands() {
        var id = offices.issued().dossier();
        var rated = (Outcome.Rated) rateDossier.rate(id, APPLICANT, 5, " Nhanh, lịch sự ");
        assertThat(rated.rating())
                .isEqualTo(new Rating(id, 5, "Nhanh, lịch sự", rated.rating().ratedAt()));
        assertThat(rateDossier.rate(id, APPLICANT, 1, "Nghĩ lại")).isEqualTo(new Outcome.AlreadyRated());
        assertThat(ratings.of(id)).contains(rated.rating());
    }

    @Test
    void before_the_decision_there_is_nothing_to_rate() {
        assertThat(rateDossier.rate(offices.filed(), APPLICANT, 4, "")).isEqualTo(new Outcome.TooEarly());
        assertThat(rateDossier.rate(offices.received(), APPLICANT, 4, "")).isEqualTo(new Outcome.TooEarly());
    }

    @Test
    void the_five_levels_are_all_there_is_and_a_comment_has_an_end() {
        var id = offices.issued().dossier();
        assertThat(rateDossier.rate(id, APPLICANT, 0, "")).isEqualTo(new Outcome.Unusable());
        assertThat(rateDossier.rate(id, APPLICANT, 6, "")).isEqualTo(new Outcome.Unusable());
        assertThat(rateDossier.rate(id, APPLICANT, 3, "x".repeat(1001))).isEqualTo(new Outcome.Unusable());
        assertThat(ratings.of(id)).isEmpty();
        assertThat(rateDossier.rate(id, APPLICANT, 3, "x".repeat(1000))).isInstanceOf(Outcome.Rated.class);
    }

    @Test
    void a_rating_that_somebody_put_there_by_sql_is_shown_to_nobody() {
        var id = offices.issued().dossier();
        jdbc.sql("""
                insert into feedback.rating (dossier_id, account, score, comment, rated_at)
                values (:id, 'citizen:x', 5, 'Rất tốt', now())
                """).param("id", id.value()).update();
        try {
            assertThatThrownBy(() -> ratings.of(id))
                    .isInstanceOf(ChangedOutside.class)
                    .hasMessageContaining("feedback.rating " + id);
        } finally {
            jdbc.sql("delete from feedback.rating where dossier_id = :id")
                    .param("id", id.value())
                    .update();
        }
        assertThat(rateDossier.rate(id, APPLICANT, 4, "")).isInstanceOf(Outcome.Rated.class);
    }

    @Test
    void to_anybody_but_the_applicant_the_dossier_does_not_exist() throws Exception {
        var id = offices.issued().dossier();
        assertThatThrownBy(() -> rateDossier.rate(id, STRANGER, 5, "")).isInstanceOf(NotFound.class);
        var stranger = SignedIn.citizen("046095000001", "Người Lạ");
        assertThat(answer(get(address(id)), stranger).getStatus()).isEqualTo(404);
        assertThat(answer(post(address(id)).param("diem", "5"), stranger).getStatus())
                .isEqualTo(404);
        assertThat(ratings.of(id)).isEmpty();
    }

    @Test
    void the_page_asks_once_thanks_and_asks_no_more() throws Exception {
        var id = offices.issued().dossier();
        assertThat(text(answer(get(address(id)), AnOffice.asApplicant()))).contains("name=\"diem\"");
        var nothing = answer(post(address(id)).param("nhan-xet", "Giữ lời này"), AnOffice.asApplicant());
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("href=\"#diem\"", "Giữ lời này");
        var rated = answer(post(address(id)).param("diem", "4"), AnOffice.asApplicant());
        assertThat(rated.getRedirectedUrl()).isEqualTo(address(id));
        assertThat(text(answer(get(address(id)), AnOffice.asApplicant()))).doesNotContain("name=\"diem\"");
        var again = answer(post(address(id)).param("diem", "1"), AnOffice.asApplicant());
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(ratings.of(id))
                .hasValueSatisfying(rating -> assertThat(rating.score()).isEqualTo(4));
    }

    @Test
    void a_score_that_is_no_number_is_refused_in_words() throws Exception {
        var id = offices.issued().dossier();
        var answer = answer(post(address(id)).param("diem", "tốt"), AnOffice.asApplicant());
        assertThat(answer.getStatus()).isBetween(400, 422);
        assertThat(text(answer)).doesNotContain("Exception");
    }

    private static String address(DossierId id) {
        return "/ho-so-cua-toi/" + id + "/danh-gia";
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
