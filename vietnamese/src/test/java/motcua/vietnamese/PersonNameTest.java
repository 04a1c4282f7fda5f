package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import motcua.vietnamese.PersonName.Sex;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonNameTest {
    @Test
    void the_surname_comes_first_and_the_given_name_last() {
        var name = read("  Nguyễn  Thị Thu Hà ");

        assertThat(name.surname().orElseThrow().plain()).isEqualTo("nguyen");
        assertThat(name.middle()).extracting(Syllable::plain).containsExactly("thi", "thu");
        assertThat(name.given().plain()).isEqualTo("ha");
        assertThat(read("Hòa").surname()).isEmpty();
        assertThat(PersonName.read(" ?.- ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "NULL", " Không có ", "Không  rõ", "KHONG CO", "N/A"})
    void that_there_is_no_name_is_no_name(String text) {
        assertThat(PersonName.isNobody(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn Không", "Nan Ny", "Y", ""})
    void a_name_is_a_name(String text) {
        assertThat(PersonName.isNobody(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Trần Thị Lan, FEMALE",
        "Trần Văn Nam, MALE",
        "Nguyễn Thị Văn Anh, FEMALE",
        "Trần Thi Lan,",
        "Trần Vân Nam,",
        "Văn Cao,",
        "Thị Nở,"
    })
    void thi_and_van_in_the_middle_tell_the_sex(String name, Sex sex) {
        assertThat(read(name).sex()).isEqualTo(Optional.ofNullable(sex));
        assertThat(read(Normalizer.normalize(name, Normalizer.Form.NFD)).sex()).isEqualTo(Optional.ofNullable(sex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H'Hen Niê", "H’Hen Niê", "HʼHen Niê", "H`Hen Niê", "H´Hen Niê", "HHen Niê"})
    void an_apostrophe_of_any_kind_belongs_to_its_word(String name) {
        assertThat(read(name).words()).extracting(Syllable::plain).isEqualTo(List.of("hhen", "nie"));
    }

    @ParameterizedTest
    @CsvSource({"Lý Văn Nam, Lí Văn Nam", "Hoàng Anh, Huỳnh Anh", "Lê Văn An, An Văn Lê", "Đoàn Ánh, Ðoàn Ánh"})
    void spellings_and_orders_of_one_name_are_one(String one, String other) {
        assertThat(read(one).variants()).isEqualTo(read(other).variants());
    }

    private static PersonName read(String raw) {
        return PersonName.read(raw).orElseThrow();
    }
}
