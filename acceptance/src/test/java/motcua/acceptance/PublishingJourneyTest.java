package motcua.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A version of a procedure on its way: its author may not review it, a second person sees in words what it changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class PublishingJourneyTest {
    private static final String LABEL = "1.004873/2";

    @Test
    void a_second_person_with_a_phone_without_scripts_reviews_publishes_and_undoes() {
        try (var author = Visit.ofOfficer(Screen.DESKTOP, "vy.dm")) {
            author.follow("Phiên bản thủ tục").sees("Phiên bản thủ tục").follow(LABEL);
            author.reads("người khác phải soát");
        }
        var day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(20);
        try (var second = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "quan.tri")) {
            second.open("/quan-tri/phien-ban").follow(LABEL);
            second.sees("Thay đổi so với phiên bản 1.004873/1");
            second.reads("Giờ làm việc của bước “Kiểm tra, trình lãnh đạo”: từ “4” thành “3”.");
            second.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Đồng ý, có thể công bố"))
                    .check();
            second.field("Ý kiến").fill("Đã đối chiếu với quyết định");
            second.press("Ghi ý kiến").reads("Hai người đã xem");
            second.page().locator("#from").fill("2020-01-01");
            second.field("Số quyết định").fill("1234/QĐ-UBND");
            second.page().locator("#reason").fill("Theo quyết định mới");
            second.press("Công bố").reads("Ngày 01/01/2020 đã qua");
            second.page().locator("#from").fill(day.toString());
            second.press("Công bố").reads("Trước ngày đó có thể hủy");
            second.page().locator("#reason").fill("Lùi ngày");
            second.press("Hủy công bố").reads("Hai người đã xem");
        }
    }
}
