package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several procedures go to another agency by one act: looked at, brought in, agreed to, published, taken back. No scripts are needed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class ManyProceduresJourneyTest {
    private static final String MOVE = "/quan-tri/thay-doi-nhieu/chuyen?q=h%E1%BB%99+kinh+doanh";

    @Test
    void several_procedures_are_moved_seen_by_two_published_and_taken_back() {
        var day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(40);
        try (var author = Visit.ofOfficer(Screen.DESKTOP, "vy.dm");
                var second = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "quan.tri")) {
            author.open(MOVE).sees("Chuyển nhiều thủ tục");
            int many = author.page().locator("input[name=codes]:checked").count();
            assertThat(many).isGreaterThan(1);
            author.page().locator("#agency").fill("Trung tâm Đăng ký kinh doanh");
            author.press("Xem trước").reads(many + " thủ tục liên quan");
            author.reads("nhưng theo quy tắc thẩm quyền hồ sơ vẫn về");
            author.page().locator("#reason").fill("Sắp xếp lại cơ quan");
            var draft = author.path();
            assertThat(second.page().navigate(Province.url() + draft).status()).isEqualTo(404);

            author.press("Đưa cả đợt lên").reads("Đã đưa lên cho người thứ hai");
            var batch = author.path();
            author.reads("người khác phải soát");
            second.open(batch);
            second.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Đồng ý tất cả"))
                    .check();
            second.page().locator("#opinion").fill("Đã đối chiếu với quyết định");
            second.press("Ghi ý kiến").reads("Đã đồng ý, chờ công bố");
            second.page().locator("#from").fill(day.toString());
            second.page().locator("#decision").fill("77/QĐ-UBND");
            second.page().locator("#reason").fill("Theo quyết định sắp xếp");
            second.press("Công bố tất cả").reads("Đã công bố");
            second.page().locator("#undoReason").fill("Lùi ngày");
            second.press("Hủy công bố cả đợt").reads("Đã đồng ý, chờ công bố");

            author.open(batch).page().locator("#dropReason").fill("Làm lại sau");
            author.press("Rút tất cả").reads("Đã rút");
        }
    }

    @Test
    void the_pages_are_for_everybody() {
        try (var editor = Visit.ofOfficer(Screen.DESKTOP, "vy.dm")) {
            for (var page : new String[] {"", "/chuyen", "/bang-tinh"}) {
                Crawl.checkOnly(editor, "/quan-tri/thay-doi-nhieu" + page);
            }
        }
    }
}
