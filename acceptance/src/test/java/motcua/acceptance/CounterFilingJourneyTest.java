package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person comes to the counter with a card of before July 2025: scanned, filled in, filed and received. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class CounterFilingJourneyTest {
    /** Taking in: to the page, procedure, card, papers, button; with one tick for all papers three cost as much as one. */
    private static final int INTAKE_MAX = 5;

    private static final int INTERACTIONS_MAX = 11;
    private static final String CARD =
            "046193006112|191234567|Lê Thị Thu Hà|05101993|Nữ|17 Đống Đa, Vĩnh Ninh, TP. Huế, Thừa Thiên Huế|12052021";

    @Test
    void at_most_five_interactions_beside_the_answers_lead_from_the_card_to_the_receipt() {
        file(Screen.DESKTOP);
    }

    @Test
    void the_same_without_scripts_on_a_small_screen() {
        file(Screen.PHONE_WITHOUT_SCRIPT);
    }

    private static void file(Screen screen) {
        try (var visit = Visit.ofOfficer(screen, "lan.mc.19789")) {
            var hands = new Hands(visit.open("/mot-cua"));
            hands.follow("Tiếp nhận trực tiếp").follow("Để dùng vào việc khác").scan(CARD);
            visit.sees("Người yêu cầu");
            assertThat(visit.field("Họ, chữ đệm, tên").first().inputValue()).isEqualTo("Lê Thị Thu Hà");
            visit.reads("Đã xem đủ cả 3 giấy tờ dưới đây");
            int before = hands.interactions();
            hands.choose("Cho chính người nộp")
                    .choose("Chưa đăng ký kết hôn với ai")
                    .choose("Hiện nay")
                    .pick("Dân tộc", "Kinh")
                    .choose("Vay vốn ngân hàng")
                    .tick("Người nộp cam đoan");
            int answers = hands.interactions() - before;
            hands.tick("Giấy tờ tùy thân").press("Nộp và tiếp nhận");
            visit.reads("Đã tiếp nhận hồ sơ").reads("17 Đống Đa");
            assertThat(hands.interactions() - answers).isLessThanOrEqualTo(INTAKE_MAX);
            assertThat(hands.interactions()).isLessThanOrEqualTo(INTERACTIONS_MAX);
        }
    }

    /** What a clerk does with hands: each click, scan, choice and typed field is one interaction. */
    private static final class Hands {
        private final Visit visit;
        private int interactions;

        Hands(Visit visit) {
            this.visit = visit;
        }

        int interactions() {
            return interactions;
        }

        Hands follow(String link) {
            interactions++;
            visit.follow(link);
            return this;
        }

        /** The scanner types wherever the cursor stands, and ends with Enter. */
        Hands scan(String card) {
            interactions++;
            visit.page().locator("#ma-qr:focus").waitFor();
            visit.page().keyboard().insertText(card);
            visit.page().keyboard().press("Enter");
            return this;
        }

        Hands choose(String option) {
            interactions++;
            visit.page()
                    .getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName(option).setExact(true))
                    .first()
                    .check();
            return this;
        }

        Hands pick(String label, String option) {
            interactions++;
            visit.field(label).first().selectOption(new SelectOption().setLabel(option));
            return this;
        }

        Hands tick(String label) {
            interactions++;
            visit.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile(label)))
                    .first()
                    .check();
            return this;
        }

        Hands press(String button) {
            interactions++;
            visit.press(button);
            return this;
        }
    }
}
