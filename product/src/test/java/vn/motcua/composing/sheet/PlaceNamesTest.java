package vn.motcua.composing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceNamesTest {
    private static PlaceNames names() {
        var called = new LinkedHashMap<String, String>();
        called.put("mother", "Họ, chữ đệm, tên");
        called.put("motherEthnicity", "Dân tộc");
        called.put("fatherEthnicity", "Dân tộc");
        called.put("odd", " {a|b} ");
        called.put("blank", "");
        return PlaceNames.of(called);
    }

    @Test
    void people_read_what_fields_are_called_and_the_file_keeps_their_keys() {
        var kept = "Mẹ: {mother}, dân tộc {motherEthnicity|fatherEthnicity}.";
        var shown = "Mẹ: {Họ, chữ đệm, tên}, dân tộc {Dân tộc|Dân tộc (2)}.";
        assertThat(names().shown(kept)).isEqualTo(shown);
        assertThat(names().kept(shown)).isEqualTo(kept);
    }

    @Test
    void what_is_typed_a_little_otherwise_is_understood_and_what_nothing_is_called_stays() {
        assertThat(names().kept("{ họ, chữ đệm, tên } {mother} {không có mục này}"))
                .isEqualTo("{mother} {mother} {không có mục này}");
        assertThat(names().kept("{ngoặc chưa đóng")).isEqualTo("{ngoặc chưa đóng");
    }

    @Test
    void a_name_has_no_letters_that_sentences_need() {
        assertThat(names().name("odd")).isEqualTo("a b");
        assertThat(names().name("blank")).isEqualTo("blank");
    }
}
