package motcua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A route is changed in its table without scripts, and as a drawing beside it with them; it is tried before anybody sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class RouteDesignJourneyTest {
    private static final String ROUTE = "/quan-tri/thu-tuc/1.001022/quy-trinh";

    @Test
    void an_editor_with_a_phone_without_scripts_adds_a_step_and_tries_the_route() {
        try (var editor = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "vy.dm")) {
            editor.open(ROUTE).sees("Quy trình đang có hiệu lực").follow("Sửa quy trình này");
            editor.press("Thêm bước sau bước 1").reads("phải sửa trước khi đưa lên");
            editor.field("Tên bước, bước 2").fill("Lấy ý kiến công an xã");
            editor.field("Vai trò, bước 2").selectOption("SPECIALIST");
            editor.field("Giờ làm việc, bước 2").fill("2");
            editor.press("Lưu và kiểm tra").reads("điều nên xem lại");
            editor.follow("Chạy thử với 100 hồ sơ giả định")
                    .reads("Thử bản bạn đang sửa")
                    .reads("Lấy ý kiến công an xã");
            editor.open(ROUTE + "/sua").press("Bỏ bản đang sửa");
            assertThat(editor.field("Tên bước, bước 2")).not().hasValue("Lấy ý kiến công an xã");
        }
    }

    @Test
    void what_is_drawn_stands_in_the_table_and_the_pages_are_for_everybody() {
        try (var editor = Visit.ofOfficer(Screen.DESKTOP, "vy.dm")) {
            editor.open(ROUTE + "/sua");
            var drawing = editor.page().locator("#ban-ve");
            assertThat(drawing.locator(".bjs-powered-by")).isVisible();
            drawing.locator("[data-element-id='draft'] .djs-hit").click();
            drawing.locator(".djs-context-pad [data-action='task']").click();
            editor.page().keyboard().press("Escape");
            assertThat(editor.page().locator("#xet")).containsText("phải sửa");
            editor.page().locator("h1").click();
            assertThat(editor.page().locator("#cac-buoc tbody tr")).hasCount(5);
            Crawl.checkOnly(editor, ROUTE + "/sua");
            Crawl.checkOnly(editor, ROUTE);
            Crawl.checkOnly(editor, ROUTE + "/thu");
            editor.open(ROUTE + "/sua").press("Bỏ bản đang sửa").reads("Ký ban hành");
        }
        try (var onPhone = Visit.ofOfficer(Screen.PHONE, "vy.dm")) {
            Crawl.checkOnly(onPhone, ROUTE + "/sua");
        }
    }
}
