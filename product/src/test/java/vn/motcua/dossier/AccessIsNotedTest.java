package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.motcua.WithSpring;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Purpose;
import vn.motcua.audit.Touched;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;
import vn.motcua.signing.TrialSigning;

/** Who looked at whose dossier, and why, stands in the access log before it is shown; in words, for who looks after it. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessIsNotedTest {
    @Autowired
    Offices offices;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void an_officer_who_opens_a_dossier_is_noted_with_the_purpose() throws Exception {
        var id = offices.received();
        assertThat(seen("lan", Role.COUNTER_CLERK, "/ho-so/" + id).getStatus()).isEqualTo(200);
        var entry = last("dossier:" + id);
        assertThat(entry.thing()).isEqualTo("dossier");
        assertThat(entry.action()).isEqualTo("read");
        assertThat(entry.thingId()).isEqualTo(id.toString());
        assertThat(entry.purpose()).isEqualTo(Purpose.TASK);
        assertThat(entry.account()).isEqualTo(offices.one().account("lan").value());
        assertThat(entry.persons()).containsExactly(AnOffice.APPLICANT.value());
    }

    @Test
    void a_paper_that_is_downloaded_is_noted() throws Exception {
        var result = offices.issued();
        assertThat(seen("mai", Role.DIVISION_HEAD, "/ho-so/" + result.dossier() + "/ket-qua.pdf")
                        .getStatus())
                .isEqualTo(200);
        var entry = last("dossier:" + result.dossier());
        assertThat(entry.action()).isEqualTo("result-opened");
        assertThat(entry.things()).contains("dossier:" + result.dossier(), "document:" + result.document());
    }

    @Test
    void a_machine_is_noted_as_a_person_is() throws Exception {
        var id = offices.received();
        assertThat(seen("lan", Role.COUNTER_CLERK, "/api/v1/dossiers/" + id + "/content")
                        .getStatus())
                .isEqualTo(200);
        assertThat(last("dossier:" + id).action()).isEqualTo("read");
    }

    @Test
    void a_list_is_noted_with_all_that_it_showed() throws Exception {
        offices.filed();
        assertThat(seen("lan", Role.COUNTER_CLERK, "/mot-cua").getStatus()).isEqualTo(200);
        var entry = trail.find(
                        new AuditTrail.Search(offices.one().account("lan").value(), "dossier", List.of(), null, null),
                        1)
                .getFirst()
                .entry();
        assertThat(entry.action()).isEqualTo("listed");
        assertThat(entry.purpose()).isEqualTo(Purpose.COUNTER);
        assertThat(entry.things()).isNotEmpty().allMatch(thing -> thing.startsWith("dossier:"));
    }

    @Test
    void a_search_that_finds_nothing_is_noted_without_its_words() throws Exception {
        var words = "Nguyễn Thị Không Có";
        assertThat(seen("lan", Role.COUNTER_CLERK, "/mot-cua?q=" + words).getStatus())
                .isEqualTo(200);
        var found = trail.find(
                new AuditTrail.Search(
                        offices.one().account("lan").value(),
                        null,
                        List.of(),
                        trail.codeOf("nguyen thi khong co"),
                        null),
                1);
        assertThat(found).hasSize(1);
        assertThat(jdbc.sql("select a::text from audit.access a order by id desc limit 1")
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("nguyễn", "nguyen", "không");
    }

    /** What had been read before it failed is not shown; were it noted, a row that cannot be noted would break the page too. */
    @Test
    void a_page_that_explains_a_failure_notes_nothing_and_never_fails_at_it() throws Exception {
        var bill = UUID.randomUUID();
        var answer = mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
                            Touched.note("bill", bill, AnOffice.APPLICANT.value());
                            RequestContextHolder.resetRequestAttributes();
                            return request;
                        })
                        .with(offices.one().as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(trail.find(new AuditTrail.Search(null, null, List.of("bill:" + bill), null, null), 1))
                .isEmpty();
    }

    @Test
    void people_who_read_their_own_are_not_noted() throws Exception {
        var id = offices.received();
        assertThat(mvc.perform(get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(trail.find(new AuditTrail.Search(null, null, List.of("dossier:" + id), null, null), 1))
                .isEmpty();
    }

    @Test
    void an_act_that_stands_in_the_log_is_not_noted_twice_and_a_refused_door_shows_nothing() throws Exception {
        var id = offices.filed();
        var acted = mvc.perform(post("/mot-cua/" + id + "/tu-choi")
                        .param("ly-do-tu-choi", "Sai thẩm quyền")
                        .with(csrf())
                        .with(offices.one().as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse();
        assertThat(acted.getStatus()).isEqualTo(302);
        assertThat(seen("thu", Role.LEADER, "/ho-so/" + offices.received()).getStatus())
                .isIn(403, 404, 200);
        assertThat(trail.find(new AuditTrail.Search(null, null, List.of("dossier:" + id), null, null), 1))
                .isEmpty();
    }

    @Test
    void who_looks_after_the_log_finds_it_by_person_by_number_and_by_officer_in_words() throws Exception {
        var id = offices.received();
        seen("lan", Role.COUNTER_CLERK, "/ho-so/" + id);
        var number = jdbc.sql("select number from dossier.dossier where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        var sentence = "đã xem hồ sơ " + number + ", để giải quyết hồ sơ được phân công";
        for (var wanted : List.of(
                "dossier=" + number,
                "account=" + offices.one().account("lan").value(),
                "account=lan" + offices.one().suffix(),
                "person=" + AnOffice.APPLICANT.value())) {
            assertThat(text(inspect("/quan-tri/nhat-ky?" + wanted))).as(wanted).contains("lan", sentence);
        }
        assertThat(text(inspect("/api/v1/access-log?dossier=" + number))).contains(sentence, "\"purpose\":\"TASK\"");
    }

    private MockHttpServletResponse inspect(String address) throws Exception {
        return mvc.perform(get(address).with(SignedIn.officer("quantri", Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse();
    }

    private AuditEntry last(String touched) {
        var found = trail.find(new AuditTrail.Search(null, null, List.of(touched), null, null), 1);
        assertThat(found).hasSize(1);
        return found.getFirst().entry();
    }

    private MockHttpServletResponse seen(String name, Role role, String address) throws Exception {
        return mvc.perform(get(address).with(offices.one().as(name, role)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
