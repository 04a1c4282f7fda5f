package vn.motcua.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.WithSpring;
import vn.motcua.documents.PdfA;
import vn.motcua.editing.AnEditor;

/** An editor changes blocks and fields of a template, sees the paper that it makes and brings it in; what was typed is never lost. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposePagesTest {
    private static final String EDIT = "/quan-tri/thu-tuc/1.004873/mau-ket-qua/sua";
    private static final String DRAFTS = "/quan-tri/thu-tuc/1.004873/sua";
    private static final String EXAMPLE = "examples/bank-loan.json";
    private static final String PURPOSE = "Giấy này có giá trị sử dụng trong 06 tháng kể từ ngày cấp";
    private static final Pattern MARK = Pattern.compile("name=\"ban\" value=\"([^\"]*)\"");

    private final AnEditor editor;

    ComposePagesTest(@Autowired MockMvc mvc) {
        editor = new AnEditor(mvc, "soan-mau");
    }

    private String press(String button, Map<String, String> typed) throws Exception {
        var mark = MARK.matcher(editor.page(EDIT));
        assertThat(mark.find()).isTrue();
        var sent = new HashMap<>(Map.of("mau", "GRANTED", "phan", "bo-cuc", "ban", mark.group(1), "lam", button));
        sent.putAll(typed);
        var request = post(EDIT).with(editor.who()).with(csrf());
        sent.forEach(request::param);
        return Objects.requireNonNull(editor.perform(request).getRedirectedUrl());
    }

    private byte[] printed() throws Exception {
        var answer =
                editor.perform(get(EDIT + "/xem.pdf").param("vi-du", EXAMPLE).with(editor.who()));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String paper() throws Exception {
        try (var document = Loader.loadPDF(printed())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_template_in_force_is_shown_as_blocks_beside_its_paper() throws Exception {
        editor.as("chi-xem");
        assertThat(editor.page(EDIT))
                .contains(
                        "Cơ quan, Quốc hiệu, Tiêu ngữ",
                        "value=\"GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN\"",
                        "Bạn chưa thay đổi gì ở mẫu marital-status-certificate/2",
                        "{Giấy này được sử dụng để}",
                        "/xem.png?mau=GRANTED");
        assertThat(paper())
                .contains("Tôn Thất Minh", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: …/UBND-XNTTHN", PURPOSE);
        assertThat(PdfA.findings(printed())).isEmpty();
        var picture =
                editor.perform(get(EDIT + "/xem.png").param("vi-du", EXAMPLE).with(editor.who()));
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.getContentAsByteArray()))
                        .getWidth())
                .isGreaterThan(800);
        assertThat(editor.page(DRAFTS)).contains("href=\"" + EDIT + "\"", "Mẫu kết quả");
    }

    @Test
    void a_page_that_is_sent_as_it_was_changes_nothing() throws Exception {
        editor.as("gui-lai");
        press("kiem-tra", Map.of("ten", "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "so", "{n}/UBND-XNTTHN"));
        assertThat(editor.page(EDIT)).contains("Bạn chưa thay đổi gì").doesNotContain("value=\"bo\"");
    }

    @Test
    void a_paragraph_with_a_condition_becomes_a_version_that_waits_for_a_second_person() throws Exception {
        editor.as("them-doan");
        var before = paper();
        assertThat(press("them:PARAGRAPH:5", Map.of())).endsWith("#khoi-6");
        assertThat(editor.page(EDIT)).contains("Khối này chưa có lời");
        press(
                "kiem-tra",
                Map.of(
                        "b-6", "PARAGRAPH",
                        "b-6-text", "Người vay: {Họ, chữ đệm, tên}.",
                        "b-6-k", "1",
                        "b-6-k-0-muc", "c:/purpose/kind",
                        "b-6-k-0-gia", "Vay vốn ngân hàng"));
        assertThat(HtmlUtils.htmlUnescape(editor.page(EDIT)))
                .contains("Chỉ in khi mục “", "” là “Vay vốn ngân hàng”.", "marital-status-certificate/3")
                .doesNotContain("phải sửa trước khi đưa lên");
        assertThat(paper())
                .isEqualTo(before.replace("Kiểm tra giấy này", "Người vay: Tôn Thất Minh. Kiểm tra giấy này"));
        press(
                "kiem-tra",
                Map.of("b-6", "PARAGRAPH", "b-6-k", "1", "b-6-k-0-muc", "purposeKind", "b-6-k-0-gia", "Du học"));
        assertThat(HtmlUtils.htmlUnescape(editor.page(EDIT))).contains("Tờ khai không có lựa chọn “Du học”");
        assertThat(paper()).isEqualTo(before);

        var done = editor.perform(post(DRAFTS)
                .with(editor.who())
                .with(csrf())
                .param("reason", "Thêm người vay")
                .param("from", "07/12/2027"));
        assertThat(done.getRedirectedUrl()).startsWith("/quan-tri/phien-ban/");
        assertThat(HtmlUtils.htmlUnescape(editor.page(Objects.requireNonNull(done.getRedirectedUrl()))))
                .contains("đoạn văn: “Người vay: {Họ, chữ đệm, tên}.” – chỉ in khi mục “")
                .doesNotContain("Đã đưa lên nhưng");
    }

    @Test
    void what_is_wrong_stands_beside_its_place_and_every_step_can_be_undone() throws Exception {
        editor.as("go-sai");
        var before = paper();
        press("kiem-tra", Map.of("b-5", "PARAGRAPH", "b-5-text", "Cấp cho {người lạ}."));
        assertThat(HtmlUtils.htmlUnescape(editor.page(EDIT)))
                .contains(
                        "Có 1 chỗ phải sửa",
                        "Câu này nhắc mục 'người lạ', nhưng mẫu không có mục đó.",
                        "Cấp cho {người lạ}.");
        press("xoa:5", Map.of());
        assertThat(editor.page(EDIT)).contains("Không khối nào in mục này").doesNotContain("phải sửa trước");
        press("hoan-tac", Map.of());
        press("hoan-tac", Map.of());
        assertThat(paper()).isEqualTo(before);
        press("lam-lai", Map.of());
        assertThat(editor.page(EDIT)).contains("người lạ");
        assertThat(press("bo", Map.of())).contains("hoi=bo");
        assertThat(editor.page(EDIT + "?hoi=bo")).contains("Bỏ bản đang sửa của mẫu này?", "người lạ");
        press("bo-han", Map.of());
        assertThat(editor.page(EDIT)).contains("Bạn chưa thay đổi gì");
    }

    /** The gate says so before anything is kept, at the field, and gives back all that was typed. */
    @Test
    void a_letter_that_no_paper_can_show_is_said_at_its_field() throws Exception {
        editor.as("chu-la");
        var sent = post(EDIT)
                .with(editor.who())
                .with(csrf())
                .param("mau", "GRANTED")
                .param("lam", "kiem-tra");
        var refused = editor.perform(sent.param("b-5-text", "Cấp cho {sex} 王.").param("ten", "GIẤY"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(refused.getContentAsString()))
                .contains("id=\"b-5-text-error\"", "“王”", "Cấp cho {sex} 王.", "name=\"ten\" value=\"GIẤY\"");
        assertThat(editor.page(EDIT)).contains("Bạn chưa thay đổi gì");
    }

    @Test
    void a_field_is_added_from_an_answer_changed_moved_and_taken_away() throws Exception {
        editor.as("them-muc");
        var fields = Map.of("phan", "cac-muc");
        var added = press("muc-them", with(fields, Map.of("moi", "Điện thoại", "moi-tu", "/applicant/phone")));
        assertThat(added).contains("phan=cac-muc").endsWith("#muc");
        assertThat(paper()).contains("Điện thoại: 0900000009");
        int at = Integer.parseInt(added.replaceAll(".*muc=(\\d+)#muc", "$1"));
        var card = Map.of(
                "muc",
                String.valueOf(at),
                "f",
                "1",
                "f-label",
                "Số máy",
                "f-kind",
                "PHONE",
                "f-from-0",
                "/applicant/phone");
        press("kiem-tra", with(with(fields, card), Map.of("f-t-CAPITALS", "1")));
        assertThat(paper()).contains("Số máy: 0900000009");
        press("muc-len:" + at, fields);
        assertThat(editor.page(EDIT + "?phan=cac-muc&muc=" + (at - 1))).contains("value=\"Số máy\"");
        press("muc-xoa:" + (at - 1), fields);
        assertThat(paper()).doesNotContain("Số máy");
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    @Test
    void every_block_of_the_decree_can_be_printed_and_kept_for_decades() throws Exception {
        editor.as("moi-khoi");
        press("them:SUBJECT", Map.of());
        press("them:RECIPIENT", Map.of());
        press("them:TABLE", Map.of());
        press("them:COPIES", Map.of());
        press(
                "kiem-tra",
                with(
                        Map.of("b-2", "SUBJECT", "b-3", "RECIPIENT", "b-8", "TABLE", "b-10", "COPIES"),
                        Map.of(
                                "b-2-text", "V/v xác nhận cho {Họ, chữ đệm, tên}",
                                "b-3-text", "Ông Tôn Thất Minh",
                                "b-8-m", "1",
                                "b-8-m-sex", "1",
                                "b-10-text", "- Như trên;\n- Lưu: VT.")));
        assertThat(editor.page(EDIT)).doesNotContain("phải sửa trước khi đưa lên");
        assertThat(paper())
                .contains(
                        "V/v xác nhận cho Tôn Thất Minh", "Kính gửi: Ông Tôn Thất Minh", "Giới tính Nam", "Nơi nhận:");
        assertThat(PdfA.findings(printed())).isEmpty();
        assertThat(PdfA.accessibilityFindings(printed())).isEmpty();
    }

    @Test
    void of_two_windows_a_row_that_one_added_is_none_of_the_others() throws Exception {
        editor.as("hai-cua-so");
        var mark = MARK.matcher(editor.page(EDIT));
        assertThat(mark.find()).isTrue();
        press("them:RECIPIENT", Map.of());
        assertThat(press("kiem-tra", Map.of("ban", mark.group(1), "b-5", "PARAGRAPH", "b-5-text", "Lời kết khác.")))
                .contains("cua-so=khac");
        assertThat(editor.page(EDIT + "?cua-so=khac")).contains("bản vừa gửi được giữ riêng");
        assertThat(paper()).doesNotContain("Lời kết khác.");
        press("lam-lai", Map.of());
        assertThat(paper()).contains("Lời kết khác.");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(editor.perform(get("/quan-tri/thu-tuc/9.999999/mau-ket-qua/sua")
                                .with(editor.who()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(editor.perform(get(EDIT + "/xem.pdf")
                                .param("vi-du", "../package.json")
                                .with(editor.who()))
                        .getStatus())
                .isEqualTo(200);
    }
}
