package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.SignatureStyle;
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

    @Test
    void what_is_longer_than_anybody_writes_and_a_number_nobody_can_call_are_named_once() {
        var fields = fields(Map.of("name", "A".repeat(19_000), "address", "1 ".repeat(10_000), "phone", "không"));
        fields.name("name");
        fields.optional("address");
        fields.optional("address");
        fields.phone("phone");
        assertThatThrownBy(fields::verify)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("name", "address", "phone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02343 822 234",
                "(0234) 3822234",
                "+84 234 3822 234",
                "1022",
                "1900 1009",
                "113",
                "0234.3822234 - máy lẻ 12"
            })
    void telephones_of_agencies_are_taken_as_they_stand_on_doors(String phone) {
        var fields = fields(Map.of("phone", phone));
        assertThat(fields.phone("phone")).isEqualTo(phone);
        fields.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "S", "Sở-", "Sở", "…", "Sở 1", "UBND", "a b c"})
    void what_is_no_name_of_an_agency_is_none(String name) {
        var fields = fields(Map.of("name", name));
        fields.agencyName("name");
        assertThatThrownBy(fields::verify)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsOnly("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sở Y tế", "UBND xã A", "Trung tâm PVHCC", "Công an P. 6", "Sở Tài chính - Kế hoạch"})
    void names_of_agencies_are_two_words_and_more(String name) {
        var fields = fields(Map.of("name", name));
        assertThat(fields.agencyName("name")).isEqualTo(name);
        fields.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "S", "-", "1 2"})
    void neither_a_person_nor_a_unit_is_called_so(String name) {
        var fields = fields(Map.of("name", name));
        fields.name("name");
        assertThatThrownBy(fields::verify).isInstanceOf(BadInput.class);
    }

    @Test
    void an_address_has_words_and_what_has_no_meaning_here_is_refused() {
        var fields = fields(Map.of("address", "…", "authoriser", "H57"));
        fields.address("address");
        fields.unused("authoriser", "organisation.bad.authoriser-unused");
        fields.unused("decisionNumber", "organisation.bad.number-unused");
        assertThatThrownBy(fields::verify)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("address", "authoriser"));
        var right = fields(Map.of("address", "1 Lê Lợi"));
        assertThat(right.address("address")).isEqualTo("1 Lê Lợi");
        assertThat(right.address("other")).isEmpty();
        right.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "a 0234", "@@@", "0", "không"})
    void what_is_no_telephone_is_none(String phone) {
        var fields = fields(Map.of("phone", phone));
        fields.phone("phone");
        assertThatThrownBy(fields::verify).isInstanceOf(BadInput.class);
    }

    @Test
    void choices_are_called_as_people_call_them() {
        for (var language : Language.values()) {
            var fields = new Fields(Map.of("kind", "X"), MESSAGES, language);
            assertThat(fields.named(AgencyKind.values()))
                    .contains("(PROVINCE_PEOPLES_COMMITTEE)")
                    .doesNotContain("organisation.");
            assertThat(fields.named(CompetenceKind.values())).doesNotContain("organisation.");
            assertThat(fields.named(AdministrativeLevel.values())).doesNotContain("organisation.");
            assertThat(fields.named(SignatureStyle.values())).doesNotContain("organisation.");
            assertThat(fields.named(Role.values())).doesNotContain("organisation.");
        }
    }

    private static Fields fields(Map<String, String> values) {
        return new Fields(values, MESSAGES, Language.VI);
    }
}
