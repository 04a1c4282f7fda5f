package vn.motcua.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierId;
import vn.motcua.facts.CountTheLog;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;

/** What an officer, a head and a stranger see of the warnings of a unit, and how one is put off. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarningPagesTest {
    @Autowired
    Offices offices;

    @Autowired
    CountTheLog count;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private interface Looking {
        void at(DossierId warned) throws Exception;
    }

    /** With one warning at the office, and nothing is kept of it. */
    private void undone(Looking looking) {
        offices.one();
        offices.another();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            var dossier = offices.received();
            count.toTheEnd();
            AWarning.standing(jdbc, dossier, offices.one());
            try {
                looking.at(dossier);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void the_head_sees_the_unit_the_specialist_the_own_desk_and_a_stranger_how_many() {
        undone(warned -> {
            assertThat(text(get("/canh-bao"), as("mai", Role.DIVISION_HEAD)))
                    .contains("/ho-so/" + warned, "5 ngày làm việc không có gì xảy ra", "rung=still", "Gác lại")
                    .contains("chưa trao đổi với Cổng");
            assertThat(text(get("/canh-bao"), as("huy", Role.SPECIALIST))).contains("Việc của tôi", "/ho-so/" + warned);
            assertThat(text(get("/canh-bao"), as("van", Role.RECORDS_CLERK)))
                    .as("the step is another role's")
                    .doesNotContain("/ho-so/" + warned);
            assertThat(text(get("/canh-bao").param("rung", "overdue"), as("mai", Role.DIVISION_HEAD)))
                    .doesNotContain("/ho-so/" + warned);
            var place = offices.one().committee().toString();
            assertThat(text(
                            get("/canh-bao").param("place", place),
                            offices.another().as("son", Role.LEADER)))
                    .contains("chỉ có số lượng", "rung=still")
                    .doesNotContain("/ho-so/" + warned);
        });
    }

    @Test
    void what_is_typed_wrongly_is_said_at_its_field_and_kept() {
        undone(warned -> {
            var address = "/canh-bao/" + warned + "/gac";
            var head = as("mai", Role.DIVISION_HEAD);
            var noDay = answer(
                    post(address)
                            .param("until", "hôm nào đó")
                            .param("reason", "Chờ họp")
                            .with(csrf()),
                    head);
            assertThat(noDay.getStatus()).isEqualTo(422);
            assertThat(noDay.getContentAsString(StandardCharsets.UTF_8))
                    .contains("Hãy chọn một ngày từ mai", "id=\"until-" + warned + "-error\"", "Chờ họp");
            var day = LocalDate.ofInstant(clock.instant(), clock.getZone())
                    .plusDays(2)
                    .toString();
            var noReason =
                    answer(post(address).param("until", day).param("reason", "").with(csrf()), head);
            assertThat(noReason.getStatus()).isEqualTo(422);
            assertThat(noReason.getContentAsString(StandardCharsets.UTF_8))
                    .contains("Hãy ghi lý do", "value=\"" + day + "\"");
            var done = answer(
                    post(address).param("until", day).param("reason", "Chờ họp").with(csrf()), head);
            assertThat(done.getRedirectedUrl()).startsWith("/canh-bao?");
            assertThat(text(get("/canh-bao"), head)).contains("Gác đến", "Chờ họp");
            assertThat(answer(
                                    post(address)
                                            .param("until", day)
                                            .param("reason", "x")
                                            .with(csrf()),
                                    offices.another().as("mai", Role.DIVISION_HEAD))
                            .getStatus())
                    .isEqualTo(404);
        });
    }

    private RequestPostProcessor as(String name, Role role) {
        return offices.one().as(name, role);
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) throws Exception {
        var answer = answer(request, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse();
    }
}
