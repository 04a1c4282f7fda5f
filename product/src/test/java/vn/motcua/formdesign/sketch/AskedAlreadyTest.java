package vn.motcua.formdesign.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.formdesign.sketch.AskedAlready.Remark;
import vn.motcua.formdesign.sketch.AskedAlready.Who;
import vn.motcua.formdesign.sketch.ChangeForm.Typed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedAlreadyTest {
    private final FormSketch form = AForm.small();

    private Spot add(String kind, String title) {
        return new ChangeForm(form).addQuestion(Spot.page(1), kind, new Typed(title, "Asked"));
    }

    @ParameterizedTest
    @CsvSource({
        "text, Họ và tên của bạn, eid.fullName",
        "date, Ngày sinh của người nộp, eid.birthDate",
        "personal-number, Số căn cước của bạn, eid.personalNumber",
        "address, Nơi cư trú của bạn, eid.residence",
        "phone, Số điện thoại người nộp, eid.phone"
    })
    void what_the_e_id_knows_of_whoever_files_is_said(String kind, String title, String source) {
        var spot = add(kind, title);
        assertThat(AskedAlready.find(form, List.of())).containsExactly(new Remark(spot, Who.EID, source));
        form.node(spot).orElseThrow().put("prefill", source);
        assertThat(AskedAlready.find(form, List.of())).isEmpty();
    }

    @Test
    void of_somebody_else_the_e_id_knows_nothing() {
        add("text", "Họ và tên của trẻ");
        add("date", "Ngày sinh");
        assertThat(AskedAlready.find(form, List.of())).isEmpty();
    }

    @Test
    void what_was_asked_before_under_the_same_heading_is_said() {
        var spot = new ChangeForm(form).addQuestion(Spot.field(1, 1), "text", new Typed("Tên", "Name"));
        assertThat(AskedAlready.find(form, List.of())).containsExactly(new Remark(spot, Who.ANSWER, "second.name"));
        form.node(spot).orElseThrow().put("copyFrom", "second.name");
        assertThat(AskedAlready.find(form, List.of())).isEmpty();
    }

    @Test
    void what_a_paper_from_a_source_says_is_said() {
        var spot = add("text", "Tình trạng hôn nhân");
        assertThat(AskedAlready.find(form, List.of("Giấy xác nhận tình trạng hôn nhân")))
                .containsExactly(new Remark(spot, Who.SOURCE, "Giấy xác nhận tình trạng hôn nhân"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "1.001612", "1.004873"})
    void the_products_own_forms_ask_nothing_that_is_known(String code) {
        assertThat(AskedAlready.find(AForm.of(code), List.of())).isEmpty();
    }
}
