package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;
import vn.motcua.route.Tasks;
import vn.motcua.shared.LeftOut;

/** One row that somebody changed outside is no bug of ours, and takes no list and no home page with it. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenRowsTest {
    private static final String CODE = "1.004873";

    @Autowired
    Offices offices;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void a_procedure_whose_content_cannot_be_read_is_left_out_of_lists() throws Exception {
        var where = " where code = '" + CODE + "' and valid_to is null";
        var before = jdbc.sql("select content::text from catalogue.procedure_version" + where)
                .query(String.class)
                .single();
        jdbc.sql("update catalogue.procedure_version set content = '[]'" + where)
                .update();
        try {
            var list = mvc.perform(get("/api/v1/procedures")).andReturn().getResponse();
            assertThat(list.getStatus()).isEqualTo(200);
            assertThat(list.getHeader(LeftOut.HEADER)).isEqualTo("1");
            assertThat(list.getContentAsString()).doesNotContain(CODE);
            assertThat(mvc.perform(get("/")).andReturn().getResponse().getStatus())
                    .isEqualTo(200);
        } finally {
            jdbc.sql("update catalogue.procedure_version set content = cast(:content as jsonb)" + where)
                    .param("content", before)
                    .update();
        }
        assertThat(mvc.perform(get("/api/v1/procedures"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mot-cua?tiep=", "/ho-so?tiep="})
    void a_page_that_begins_beyond_the_calendar_is_refused(String address) throws Exception {
        var cursor = "%2B300000-01-01T00:00:00Z_01a20353-44d5-7c4f-aab6-c420f3e90f4d";
        var role = address.startsWith("/mot") ? Role.COUNTER_CLERK : Role.SPECIALIST;
        assertThat(mvc.perform(get(java.net.URI.create(address + cursor))
                                .with(offices.one().as(role == Role.SPECIALIST ? "huy" : "lan", role)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_field_of_a_step_that_came_twice_with_different_contents_is_refused() throws Exception {
        var id = offices.received();
        var task = tasks.of(DossierTrace.caseRef(id));
        var address =
                "/cong-viec/" + (task.isEmpty() ? id.value() : task.getFirst().id()) + "/bo-sung";
        assertThat(mvc.perform(post(address)
                                .param("noi-dung-bo-sung", "Bản án", "Giấy khai sinh")
                                .with(csrf())
                                .with(offices.one().as("huy", Role.SPECIALIST)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }
}
