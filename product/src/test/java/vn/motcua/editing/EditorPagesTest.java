package vn.motcua.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.WithSpring;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;

/** An editor adds an exemption to a fee table and brings it in; what was typed is never lost. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditorPagesTest {
    private static final String TABLE = "/quan-tri/thu-tuc/1.001612/bang/fee";
    private static final String EDIT = TABLE + "/sua";
    private static final Pattern CELL = Pattern.compile("name=\"(o-\\d+-\\d+)\" value=\"([^\"]*)\"");

    @Autowired
    MockMvc mvc;

    private RequestPostProcessor editor = SignedIn.officer("bien-tap-bang", Role.CATALOGUE_EDITOR);

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String address) throws Exception {
        var answer = perform(get(address).with(editor));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private Map<String, String> cells() throws Exception {
        var cells = new HashMap<String, String>();
        var found = CELL.matcher(page(EDIT));
        while (found.find()) {
            cells.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
        }
        return cells;
    }

    private MockHttpServletResponse press(String button, Map<String, String> typed) throws Exception {
        var request = post(EDIT).with(editor).with(csrf()).param("lam", button);
        var sent = cells();
        sent.putAll(typed);
        sent.forEach(request::param);
        return perform(request);
    }

    private void as(String name) {
        editor = SignedIn.officer(name, Role.CATALOGUE_EDITOR);
    }

    @Test
    void the_table_in_force_is_shown_with_the_way_to_edit_it() throws Exception {
        assertThat(page(TABLE + "?o-0=ONLINE&o-1=POOR"))
                .contains("href=\"" + EDIT + "\"", "Đã kiểm tra", "Miễn lệ phí: người thuộc hộ nghèo");
        assertThat(page(TABLE + "?o-0=ONLINE&o-1=POOR")).contains("Dòng 1");
        assertThat(perform(get("/quan-tri/thu-tuc/1.001612/bang/other/sua").with(editor))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_case_is_tried_by_choosing_what_people_are_asked_and_is_never_cut_or_lied_about() throws Exception {
        assertThat(page(TABLE))
                .contains("Trực tuyến (ONLINE)", "<option value=\"POST\"", "(POOR)")
                .doesNotContain("Không dòng nào");
        assertThat(page(TABLE + "?o-0=Tructuyen&o-1=ABC"))
                .contains("id=\"o-0-error\"", "id=\"o-1-error\"", "Không có lựa chọn này", "value=\"ABC\" selected")
                .doesNotContain("Không dòng nào", "govuk-inset-text\"><strong>");
        assertThat(page(TABLE + "?o-1=POOR")).contains("khi nộp hồ sơ luôn có").doesNotContain("Không dòng nào");
        assertThat(page(TABLE + "?o-0=ONLINE&o-1=" + "x".repeat(101))).contains("tối đa 100 ký tự", "x".repeat(101));
        assertThat(page(TABLE + "?o-9=x")).doesNotContain("Không dòng nào", "-error\"");
    }

    @Test
    void one_more_exemption_becomes_a_version_that_waits_for_a_second_person() throws Exception {
        as("mien-giam");
        assertThat(page(EDIT)).contains("Chưa sửa gì", "Không thấy lỗi");

        assertThat(press("chep-3", Map.of()).getRedirectedUrl()).isEqualTo(EDIT + "#o-7-1");
        assertThat(press(
                                "kiem-tra",
                                Map.of(
                                        "o-7-1",
                                        "POST",
                                        "o-7-2",
                                        "NONE",
                                        "o-7-5",
                                        "Miễn lệ phí: nộp qua bưu chính",
                                        "o-7-6",
                                        "No charge: filed by post"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(cells()).containsEntry("o-7-2", "\"NONE\"").containsEntry("o-7-3", "0");

        var refused = press("dua-len", Map.of("reason", " ", "from", "07/12/2099"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("07/12/2099");

        var done = press("dua-len", Map.of("reason", "Thêm bưu chính", "from", "07/12/2027"));
        assertThat(done.getRedirectedUrl()).startsWith("/quan-tri/phien-ban/");
        var revision = page(Objects.requireNonNull(done.getRedirectedUrl()));
        assertThat(revision)
                .contains("thêm dòng 7", "Miễn lệ phí: nộp qua bưu chính", "Thêm bưu chính")
                .doesNotContain("Đã đưa lên nhưng");
        assertThat(page(EDIT)).contains("Chưa sửa gì");
    }

    @Test
    void what_is_wrong_stands_beside_its_cell_and_a_gap_is_closed_by_a_button() throws Exception {
        as("tim-loi");
        press("kiem-tra", Map.of("o-3-3", "năm mươi", "o-5-1", "\"FAX\""));
        var page = page(EDIT);
        assertThat(page).contains("id=\"o-3-3-error\"", "mà bảng không hiểu");

        press("kiem-tra", Map.of("o-3-3", "0"));
        assertThat(page(EDIT))
                .contains("Không dòng nào nói về trường hợp Cách nộp = &#34;POST&#34;".replace("&#34;", "\""));
        assertThat(press("chen-1", Map.of()).getRedirectedUrl()).isEqualTo(EDIT + "#o-7-1");
        assertThat(cells()).containsEntry("o-7-1", "\"POST\"");
        assertThat(page(EDIT)).contains("id=\"o-7-4-error\"", "Thiếu ghi chú ở cột “Căn cứ”");

        press("hoan-tac", Map.of());
        assertThat(cells()).doesNotContainKey("o-7-1");
        press("lam-lai", Map.of());
        assertThat(cells()).containsKey("o-7-1");
        press("bo", Map.of());
        assertThat(page(EDIT)).contains("Chưa sửa gì");
    }

    @Test
    void pasted_rows_are_taken_whole_or_not_at_all_and_what_was_pasted_stays() throws Exception {
        as("dan-bang");
        var refused = press("dan-them", Map.of("dan", "ONLINE\tELDERLY", "o-2-5", "Gõ rồi"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Dòng dán thứ 1 có 2 ô, bảng cần 6 ô.", "ONLINE\tELDERLY", "Gõ rồi");
        assertThat(cells()).containsEntry("o-2-5", "Gõ rồi");

        var row = "\tELDERLY\t0\tĐ. 1\tMiễn: người cao tuổi\tNo charge: elderly";
        assertThat(press("dan-them", Map.of("dan", row)).getRedirectedUrl()).isEqualTo(EDIT + "#o-7-1");
        assertThat(press("dan-thay", Map.of("dan", row)).getStatus()).isEqualTo(302);
        assertThat(cells()).doesNotContainKey("o-2-1");

        assertThat(press("xoa-1", Map.of()).getContentAsString()).contains("Bảng phải còn ít nhất một dòng.");
    }

    private Map<String, String> form() throws Exception {
        var form = cells();
        var mark = Pattern.compile("name=\"ban\" value=\"([^\"]*)\"").matcher(page(EDIT));
        assertThat(mark.find()).isTrue();
        form.put("ban", mark.group(1));
        return form;
    }

    private MockHttpServletResponse send(String button, Map<String, String> form) throws Exception {
        var request = post(EDIT).with(editor).with(csrf()).param("lam", button);
        form.forEach(request::param);
        return perform(request);
    }

    @Test
    void each_of_two_windows_changes_the_cells_that_it_changed_and_a_button_pressed_twice_does_its_own_once()
            throws Exception {
        as("hai-cua-so");
        var one = form();
        var other = form();
        one.put("o-1-5", "Cửa sổ một");
        other.put("o-2-5", "Cửa sổ hai");
        assertThat(send("kiem-tra", one).getStatus()).isEqualTo(302);
        assertThat(send("kiem-tra", other).getStatus()).isEqualTo(302);
        assertThat(cells()).containsEntry("o-1-5", "Cửa sổ một").containsEntry("o-2-5", "Cửa sổ hai");

        var twice = form();
        send("them", twice);
        assertThat(send("them", twice).getStatus()).isEqualTo(302);
        assertThat(cells()).containsKey("o-7-1").doesNotContainKey("o-8-1");
        assertThat(send(
                                "kiem-tra",
                                Map.of(
                                        "o-1-1", "-", "o-1-2", "-", "o-1-3", "0", "o-1-4", "x", "o-1-5", "x", "o-1-6",
                                        "x", "o-1-7", "x"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void cells_are_not_put_into_other_columns_and_a_button_of_another_row_does_nothing() throws Exception {
        as("doi-cot");
        var stale = form();
        var file = perform(get(EDIT + "/bang.dmn").with(editor)).getContentAsString();
        var first = file.indexOf("<input ");
        var second = file.indexOf("<input ", first + 1);
        var end = file.indexOf("</input>", second) + "</input>".length();
        var exchanged = file.substring(0, first)
                + file.substring(second, end)
                + file.substring(first, second)
                + file.substring(end)
                        .replaceAll(
                                "(?s)(<inputEntry\\b(?:(?!</inputEntry>).)*</inputEntry>)(\\s*)(<inputEntry\\b(?:(?!</inputEntry>).)*</inputEntry>)",
                                "$3$2$1");
        assertThat(upload(exchanged.getBytes(StandardCharsets.UTF_8)).getStatus())
                .isEqualTo(302);
        var upload = cells();
        assertThat(upload).isNotEqualTo(without(stale, "ban"));

        assertThat(send("kiem-tra", stale).getStatus()).isEqualTo(302);
        assertThat(cells()).isEqualTo(upload);
        assertThat(send("xoa-1", stale).getStatus()).isEqualTo(422);
        assertThat(cells()).isEqualTo(upload);
        stale.put("o-1-5", "Gõ ở cửa sổ cũ");
        assertThat(send("kiem-tra", stale).getContentAsString()).contains("được sửa ở cửa sổ khác");
        assertThat(cells()).isEqualTo(upload);
        send("lam-lai", form());
        assertThat(cells()).isEqualTo(without(stale, "ban"));
    }

    private static Map<String, String> without(Map<String, String> form, String name) {
        var cells = new HashMap<>(form);
        cells.remove(name);
        return cells;
    }

    @Test
    void of_all_names_that_somebody_sends_those_of_drafts_are_thrown_away() throws Exception {
        as("bo-nhieu");
        press("kiem-tra", Map.of("o-1-5", "Sửa"));
        var request = post("/quan-tri/thu-tuc/1.001612/sua/ban")
                .with(editor)
                .with(csrf())
                .param("bo", "a ".repeat(9_900) + "tables/fee.dmn");
        assertThat(perform(request).getStatus()).isEqualTo(302);
        assertThat(page(EDIT)).contains("Chưa sửa gì");
    }

    @Test
    void a_file_goes_out_and_comes_in_again() throws Exception {
        as("tai-tep");
        press("chep-1", Map.of());
        var file = perform(get(EDIT + "/bang.dmn").with(editor));
        assertThat(file.getHeader("Content-Disposition")).contains("fee.dmn");
        press("bo", Map.of());

        assertThat(upload(file.getContentAsByteArray()).getStatus()).isEqualTo(302);
        assertThat(cells()).containsKey("o-7-1");

        var refused = upload("no table".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("id=\"file-error\"", "không phải XML");
        assertThat(upload(new byte[0]).getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse upload(byte[] content) throws Exception {
        return perform(multipart(EDIT + "/tep")
                .file(new MockMultipartFile("file", "fee.dmn", "application/xml", content))
                .with(editor)
                .with(csrf()));
    }
}
