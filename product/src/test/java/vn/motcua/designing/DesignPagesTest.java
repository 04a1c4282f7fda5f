package vn.motcua.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.WithSpring;
import vn.motcua.editing.AnEditor;

/** An editor changes a route by its table, sees what is wrong with it, tries it and brings it in; what was typed is never lost. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class DesignPagesTest {
    private static final String ROUTE = "/quan-tri/thu-tuc/1.004873/quy-trinh";
    private static final String EDIT = ROUTE + "/sua";
    private static final String DRAFTS = "/quan-tri/thu-tuc/1.004873/sua";
    private static final Pattern CELL = Pattern.compile("<input[^>]* name=\"(r-[^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern CHOICE =
            Pattern.compile("(?s)<select[^>]* name=\"(r-[^\"]+)\".*?(?:value=\"([^\"]*)\" selected.*?)?</select>");

    private final AnEditor editor;

    DesignPagesTest(@Autowired MockMvc mvc) {
        editor = new AnEditor(mvc, "ve-quy-trinh");
    }

    private Map<String, String> cells() throws Exception {
        var page = editor.page(EDIT);
        var cells = new LinkedHashMap<String, String>();
        var typed = CELL.matcher(page);
        while (typed.find()) {
            cells.put(typed.group(1), HtmlUtils.htmlUnescape(typed.group(2)));
        }
        var chosen = CHOICE.matcher(page);
        while (chosen.find()) {
            cells.put(chosen.group(1), chosen.group(2) == null ? "" : HtmlUtils.htmlUnescape(chosen.group(2)));
        }
        return cells;
    }

    private MockHttpServletResponse press(String button, Map<String, String> typed) throws Exception {
        var request = post(EDIT).with(editor.who()).with(csrf()).param("lam", button);
        var sent = cells();
        sent.putAll(typed);
        sent.forEach(request::param);
        return editor.perform(request);
    }

    private String file() throws Exception {
        return editor.page(EDIT + "/quy-trinh.bpmn");
    }

    @Test
    void the_route_in_force_is_shown_with_its_hours_against_the_limit() throws Exception {
        assertThat(editor.page(ROUTE))
                .contains(
                        "href=\"" + EDIT + "\"",
                        "Thẩm định, dự thảo kết quả",
                        "Trả lại → 1. ",
                        "21 giờ làm việc",
                        "id=\"drawn\"");
        assertThat(editor.perform(get("/quan-tri/thu-tuc/9.999999/quy-trinh").with(editor.who()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_page_that_is_sent_as_it_was_changes_no_letter() throws Exception {
        editor.as("khong-sua");
        var before = file();
        assertThat(press("kiem-tra", Map.of()).getRedirectedUrl()).isEqualTo(EDIT + "#bang");
        assertThat(file()).isEqualTo(before);
        assertThat(editor.page(EDIT)).doesNotContain("value=\"bo\"");
    }

    @Test
    void a_changed_step_becomes_a_version_that_waits_for_a_second_person() throws Exception {
        editor.as("giam-gio");
        var before = file();
        press("kiem-tra", Map.of("r-1-hours", "50%", "r-3-role", "DIVISION_HEAD"));
        assertThat(file())
                .isEqualTo(before.replace("motcua:hours=\"10\"", "motcua:hours=\"11\"")
                        .replace("motcua:role=\"LEADER\"", "motcua:role=\"DIVISION_HEAD\""));
        assertThat(editor.page(EDIT)).contains("22 giờ làm việc, bằng 100% thời hạn");

        assertThat(editor.page(DRAFTS)).contains("href=\"" + EDIT + "\"", "Quy trình");
        var done = editor.perform(post(DRAFTS)
                .with(editor.who())
                .with(csrf())
                .param("reason", "Giảm giờ thẩm định")
                .param("from", "07/12/2027"));
        assertThat(done.getRedirectedUrl()).startsWith("/quan-tri/phien-ban/");
        assertThat(editor.page(Objects.requireNonNull(done.getRedirectedUrl())))
                .contains("Giảm giờ thẩm định", "11")
                .doesNotContain("Đã đưa lên nhưng");
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void steps_are_added_moved_and_removed_and_every_step_can_be_undone() throws Exception {
        editor.as("them-bot");
        var before = file();
        assertThat(press("them-1", Map.of("r-1-hours", "10")).getRedirectedUrl())
                .isEqualTo(EDIT + "#buoc-step-1");
        assertThat(editor.page(EDIT)).contains("Hãy chọn", "chỗ phải sửa trước khi đưa lên");
        press(
                "kiem-tra",
                Map.of(
                        "r-2-vi",
                        "Lấy ý kiến công an xã",
                        "r-2-en",
                        "Ask the police",
                        "r-2-role",
                        "SPECIALIST",
                        "r-2-hours",
                        "2"));
        assertThat(editor.page(EDIT)).contains("Lấy ý kiến công an xã").doesNotContain("phải sửa trước khi đưa lên");
        press("xuong-2", Map.of());
        assertThat(cells()).containsEntry("r-3-vi", "Lấy ý kiến công an xã");
        press("xoa-3", Map.of());
        assertThat(cells()).containsEntry("r-3-id", "sign").containsEntry("r-1-hours", "10");

        for (int i = 0; i < 5; i++) {
            press("hoan-tac", Map.of());
        }
        assertThat(file()).isEqualTo(before);
        press("lam-lai", Map.of());
        assertThat(cells()).containsEntry("r-1-hours", "10");
        press("bo", Map.of());
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_done_is_said_and_what_was_typed_is_kept() throws Exception {
        editor.as("khong-thang");
        var refused = press("xuong-4", Map.of("r-4-vi", "Đóng dấu"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Chỉ đổi chỗ được hai bước nối thẳng nhau", "Đóng dấu");

        var noRoute = press("kiem-tra", Map.of("drawing", "<html/>", "r-4-vi", "Cấp số"));
        assertThat(noRoute.getStatus()).isEqualTo(422);
        assertThat(noRoute.getContentAsString()).contains("không phải BPMN 2.0", "Cấp số");
    }

    @Test
    void what_was_drawn_is_the_file_and_is_judged_as_it_will_be() throws Exception {
        editor.as("ve-tay");
        var drawn = file().replace(
                        "<endEvent id=\"end\"/>",
                        "<endEvent id=\"end\"/>\n    <!-- drawn -->\n    <scriptTask id=\"script\" name=\"Máy tự duyệt\"/>");
        press("kiem-tra", Map.of("drawing", drawn.replace("\n", "\r\n"), "r-1-vi", "Thẩm định"));
        assertThat(file()).isEqualTo(drawn.replace("name=\"Thẩm định, dự thảo kết quả\"", "name=\"Thẩm định\""));
        assertThat(editor.page(EDIT)).contains("Máy tự duyệt", "scriptTask", "phải sửa trước khi đưa lên");
        assertThat(editor.page(ROUTE + "/thu")).contains("chưa chạy thử được");
    }

    @Test
    void an_ending_leads_back_by_the_table_alone() throws Exception {
        editor.as("tra-lai");
        press("kiem-tra", Map.of("r-1-2-vi", "Không đủ điều kiện", "r-1-2-en", "Not eligible", "r-1-2-to", "sign"));
        assertThat(file()).contains("motcua:outcomes=\"DRAFTED,NOT_ELIGIBLE\"", "${outcome == 'NOT_ELIGIBLE'}");
        assertThat(cells()).containsEntry("r-1-2-to", "sign");
        assertThat(editor.page(EDIT)).doesNotContain("phải sửa trước khi đưa lên");
    }

    private Map<String, String> form() throws Exception {
        var form = cells();
        var mark = Pattern.compile("name=\"ban\" value=\"([^\"]*)\"").matcher(editor.page(EDIT));
        assertThat(mark.find()).isTrue();
        form.put("ban", mark.group(1));
        return form;
    }

    private MockHttpServletResponse send(String button, Map<String, String> form) throws Exception {
        var request = post(EDIT).with(editor.who()).with(csrf()).param("lam", button);
        form.forEach(request::param);
        return editor.perform(request);
    }

    @Test
    void each_of_two_windows_changes_the_cells_that_it_changed_and_a_step_is_added_once() throws Exception {
        editor.as("hai-cua-so");
        var stale = form();
        var other = form();
        other.put("r-1-hours", "7");
        send("kiem-tra", other);
        stale.put("r-2-vi", "Tên ở cửa sổ cũ");
        assertThat(send("kiem-tra", stale).getStatus()).isEqualTo(302);
        assertThat(cells()).containsEntry("r-1-hours", "7").containsEntry("r-2-vi", "Tên ở cửa sổ cũ");

        var twice = form();
        send("them-1", twice);
        assertThat(send("them-1", twice).getRedirectedUrl()).contains("#buoc-step-");
        assertThat(cells()).containsKey("r-5-id").doesNotContainKey("r-6-id");
    }

    @Test
    void what_was_drawn_upon_another_draft_takes_nobodys_place_and_is_not_lost() throws Exception {
        editor.as("ve-cu");
        var stale = form();
        stale.put(
                "drawing",
                file().replace("motcua:hours=\"1\"", "motcua:hours=\"2\"").replace("Đóng dấu", "Vẽ ở cửa sổ cũ"));
        var other = form();
        other.put("r-1-hours", "7");
        send("kiem-tra", other);
        var answer = send("kiem-tra", stale);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("được sửa ở cửa sổ khác", "value=\"lam-lai\"");
        assertThat(cells()).containsEntry("r-1-hours", "7");
        send("lam-lai", form());
        assertThat(file()).isEqualTo(stale.get("drawing"));
    }

    @Test
    void places_that_are_no_numbers_are_drawn_anew_and_must_be_mended() throws Exception {
        editor.as("toa-do");
        press("kiem-tra", Map.of("drawing", nowhere(file(), "NaN")));
        assertThat(editor.page(EDIT)).contains("ở chỗ không vẽ được", "x = “NaN”", "id=\"shape-sign\"");
        press(
                "kiem-tra",
                Map.of(
                        "drawing",
                        nowhere(file().replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""), "1e308")));
        assertThat(editor.page(EDIT)).contains("x = “1e308”");
    }

    private static String nowhere(String file, String x) {
        return file.replace("</definitions>", """
                <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="drawing-1">
                <bpmndi:BPMNPlane id="plane-1" bpmnElement="p"><bpmndi:BPMNShape id="s-1" bpmnElement="sign"><dc:Bounds x="%s" y="1" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane>
                </bpmndi:BPMNDiagram></definitions>""".formatted(x));
    }

    @Test
    void more_parts_than_a_route_may_have_are_not_kept() throws Exception {
        editor.as("qua-lon");
        var names = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            names.append(" xmlns:n").append(i).append("=\"u\"");
        }
        var answer = press(
                "kiem-tra",
                Map.of(
                        "drawing",
                        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"" + names
                                + "><process id=\"p\">" + "<a/>".repeat(2_000) + "</process></definitions>",
                        "r-4-vi",
                        "Đóng dấu"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("tối đa 300 phần", "Đóng dấu");
    }

    @Test
    void the_code_of_an_ending_is_a_code_whatever_the_form_or_the_file_has() throws Exception {
        editor.as("ma-la");
        var answer = press(
                "kiem-tra",
                Map.of(
                        "r-1-2-code",
                        "</conditionExpression>",
                        "r-1-2-vi",
                        "Thiếu",
                        "r-1-2-en",
                        "Not enough",
                        "r-1-2-to",
                        "sign"));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(file()).contains("motcua:outcomes=\"DRAFTED,NOT_ENOUGH\"", "${outcome == 'NOT_ENOUGH'}");
    }
}
