package motcua.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One more exemption from next Monday: an editor adds a row to the fee table, a second person publishes it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class TableEditorJourneyTest {
    private static final String EDIT = "/quan-tri/thu-tuc/1.001612/bang/fee/sua";

    @Test
    void an_editor_with_a_phone_without_scripts_adds_a_row_that_a_second_person_publishes() {
        try (var editor = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "vy.dm")) {
            editor.open("/quan-tri/thu-tuc/1.001612")
                    .follow("Xem bảng lệ phí")
                    .sees("Bảng lệ phí")
                    .follow("Sửa bảng này")
                    .sees("Sửa bảng lệ phí");
            editor.press("Chép dòng 3").reads("Hoàn tác");
            editor.field("Đối tượng, dòng 7").fill("ELDERLY");
            editor.press("Kiểm tra").reads("Dòng này không bao giờ được dùng");
            editor.field("Cách nộp, dòng 7").fill("POST");
            editor.field("Đối tượng, dòng 7").fill("NONE");
            editor.press("Kiểm tra").reads("Không thấy lỗi");
            editor.field("Diễn giải, dòng 7").fill("Miễn lệ phí: nộp qua bưu chính");
            editor.field("In English, dòng 7").fill("No charge: filed by post");
            editor.field("Thay đổi gì và vì sao").fill("Miễn khi nộp qua bưu chính");
            editor.press("Đưa lên").reads("người khác phải soát");
            editor.reads("thêm dòng 7");
        }
        var monday = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        try (var second = Visit.ofOfficer(Screen.DESKTOP, "quan.tri")) {
            second.open("/quan-tri/phien-ban").follow("1.001612/2").reads("Miễn lệ phí: nộp qua bưu chính");
            second.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Đồng ý, có thể công bố"))
                    .check();
            second.field("Ý kiến").fill("Đúng nghị quyết");
            second.press("Ghi ý kiến").reads("Hai người đã xem");
            second.page().locator("#from").fill(monday.toString());
            second.field("Số quyết định").fill("77/NQ-HĐND");
            second.page().locator("#reason").fill("Theo nghị quyết");
            second.press("Công bố").reads("Trước ngày đó có thể hủy");
            second.page().locator("#reason").fill("Chỉ là thử");
            second.press("Hủy công bố").reads("Hai người đã xem");
        }
    }

    @Test
    void the_editor_with_faults_beside_their_cells_is_for_everybody() {
        try (var editor = Visit.ofOfficer(Screen.DESKTOP, "vy.dm")) {
            editor.open("/quan-tri/thu-tuc/2.000635/bang/limit/sua");
            editor.field("Giờ nhận, dòng 2").fill("> 16");
            editor.field("Đơn vị, dòng 1").fill("WEEK");
            editor.press("Kiểm tra").reads("Thêm dòng cho trường hợp này");
            Crawl.checkOnly(editor, "/quan-tri/thu-tuc/2.000635/bang/limit/sua");
            Crawl.checkOnly(editor, "/quan-tri/thu-tuc/2.000635/bang/limit");
            editor.open("/quan-tri/thu-tuc/2.000635/bang/limit/sua")
                    .press("Bỏ bản đang sửa")
                    .reads("Chưa sửa gì");
        }
        try (var onPhone = Visit.ofOfficer(Screen.PHONE, "vy.dm")) {
            Crawl.checkOnly(onPhone, EDIT);
        }
    }
}
