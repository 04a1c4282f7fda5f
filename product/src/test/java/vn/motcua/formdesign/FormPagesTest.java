package vn.motcua.formdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.WithSpring;
import vn.motcua.editing.AnEditor;

/** An editor changes a form question by question, sees the page that citizens will see, and brings it in; what was typed is never lost. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormPagesTest {
    private static final String BIRTH = "/quan-tri/thu-tuc/1.001193";
    private static final String EDIT = BIRTH + "/to-khai/sua";
    private static final String DRAFTS = BIRTH + "/sua";
    /** The page “child” of the registration of a birth. */
    private static final String CHILD = "t-1";

    private static final Pattern INPUT =
            Pattern.compile("<input(?=[^>]*? name=\"([^\"]+)\")(?=[^>]*? value=\"([^\"]*)\")([^>]*)>");
    private static final Pattern AREA =
            Pattern.compile("(?s)<textarea[^>]*? name=\"([^\"]+)\"[^>]*>\n?(.*?)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]*? name=\"([^\"]+)\"[^>]*>(.*?)</select>");
    private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\" selected");

    private final AnEditor editor;

    FormPagesTest(@Autowired MockMvc mvc) {
        editor = new AnEditor(mvc, "ve-to-khai");
    }

    /** All that a browser would send of the page as it is. */
    private Map<String, String> fields(String spot) throws Exception {
        var page = editor.page(EDIT + "?muc=" + spot);
        var form = page.substring(page.indexOf("id=\"to-khai\""));
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form).results().forEach(found -> {
            var rest = found.group(3);
            if (!rest.contains("type=\"checkbox\"") || rest.contains(" checked")) {
                fields.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
            }
        });
        AREA.matcher(form)
                .results()
                .forEach(found -> fields.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
        SELECT.matcher(form).results().forEach(found -> {
            var chosen = SELECTED.matcher(found.group(2));
            fields.put(found.group(1), chosen.find() ? HtmlUtils.htmlUnescape(chosen.group(1)) : "");
        });
        fields.remove("file");
        return fields;
    }

    /** Presses a button of the page of a spot, having typed these. */
    private MockHttpServletResponse press(String spot, String button, Map<String, String> typed) throws Exception {
        var sent = fields(spot);
        sent.putAll(typed);
        var request = post(EDIT).with(editor.who()).with(csrf()).param("lam", button);
        sent.forEach(request::param);
        return editor.perform(request);
    }

    private static String spot(MockHttpServletResponse answer) {
        var address = Objects.requireNonNull(answer.getRedirectedUrl());
        return address.replaceFirst(".*[?&]muc=([^&#]*).*", "$1");
    }

    private String schema() throws Exception {
        return editor.page(EDIT + "/schema.json");
    }

    @Test
    void the_form_in_force_is_a_tree_beside_the_page_that_citizens_will_see() throws Exception {
        var page = editor.page(EDIT + "?muc=h-0-1");
        assertThat(page)
                .contains(
                        "Chưa sửa gì",
                        "value=\"mo:t-1\"",
                        "Ngày sinh",
                        "src=\"" + EDIT + "/xem?muc=h-0-1\"",
                        "VNeID: ngày sinh")
                .doesNotContain("value=\"bo\"");
        assertThat(editor.page(DRAFTS)).contains("href=\"" + EDIT + "\"");
        assertThat(page).contains("/ui.json");
        assertThat(editor.page(EDIT + "/ui.json")).contains("\"pages\"", "\"widget\"");
        var preview = editor.perform(get(EDIT + "/xem?muc=h-0-1").with(editor.who()));
        assertThat(preview.getContentAsString())
                .contains("Người đi đăng ký", "Nguyễn Văn An", "từ VNeID")
                .doesNotContain("mc-office");
        assertThat(preview.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self'", "form-action 'none'");
        assertThat(editor.perform(get("/quan-tri/thu-tuc/9.999999/to-khai/sua").with(editor.who()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void every_page_and_question_sent_as_it_was_changes_no_letter() throws Exception {
        editor.as("khong-sua");
        var before = schema();
        for (var spot : new String[] {"", "t-0", "t-3", "n-0-0", "h-0-0", "h-0-1", "h-0-7", "k-0", "k-4"}) {
            assertThat(press(spot, "luu", Map.of()).getStatus()).as(spot).isEqualTo(302);
        }
        assertThat(schema()).isEqualTo(before);
        assertThat(editor.page(EDIT)).contains("Chưa sửa gì").doesNotContain("value=\"hoan-tac\"");
    }

    @Test
    void a_compulsory_question_with_a_condition_becomes_a_version_for_a_second_person() throws Exception {
        editor.as("them-cau");
        var added =
                press(CHILD, "them-cau", Map.of("moi-vi", "Tên gọi ở nhà", "moi-en", "Pet name", "moi-kieu", "text"));
        assertThat(added.getStatus()).isEqualTo(302);
        var spot = spot(added);
        assertThat(schema()).contains("\"petName\"");
        assertThat(editor.page(EDIT + "?muc=" + spot)).contains("Tờ khai không nhận câu trả lời này", "Ví dụ “");

        press(spot, "luu", Map.of("khi-them", "case=abandoned"));
        var page = editor.page(EDIT + "?muc=" + spot);
        assertThat(page).contains("Chỉ hỏi nếu “Trường hợp của thủ tục” là “", "Để hiện mục này");
        assertThat(editor.page(EDIT + "/xem?muc=" + spot)).contains("Tên gọi ở nhà");

        var fields = fields(spot);
        var answers = new LinkedHashMap<String, String>();
        fields.keySet().stream().filter(name -> name.startsWith("vd-")).forEach(name -> answers.put(name, ""));
        for (int i = 0; i < answers.size(); i++) {
            var title = "vd-" + i;
            var isAbandoned = editor.page(EDIT + "?muc=" + spot + "&vi-du=" + i).contains("Để hiện mục này");
            answers.put(title, isAbandoned ? "" : "Bé Na");
        }
        press(spot, "luu", answers);
        assertThat(editor.page(EDIT + "?muc=" + spot)).contains("Không thấy lỗi");

        var done = editor.perform(post(DRAFTS)
                .with(editor.who())
                .with(csrf())
                .param("reason", "Hỏi thêm tên gọi")
                .param("from", "06/12/2027"));
        assertThat(done.getRedirectedUrl()).startsWith("/quan-tri/phien-ban/");
        assertThat(editor.page(Objects.requireNonNull(done.getRedirectedUrl())))
                .contains("Tên gọi ở nhà")
                .doesNotContain("Đã đưa lên nhưng");
        assertThat(editor.page(EDIT)).contains("Chưa sửa gì");
    }

    @Test
    void what_was_done_is_undone_in_all_files_and_done_again() throws Exception {
        editor.as("hoan-tac");
        var before = schema();
        var spot = spot(press("t-0", "them-khoi", Map.of("moi-khoi", "person")));
        assertThat(schema()).contains("\"person\"");
        press(spot, "xuong", Map.of());
        press(spot, "xoa", Map.of());
        for (int i = 0; i < 3; i++) {
            press("", "hoan-tac", Map.of());
        }
        assertThat(schema()).isEqualTo(before);
        press("", "lam-lai", Map.of());
        assertThat(schema()).contains("\"person\"");

        assertThat(press("t-0", "bo", Map.of()).getRedirectedUrl()).contains("bo=1");
        assertThat(editor.page(EDIT + "?bo=1")).contains("Bỏ mọi thay đổi của tờ khai");
        assertThat(schema()).contains("\"person\"");
        press("", "bo-that", Map.of());
        assertThat(schema()).isEqualTo(before);
    }

    @Test
    void a_new_name_is_followed_by_examples_facts_and_results_and_a_bad_one_is_refused() throws Exception {
        editor.as("doi-ma");
        var child = "h-1-0";
        assertThat(fields(child)).containsEntry("ma", "child.fullName");
        press(child, "luu", Map.of("ma", "child.wholeName"));
        assertThat(editor.page(EDIT + "?muc=" + child))
                .contains("Không thấy lỗi")
                .doesNotContain("phải sửa trước khi đưa lên");

        var refused = press(child, "luu", Map.of("ma", "tên trẻ", "ten-vi", "Họ tên của bé"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Mã chỉ gồm chữ không dấu", "Họ tên của bé");
        assertThat(press(child, "luu", Map.of("ma", "child.sex")).getContentAsString())
                .contains("Đã có câu hỏi khác dùng mã này");
        press("", "hoan-tac", Map.of());
        press("", "bo-that", Map.of());
    }

    @Test
    void a_question_that_others_need_is_missed_where_it_is_needed() throws Exception {
        editor.as("xoa-cau");
        press("h-1-0", "xoa", Map.of());
        assertThat(editor.page(EDIT)).contains("phải sửa trước khi đưa lên", "form/facts.json", "/child/fullName");
        press(CHILD, "them-trang", Map.of("moi-vi", "", "moi-en", "Only English"));
        assertThat(editor.page(EDIT)).contains("thiếu câu tiếng Việt");
        assertThat(editor.page(EDIT)).contains("chưa hiện được");
        press("", "bo-that", Map.of());
    }

    @Test
    void a_schema_is_taken_out_and_brought_in_and_what_is_none_is_refused() throws Exception {
        editor.as("dua-tep");
        var before = schema();
        assertThat(bring("<schema/>".getBytes(StandardCharsets.UTF_8)).getContentAsString())
                .contains("không phải một đối tượng JSON");
        assertThat(bring(new byte[] {'{', (byte) 0xff, '}'}).getStatus()).isEqualTo(422);
        assertThat(schema()).isEqualTo(before);

        var more = before.replace(
                "\"declaration\": {\"type\"",
                "\"house\": {\"type\": \"string\", \"maxLength\": 50}, \"declaration\": {\"type\"");
        assertThat(bring(more.getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(302);
        assertThat(schema()).isEqualTo(more);
        assertThat(editor.page(EDIT)).contains("Các mục lấy từ tệp", "House");
        press("", "bo-that", Map.of());
    }

    private MockHttpServletResponse bring(byte[] schema) throws Exception {
        return editor.perform(multipart(EDIT + "/schema")
                .file(new MockMultipartFile("file", "form.json", "application/json", schema))
                .with(editor.who())
                .with(csrf()));
    }
}
