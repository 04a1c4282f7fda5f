package motcua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A compulsory question with a condition is added to the registration of a birth without scripts; the page beside it is the citizens' own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class FormDesignJourneyTest {
    private static final String FORM = "/quan-tri/thu-tuc/1.001193/to-khai/sua";
    /** From the procedure's drafts to the version, as counted below. */
    private static final int CLICKS = 6;

    private static final int TYPED_OR_CHOSEN = 4;

    private int clicks;
    private int touches;

    private void press(Visit visit, String button) {
        clicks++;
        visit.press(button);
    }

    private void type(Visit visit, String field, String value) {
        touches++;
        visit.field(field).fill(value);
    }

    @Test
    void an_editor_with_a_phone_without_scripts_adds_a_compulsory_question_with_a_condition() {
        try (var editor = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "vy.dm")) {
            editor.open("/quan-tri/thu-tuc/1.001193/sua").sees("Bản đang sửa");
            clicks++;
            editor.follow("Sửa Tờ khai").sees("Thiết kế tờ khai").reads("Chưa sửa gì");
            press(editor, "Trẻ được khai sinh");
            type(editor, "Tên mới (tiếng Việt)", "Trẻ được ai đưa đến?");
            type(editor, "Tên mới (tiếng Anh)", "Who brought the child?");
            press(editor, "Thêm câu hỏi");
            editor.reads("phải sửa trước khi đưa lên");
            touches++;
            editor.field("Thêm điều kiện: câu trả lời").selectOption("relation.kind=RELATIVE");
            press(editor, "Lưu và kiểm tra");
            editor.reads("Chỉ hỏi nếu").reads("Không thấy lỗi");
            assertThat(editor.page().frameLocator("iframe.mc-form-phone").getByLabel("Trẻ được ai đưa đến?"))
                    .isVisible();
            clicks++;
            editor.follow("Xem mọi phần đang sửa và đưa lên").reads("Trẻ được ai đưa đến?");
            type(editor, "Thay đổi gì và vì sao", "Hỏi ai đưa trẻ đến");
            press(editor, "Đưa lên");
            editor.reads("người khác phải soát").reads("Trẻ được ai đưa đến?");
        }
        assertThat(clicks).isLessThanOrEqualTo(CLICKS);
        assertThat(touches).isLessThanOrEqualTo(TYPED_OR_CHOSEN);
    }

    @Test
    void what_is_typed_is_seen_beside_it_at_once_and_the_page_is_for_everybody() {
        try (var editor = Visit.ofOfficer(Screen.DESKTOP, "vy.dm")) {
            editor.open(FORM + "?muc=h-1-0");
            var field = editor.field("Câu hỏi (tiếng Việt)");
            field.fill("Họ tên của bé");
            field.blur();
            assertThat(editor.page().frameLocator("iframe.mc-form-phone").getByLabel("Họ tên của bé"))
                    .isVisible();
            assertThat(editor.page().locator("#cay")).containsText("Họ tên của bé");
            Crawl.checkOnly(editor, FORM + "?muc=h-1-1");
            Crawl.checkOnly(editor, FORM + "?muc=k-0");
            Crawl.checkOnly(editor, FORM + "/xem?muc=h-1-1");
            editor.open(FORM)
                    .press("Bỏ bản đang sửa")
                    .press("Bỏ, lấy lại tờ khai đang dùng")
                    .reads("Chưa sửa gì");
        }
        try (var onPhone = Visit.ofOfficer(Screen.PHONE, "vy.dm")) {
            Crawl.checkOnly(onPhone, FORM + "?muc=t-1");
        }
    }
}
