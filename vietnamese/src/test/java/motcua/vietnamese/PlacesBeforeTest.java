package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import motcua.vietnamese.PlaceReading.Today;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as cards and papers of before 2025 have them: the map changed in 2020, 2021 and 2025 too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesBeforeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thôn 3, Phú Mậu, Phú Vang, Thừa Thiên Huế | 19909",
                "Thôn 3, Xã Phú Mậu, Huyện Phú Vang, Tỉnh Thừa Thiên Huế | 19909",
                "Thôn 3, Xã Phú Mậu, thành phố Huế | 19909",
                "Thôn 3, Xã Phú Mậu, TP Huế, Thừa Thiên Huế | 19909",
                "Thôn 3, Thủy Vân, Hương Thủy, Thừa Thiên Huế | 19777",
                "Thôn 3, Thuỷ Vân, TX Hương Thuỷ, TT Huế | 19777",
                "Thôn 3, Xã Thủy Bằng, Thị xã Hương Thủy, Thừa Thiên Huế | 19813",
                "Thôn 3, Xã Thủy Bằng, Thành phố Huế | 19813",
                "Thôn 3, Hương Hồ, Hương Trà, Thừa Thiên Huế | 19774",
                "Thôn 3, Xã Hương Thọ, Thị xã Hương Trà, Thừa Thiên Huế | 19774",
                "Thôn 3, Hải Dương, Hương Trà, Thừa Thiên Huế | 19900",
                "Thôn 3, TT Thuận An, Phú Vang, Thừa Thiên Huế | 19900",
                "Thôn 3, Phú Dương, Phú Vang, Thừa Thiên Huế | 19909",
                "Thôn 3, Phú Thanh, TP. Huế, Thừa Thiên Huế | 19909",
                "Thôn 3, Phường Phú Hòa, Thành phố Huế, Thừa Thiên Huế | 19753",
                "Thôn 3, Phú Hoà, TP Huế, Thừa Thiên Huế | 19753",
                "Thôn 3, Phường Phú Thuận, TP Huế, Thừa Thiên Huế | 19753",
                "Thôn 3, Vinh Giang, Phú Lộc, Thừa Thiên Huế | 20122",
                "Thôn 3, Xã Hương Giang, Huyện Nam Đông, Thừa Thiên Huế | 20179",
                "Thôn 3, Xã Điền Lộc, Huyện Phong Điền, Thừa Thiên Huế | 19828",
                "Thôn 3, Xã Phong An, Huyện Phong Điền, Thừa Thiên Huế | 19858",
                "thon 3, xa phu mau, huyen phu vang, tinh thua thien hue | 19909"
            })
    void a_commune_of_hue_of_before_2025_is_that_of_today(String text, String before) {
        var expected = before.equals("20179") || before.equals("19828") ? successor(before) : before;
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.commune().code()).isEqualTo(expected);
            assertThat(today.street()).isEqualToIgnoringCase(text.startsWith("thon") ? "thon 3" : "Thôn 3");
            assertThat(today.before()).isNotNull();
        });
    }

    /** What Hà Nội took in in 2008, and communes that were made wards of their town. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thôn Đông, Xã Tự Lập, Mê Linh, Vĩnh Phúc | Xã Tiến Thắng | Thôn Đông",
                "Đông Xuân, Lương Sơn, Hòa Bình | Xã Yên Xuân | ''",
                "Xã Tự Lập, Vĩnh Phúc | Xã Tiến Thắng | ''",
                "Thôn 3, Xã Phú Sơn, Huyện Ba Vì, Tỉnh Hà Tây | Xã Vật Lại | Thôn 3",
                "xa phu son, huyen ba vi, ha tay | Xã Vật Lại | ''",
                "TT Vân Đình, Ứng Hòa, Hà Tây | Xã Vân Đình | ''",
                "Phường Vạn Phúc, Thành phố Hà Đông, Hà Tây | Phường Hà Đông | ''",
                "Phường Vạn Phúc, TX Hà Đông, tỉnh Hà Tây | Phường Hà Đông | ''",
                "Phường Ngô Quyền, TX Sơn Tây, Hà Tây | Phường Sơn Tây | ''",
                "Xã Hiệp Hòa, Biên Hòa | Phường Trấn Biên | ''",
                "Xã Hưng Đông, Vinh | Phường Vinh Hưng | ''",
                "Xã Hưng Lộc, Vinh | Phường Vinh Lộc | ''",
                "Xã Thạch Trung, Hà Tĩnh | Phường Trần Phú | ''",
                "Xã Nam Phong, Nam Định | Phường Vị Khê | ''",
                "xa hung dong vinh nghe an | Phường Vinh Hưng | ''"
            })
    void a_commune_that_changed_its_province_or_its_kind_is_read_whole(String text, String name, String street) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.commune().name()).isEqualTo(name);
            assertThat(today.street()).isEqualTo(street);
        });
    }

    private static String successor(String code) {
        return Places.formerly(code).getFirst().successors().getFirst().code();
    }

    @Test
    void what_was_written_is_said_with_the_district_of_that_time() {
        assertThat(Places.read("Xã Phú Mậu, Huyện Phú Vang, Thừa Thiên Huế"))
                .isInstanceOfSatisfying(
                        Today.class,
                        today -> assertThat(today.before())
                                .extracting("name", "district", "code")
                                .containsExactly("Xã Phú Mậu", "Huyện Phú Vang", ""));
    }

    /** No one wrote of Phú Mậu in Hương Trà, and Quận 3 never had Bến Nghé. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã Phú Mậu, Thị xã Hương Trà, Thừa Thiên Huế",
                "Phường Bến Nghé, Quận 3, TP.HCM",
                "Phường Vĩnh Ninh, Quận Phú Xuân, Thành phố Huế"
            })
    void a_district_that_never_had_it_is_a_contradiction_still(String text) {
        assertThat(Places.read(text)).isInstanceOf(PlaceReading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 5, Phường Bến Nghé, Quận 3, TP.HCM | 79 | 26740",
                "Xã Phú Mậu, Thị xã Hương Trà, Thừa Thiên Huế | 46 | 19909",
                "Phường Vĩnh Ninh, Quận Phú Xuân, Thành phố Huế | 46 | 19789"
            })
    void in_a_district_that_never_had_it_the_commune_of_that_name_is_offered(
            String text, String province, String code) {
        var rest = Places.rest(text).orElseThrow();
        assertThat(rest.provinceCode()).isEqualTo(province);
        assertThat(rest.candidates()).extracting(Commune::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thôn 3, Xã Không Tên, Huyện Phú Lộc, Thừa Thiên Huế | 46 | 20122",
                "Xã Trà Nham, Huyện Tây Trà, Quảng Ngãi | 51 | ''",
                "Xã Trà Nham, Huyện Tây Trà | 51 | ''",
                "Xã Tân Vinh, Huyện Kỳ Sơn, Hòa Bình | 25 | ''",
                "Xã Không Tên, Quảng Nam | 48 | ''",
                "Quảng Nam | 48 | ''"
            })
    void of_an_unknown_commune_the_province_is_kept_and_the_district_offers_its_communes(
            String text, String province, String one) {
        var rest = Places.rest(text).orElseThrow();
        assertThat(rest.provinceCode()).isEqualTo(province);
        assertThat(rest.provinceName()).isNotEmpty();
        assertThat(rest.candidates().isEmpty()).isEqualTo(!text.contains("Huyện"));
        if (!one.isEmpty()) {
            assertThat(rest.candidates()).extracting(Commune::code).contains(one);
        }
    }

    @Test
    void what_went_to_another_province_tells_the_province_of_today() {
        for (var text : List.of(
                "Xã Không Tên, Mê Linh, Vĩnh Phúc",
                "Thị trấn Mê Linh, Vĩnh Phúc",
                "Thị trấn Mê Linh, Mê Linh, Vĩnh Phúc",
                "Xã Không Tên, Hà Tây",
                "Xã Không Tên, Huyện Quốc Oai, Hà Tây",
                "Hà Tây")) {
            assertThat(Places.rest(text).orElseThrow().provinceCode()).as(text).isEqualTo("01");
        }
        assertThat(Places.rest("Thị trấn Mê Linh, Vĩnh Phúc").orElseThrow().candidates())
                .extracting(Commune::name)
                .containsExactly("Xã Quang Minh", "Xã Mê Linh");
        assertThat(Places.rest("Xã Không Tên, Vĩnh Phúc").orElseThrow().provinceCode())
                .isEqualTo("25");
        assertThat(Places.province("Hà Tây")).contains("01");
    }

    @Test
    void each_fact_of_before_says_where_it_was_read() throws IOException {
        try (var in = Objects.requireNonNull(PlaceTable.class.getResourceAsStream("places-before.txt"))) {
            boolean isRead = false;
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                char kind = line.charAt(0);
                isRead = kind == 'S' || kind != 'L' && isRead;
                assertThat(isRead || "#ILS".indexOf(kind) >= 0).as(line).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "79", "5", "Paris, France", "không rõ", "Ấp Không Có, Xã Không Tồn Tại, Huyện Lạ"})
    void where_no_province_is_told_nothing_is_left(String text) {
        assertThat(Places.rest(text)).isEmpty();
    }
}
