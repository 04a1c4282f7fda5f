package motcua.acceptance;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A directive from the chairman of the province to a ward, which hands it in on a phone without scripts; and its pages are for everybody. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class DirectiveJourneyTest {
    @Test
    void given_handed_in_and_accepted() {
        var title = "Treo biển chỉ dẫn " + System.nanoTime() % 10_000;
        try (var chairman = Visit.ofOfficer(Screen.DESKTOP, "phuc.ct.tinh");
                var ward = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "hoa.tp.19789")) {
            chairman.open("/nhiem-vu/da-giao")
                    .follow("Nhập văn bản giao nhiệm vụ")
                    .sees("Nhập văn bản giao nhiệm vụ");
            chairman.field("Số, ký hiệu").fill("31/TB-UBND");
            chairman.field("Trích yếu").fill("Kết luận cuộc họp");
            chairman.field("Nội dung nhiệm vụ").fill(title);
            chairman.field("Chủ trì").fill("Ủy ban nhân dân phường Thuận Hoá");
            chairman.field("Thời hạn như trong văn bản").fill("thường xuyên");
            chairman.press("Xem lại trước khi giao").reads("Bản nháp, chưa giao");
            chairman.press("Giao 1 nhiệm vụ").reads("Đã giao nhiệm vụ");

            ward.open("/nhiem-vu").follow(title).sees(title);
            ward.page().getByText("Báo cáo hoàn thành").first().click();
            ward.page().locator("#text-submitted").fill("Đã treo");
            ward.press("Báo cáo hoàn thành").reads("Đã ghi.");

            chairman.open("/nhiem-vu/da-giao").follow(title).sees(title);
            chairman.page().getByText("Duyệt hoàn thành").first().click();
            chairman.press("Duyệt hoàn thành").reads("Đã ghi.").reads("Hoàn thành");
            for (var path :
                    new String[] {"/nhiem-vu", "/nhiem-vu/da-giao", "/nhiem-vu/so-lieu", "/nhiem-vu/van-ban/moi"}) {
                Crawl.checkOnly(chairman, path);
            }
        }
    }
}
