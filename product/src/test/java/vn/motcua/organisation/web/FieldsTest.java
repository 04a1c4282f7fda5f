package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {
    private static final Messages MESSAGES = BeanUtils.instantiateClass(Messages.class);

    @Test
    void names_of_agencies_and_titles_of_officers_have_the_form_of_all_names() {
        var fields = fields(Map.of("name", " UBND xã Ia\u00a0Ð\u2019Răng ", "title", "Tha\u0323c si\u0303"));
        assertThat(fields.name("name")).isEqualTo("UBND xã Ia Đ'Răng");
        assertThat(fields.optionalName("title")).isEqualTo("Thạc sĩ");
        assertThat(fields.optionalName("unit")).isEmpty();
        fields.verify();
    }

    @Test
    void a_letter_of_another_alphabet_within_a_word_is_named_in_each_of_them() {
        var fields = fields(Map.of("name", "UBND x\u0430 A", "title", "Thạc s\u0456", "unit", "Phòng \u03a4ư pháp"));
        fields.name("name");
        fields.optionalName("title");
        fields.name("unit");
        assertThatThrownBy(fields::verify)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("name", "title", "unit"));
        assertThatThrownBy(fields::verify)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings().getFirst().message()).contains("\u0430", "U+0430"));
    }

    private static Fields fields(Map<String, String> values) {
        return new Fields(values, MESSAGES, Language.VI);
    }
}
