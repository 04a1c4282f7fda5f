package motcua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A paragraph that is printed under a condition goes into a decision, without scripts, and on its way to a second person. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class ResultTemplateJourneyTest {
    private static final String CODE = "1.001731";
    private static final String TEMPLATE = "/quan-tri/thu-tuc/" + CODE + "/mau-ket-qua/sua";
    private static final int PRESSED_MAX = 5;
    private static final int TYPED_MAX = 4;

    private int pressed;
    private int typed;

    private void press(Visit editor, String button) {
        pressed++;
        editor.press(button);
    }

    private void type(Visit editor, String field, String words) {
        typed++;
        editor.field(field).fill(words);
    }

    @Test
    void an_editor_with_a_phone_without_scripts_adds_a_paragraph_with_a_condition_and_brings_it_in() {
        try (var editor = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "vy.dm")) {
            editor.open(TEMPLATE).sees("Soạn mẫu kết quả");
            press(editor, "Thêm đoạn văn sau khối này, khối 5: Các mục");
            editor.reads("Khối này chưa có lời");
            var of = "khối 6: Đoạn văn";
            type(editor, "Lời văn, " + of, "Giao kế toán chuyển khoản cho ông/bà {Người nhận hỗ trợ}.");
            editor.page().locator("#khoi-5 summary").last().click();
            pressed++;
            editor.field("Mục, điều kiện 1, " + of).selectOption("c:/payment/way");
            type(editor, "Giá trị, điều kiện 1, " + of, "Tài khoản ngân hàng");
            typed++;
            press(editor, "Lưu và xem lại");
            editor.reads("Chỉ in khi mục");
            assertThat(editor.page().locator("#ban-in img")).isVisible();
            press(editor, "Xem các phần đang sửa, đưa lên");
            editor.reads("chỉ in khi mục");
            type(editor, "Thay đổi gì và vì sao", "Nói rõ ai chuyển tiền");
            press(editor, "Đưa lên");
            editor.reads("người khác phải soát");
        }
        assertThat(pressed).as("buttons pressed and lists opened").isLessThanOrEqualTo(PRESSED_MAX);
        assertThat(typed).as("values typed and chosen").isLessThanOrEqualTo(TYPED_MAX);
    }

    @Test
    void the_pages_are_for_everybody() {
        try (var editor = Visit.ofOfficer(Screen.DESKTOP, "vy.dm")) {
            Crawl.checkOnly(editor, TEMPLATE);
            Crawl.checkOnly(editor, TEMPLATE + "?phan=cac-muc&muc=5");
        }
        try (var onPhone = Visit.ofOfficer(Screen.PHONE, "vy.dm")) {
            Crawl.checkOnly(onPhone, TEMPLATE);
        }
    }
}
