package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.shared.BadInput;

@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorPagesTest {
    private static final String SECRET = "select * from secret_table";

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 415, 422, 429, 500, 503})
    void each_error_says_what_happened_and_what_to_do_next(int status) throws Exception {
        var answer = after(status, "/thu-tuc");
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString())
                .containsOnlyOnce("<h1")
                .contains("Về trang chủ", "Hãy gọi tổng đài")
                .doesNotContain(SECRET);
    }

    @Test
    void a_bug_gets_an_incident_number_and_keeps_its_message_inside() throws Exception {
        assertThat(after(500, "/thu-tuc").getContentAsString())
                .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContain(SECRET, "IllegalStateException");
    }

    @Test
    void an_error_nobody_planned_for_is_explained_too() throws Exception {
        assertThat(after(502, "/thu-tuc").getContentAsString()).contains("Có sự cố ở phía chúng tôi");
        assertThat(after(409, "/thu-tuc").getContentAsString()).contains("Yêu cầu chưa đúng");
    }

    @Test
    void machines_get_a_problem_instead_of_a_page() throws Exception {
        var answer = after(500, "/api/v1/dossiers");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"incident\":").doesNotContain(SECRET);
    }

    @Test
    void machines_are_told_what_failed_at_their_address_and_not_to_go_back_a_page() throws Exception {
        for (int status : new int[] {400, 404, 405, 406, 415}) {
            assertThat(after(status, "/api/v1/nope").getContentAsString(StandardCharsets.UTF_8))
                    .contains("\"instance\":\"/api/v1/nope\"", "\"type\":\"/problems/" + status + "\"")
                    .doesNotContain("quay lại", "trang trước", "/error");
        }
    }

    @Test
    void findings_that_no_page_showed_are_listed() throws Exception {
        var found = List.of(new BadInput.Finding("cursor", "Con trỏ trang không đọc được."));
        var html = web.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 422)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/thu-tuc")
                        .requestAttr(ShownFindings.ATTRIBUTE, found))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("Con trỏ trang không đọc được.");
    }

    private MockHttpServletResponse after(int status, String path) throws Exception {
        return web.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(SECRET)))
                .andReturn()
                .getResponse();
    }
}
