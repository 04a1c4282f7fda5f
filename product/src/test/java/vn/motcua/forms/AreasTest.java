package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreasTest {
    private final Areas areas = new Areas(() -> Desk.TWO_PROVINCES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 5 ngõ 12, Phường Ba Đình, Thành phố Hà Nội | Số 5 ngõ 12",
                "Số 5 ngõ 12, phường Ba Đình, thành phố Hà Nội | Số 5 ngõ 12",
                "Số 5, ngõ 12, Ba Đình, TP Hà Nội | Số 5, ngõ 12",
                "Số 5 ngõ 12, Phường Ba Đình | Số 5 ngõ 12",
                "Số 5 ngõ 12 | Số 5 ngõ 12",
                "Số 5 ngõ 12, Phường Khác, Thành phố Hà Nội | Số 5 ngõ 12, Phường Khác"
            })
    void the_street_is_what_stands_before_the_commune_and_the_province(String written, String street) {
        assertThat(areas.placeOf("00004", written).orElseThrow().path("street").asString())
                .isEqualTo(street);
    }

    @Test
    void house_and_street_stay_where_only_a_commune_is_asked_and_are_shown() {
        var form = Desk.FORMS.find(new FormId("birth-registration", 3));
        var posted = new HashMap<>(SecondVersionsTest.child());
        posted.putAll(Desk.post("child.homeTown.street", "Thôn 3"));
        var answers = form.take("child", Answers.EMPTY.withCase("hospital"), posted);

        assertThat(answers.text("/child/homeTown/street")).isEqualTo("Thôn 3");
        assertThat(form.view("child", answers, List.of(), Language.VI).fields().stream()
                        .filter(field -> field.name().equals("child.homeTown"))
                        .map(FormPage.FieldView::place))
                .singleElement()
                .satisfies(place -> assertThat(place.asksStreet()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nhà 12|Thôn 3|Nhà 12, Thôn 3",
                "Nhà 12, Thôn 3|Thôn 3|Nhà 12, Thôn 3",
                "|Thôn 3|Thôn 3",
                "Nhà 12||Nhà 12"
            })
    void what_was_typed_and_what_an_address_says_are_both_kept(String typed, String written, String kept) {
        var place = Tree.NODES.objectNode();
        if (written != null) {
            place.put("street", written);
        }
        Areas.addStreet(place, typed == null ? "" : typed);

        assertThat(place.path("street").asString("")).isEqualTo(kept);
    }
}
