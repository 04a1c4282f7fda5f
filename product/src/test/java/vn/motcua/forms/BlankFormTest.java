package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlankFormTest {
    @ParameterizedTest
    @CsvSource({"marital-status", "birth-registration", "household-business"})
    void every_question_is_there_whatever_it_hangs_on(String key) {
        var form = Desk.FORMS.find(new FormId(key, 3));
        var labels = form.blank("", Language.VI).parts().stream()
                .flatMap(part -> part.questions().stream())
                .map(BlankForm.Question::label)
                .toList();
        var asked = form.definition().pages().stream()
                .filter(page -> page.when().stream().noneMatch(BlankFormTest::isOfCase))
                .flatMap(page -> page.fields().stream())
                .filter(field -> field.when().stream().noneMatch(BlankFormTest::isOfCase))
                .map(field -> field.title(Language.VI))
                .toList();
        assertThat(labels).containsAll(asked).hasSizeGreaterThan(10);
    }

    @Test
    void what_hangs_on_an_answer_says_on_which() {
        assertThat(Desk.FORMS
                        .find(new FormId("marital-status", 4))
                        .blank("", Language.VI)
                        .parts())
                .anySatisfy(part -> {
                    assertThat(part.title()).isEqualTo("Đăng ký kết hôn");
                    assertThat(part.onlyIf())
                            .isEqualTo(
                                    "chỉ khi “Tình trạng hôn nhân hiện nay của người được cấp giấy?” là: Đang có vợ hoặc chồng");
                    assertThat(part.questions())
                            .allSatisfy(
                                    question -> assertThat(question.onlyIf()).isEmpty());
                });
    }

    @Test
    void the_chosen_case_leaves_out_what_it_answers() {
        assertThat(labels("marital-status", ""))
                .contains("Bạn dùng giấy này để làm gì?", "Nếu là mục đích khác, ghi rõ");
        assertThat(labels("marital-status", "marriage"))
                .contains("Quốc tịch của người đó")
                .doesNotContain("Bạn dùng giấy này để làm gì?", "Nếu là mục đích khác, ghi rõ");
        assertThat(question("marital-status", "marriage", "Quốc tịch của người đó")
                        .onlyIf())
                .isEmpty();
    }

    @Test
    void members_have_a_table_and_a_number_has_its_boxes() {
        var members = question("household-business", "", "Thành viên");
        assertThat(members.space()).isEqualTo(BlankForm.Space.ROWS);
        assertThat(members.columns()).isNotEmpty();
    }

    @Test
    void of_a_long_list_the_answer_is_written() {
        var people = question("marital-status", "", "Dân tộc");
        assertThat(people.space()).isEqualTo(BlankForm.Space.LINE);
        assertThat(people.choices()).isEmpty();
    }

    private static boolean isOfCase(FormDefinition.Condition condition) {
        return condition.field().equals(FormDefinition.CASE);
    }

    private static List<String> labels(String form, String caseKey) {
        return Desk.FORMS.find(new FormId(form, 3)).blank(caseKey, Language.VI).parts().stream()
                .flatMap(part -> part.questions().stream())
                .map(BlankForm.Question::label)
                .toList();
    }

    private static BlankForm.Question question(String form, String caseKey, String label) {
        return Desk.FORMS.find(new FormId(form, 3)).blank(caseKey, Language.VI).parts().stream()
                .flatMap(part -> part.questions().stream())
                .filter(question -> question.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
