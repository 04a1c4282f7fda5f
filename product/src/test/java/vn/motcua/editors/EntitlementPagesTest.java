package vn.motcua.editors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** An administrator gives and ends what editors may edit; and what nobody can be given in parts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EntitlementPagesTest extends EntitledEditors {
    @Test
    void what_all_procedures_have_in_common_is_for_who_may_edit_all() throws Exception {
        var own = "Lĩnh vực sáu " + mark;
        inForce(aPackage(own));
        given("mot", null, own);
        given("moi", null);
        String[] word = {"phrase", "từ thử " + mark, "meaning", "xác nhận tình trạng hôn nhân"};
        assertThat(send("/quan-tri/thu-tuc/tu-ngu", editor("mot"), word).getStatus())
                .isEqualTo(403);
        assertThat(send("/quan-tri/thu-tuc/tu-ngu", editor("moi"), word).getStatus())
                .isEqualTo(302);
        var route = new MockMultipartFile("file", "x.bpmn", "text/xml", "<x/>".getBytes(StandardCharsets.UTF_8));
        for (var who : Map.of("mot", 403, "tinh", 422).entrySet()) {
            assertThat(perform(multipart("/quan-tri/quy-trinh")
                                    .file(route)
                                    .param("key", "thu-" + mark)
                                    .param("validFrom", today().plusDays(3).toString())
                                    .with(editor(who.getKey()))
                                    .with(csrf()))
                            .getStatus())
                    .as(who.getKey())
                    .isEqualTo(who.getValue());
        }
    }

    @Test
    void an_administrator_gives_and_ends_with_all_findings_at_once_and_the_change_log_says_so() throws Exception {
        var office = agency("93", null);
        account("mot");
        var bad = send("/quan-tri/bien-tap", ADMIN, "account", "ai do", "agency", "x", "from", "hôm qua");
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(text(bad))
                .contains(
                        "id=\"account-error\"",
                        "id=\"agency-error\"",
                        "id=\"from-error\"",
                        "value=\"ai do\"",
                        "value=\"hôm qua\"");
        assertThat(text(send("/quan-tri/bien-tap", ADMIN, "account", "chua-tung-" + mark, "from", today().toString())))
                .contains("Không có công chức nào dùng tài khoản");
        assertThat(text(send(
                        "/quan-tri/bien-tap",
                        ADMIN,
                        "account",
                        "mot-" + mark,
                        "linh-vuc-0",
                        "Không có " + mark,
                        "from",
                        today().toString())))
                .contains("Hôm nay không có thủ tục nào thuộc lĩnh vực “Không có " + mark);
        assertThat(send(
                                "/quan-tri/bien-tap",
                                ADMIN,
                                "account",
                                "mot-" + mark,
                                "agency",
                                office.toString(),
                                "from",
                                today().toString(),
                                "changeReason",
                                "Chia việc biên tập",
                                "changeDecision",
                                "7/QĐ-" + mark)
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(perform(get("/quan-tri/bien-tap").with(ADMIN))))
                .contains("mot-" + mark, "Cơ quan thử 93 " + mark + " và các cơ quan trực thuộc");
        assertThat(text(perform(get("/quan-tri/nhat-ky-cau-hinh")
                        .param("words", "7/QĐ-" + mark)
                        .with(ADMIN))))
                .contains("Quyền biên tập", "Chia việc biên tập", "Cơ quan thử 93 " + mark);
        assertThat(perform(get("/quan-tri/bien-tap").with(editor("mot"))).getStatus())
                .isEqualTo(403);
    }
}
