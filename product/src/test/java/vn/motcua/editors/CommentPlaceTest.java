package vn.motcua.editors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.ui.PlaceNotes;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentPlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sua#main",
                "thong-tin/sua?phan=giay-to#papers/passport",
                "bang/fee/sua#3",
                "to-khai/sua#FIELD:/properties/applicant/properties/fullName",
                "mau-ket-qua/sua?phan=cac-muc#DECIDED/Họ,-chữ-đệm,-tên"
            })
    void a_page_and_a_spot_on_it_are_a_place(String text) {
        assertThat(CommentPlace.read(text)).map(CommentPlace::text).contains(text);
        assertThat(CommentPlace.read(text).orElseThrow().page()).isEqualTo(text.substring(0, text.indexOf('#')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sua",
                "#main",
                "/sua#main",
                "//evil.example#main",
                "https://evil.example/#main",
                "../../dang-xuat#main",
                "sua?lam=bo#main",
                "sua#",
                "sua#a b",
                "sua#a\nb"
            })
    void what_leads_elsewhere_is_none(String text) {
        assertThat(CommentPlace.read(text)).isEmpty();
    }

    @Test
    void words_of_people_become_a_spot_that_can_be_read() {
        var spot = PlaceNotes.spot("mau-ket-qua/sua?phan=cac-muc#DECIDED/" + "Họ và tên ".repeat(60));
        assertThat(spot).doesNotContain(" ");
        assertThat(CommentPlace.read(spot)).isPresent();
    }
}
