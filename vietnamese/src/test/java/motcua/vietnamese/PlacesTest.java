package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import motcua.vietnamese.PlaceReading.Reason;
import motcua.vietnamese.PlaceReading.Split;
import motcua.vietnamese.PlaceReading.Today;
import motcua.vietnamese.PlaceReading.Unreadable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phường Bình An, Quận 2, TP.HCM",
                "12 Trần Não, Quận 2, Thành phố Hồ Chí Minh",
                "Quận 9, TPHCM",
                "Quận Thủ Đức",
                "Xã Trà Nham, Huyện Tây Trà, Quảng Ngãi",
                "Thị trấn Trới, Huyện Hoành Bồ, Quảng Ninh",
                "Xã Tân Vinh, Huyện Kỳ Sơn, Hòa Bình",
                "Xã Mỹ Đình, Huyện Từ Liêm, Hà Nội"
            })
    void a_commune_given_up_before_the_reform_is_asked_for_and_never_guessed(String text) {
        assertThat(Places.read(text)).isInstanceOf(PlaceReading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thôn 3, Phú Lộc, Phú Lộc, Thừa Thiên Huế",
                "Thôn 3, Phú Lộc, Phú Lộc, TT Huế",
                "Thôn 3, TT. Phú Lộc, H. Phú Lộc, T. Thừa Thiên - Huế",
                "Thôn 3, thị trấn Phú Lộc, huyện Phú Lộc, tỉnh Thừa Thiên-Huế, Việt Nam",
                "Thôn 3, TT.Phú Lộc, H.Phú Lộc, TTH",
                "THÔN 3, THỊ TRẤN PHÚ LỘC, HUYỆN PHÚ LỘC, HUẾ",
                "thon 3, thi tran phu loc, huyen phu loc, tinh thua thien hue",
                "Thôn 3 thị trấn Phú Lộc huyện Phú Lộc tỉnh Thừa Thiên Huế",
                "Thôn 3 - Phú Lộc - Phú Lộc - Thừa Thiên Huế",
                "Thôn 3, Phú Lộc-Phú Lộc-Thừa Thiên Huế",
                "Thôn 3,Phú Lộc,Phú Lộc,Thừa Thiên Huế.",
                "Thôn\u00a03, Phú Lộc, Phú Lộc, Thừa\u00a0Thiên\u00a0Huế"
            })
    void the_address_of_an_old_card_is_street_and_commune_of_today(String text) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.commune()).isEqualTo(new Commune("20107", "Xã Phú Lộc", "46", "Thành phố Huế"));
            assertThat(today.street()).isEqualToIgnoringCase(text.startsWith("thon") ? "thon 3" : "Thôn 3");
            assertThat(today.before()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P.Bến Nghé, Q.1, TPHCM | 26740",
                "Phường Bến Nghé, Quận 1, Tp. HCM | 26740",
                "phuong ben nghe quan 1 tp ho chi minh | 26740",
                "P. 01, Q. Gò Vấp, TP HCM | 26890",
                "P1, Q.Gò Vấp, Tp.HCM | 26890",
                "phường 01, quận Gò Vấp, Sài Gòn | 26890",
                "Phường Thảo Điền, Quận 2, TP.HCM | 27094",
                "Phường Vĩnh Ninh, Thành phố Huế, Tỉnh Thừa Thiên Huế | 19789",
                "Phường Vĩnh Ninh, Quận Thuận Hóa, Thành phố Huế | 19789",
                "Phường Vĩnh Ninh | 19789",
                "Phường Dĩ An, TP Dĩ An, TP.HCM | 25942",
                "Phường 1, Tp Mĩ Tho, Tiền Giang | 28261",
                "Xã Cư M’gar, H. Cư M'gar, Đắc Lắc | 24280",
                "xã Cư Mgar, Cư Mgar, Daklak | 24280",
                "Thị trấn Khe Tre, Huyện Nam Đông, Thừa Thiên Huế | 20161",
                "Huyện Lý Sơn, Quảng Ngãi | 21548",
                "Thôn Tây, An Vĩnh, Lý Sơn, Quảng Ngãi | 21548",
                "Phường 5, Vũng Tàu, BRVT | 26506"
            })
    void a_place_of_before_is_read_however_it_is_written(String text, String code) {
        assertThat(Places.read(text))
                .isInstanceOfSatisfying(
                        Today.class, today -> assertThat(today.commune().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Thuận Hóa, Thành phố Huế | 19789 | ''",
                "P. Thuận Hoá, TP. Huế | 19789 | ''",
                "12 Kim Mã, Phường Ba Đình, Hà Nội | 00004 | 12 Kim Mã",
                "12 Kim Mã, P. Ba Đình, HN | 00004 | 12 Kim Mã",
                "Thôn Bàn Môn, xã Phú Lộc, Huế | 20107 | Thôn Bàn Môn",
                "12 Phạm Văn Thuận, Trấn Biên, Đồng Nai | 26041 | 12 Phạm Văn Thuận",
                "Đặc khu Côn Đảo, TPHCM | 26732 | ''",
                "Xã Dầu Giây, Đồng Nai | 26326 | ''",
                "Phường Dầu Giây, Thành phố Đồng Nai | 26326 | ''"
            })
    void a_place_of_today_is_read_too(String text, String code, String street) {
        assertThat(Places.read(text)).isEqualTo(new Today(Places.commune(code).orElseThrow(), street, null));
    }

    /** Vĩnh Ninh is in Huế; Thuận Hòa, which is not Thuận Hóa, went to Phú Xuân. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Bến Nghé, Quận 3, TP.HCM | CONTRADICTION",
                "Phường Bến Nghé, Quận 99, TP.HCM | CONTRADICTION",
                "Phường Bến Nghé, Hà Nội | CONTRADICTION",
                "Xã Vinh Hưng, Huyện Phú Lộc, Tỉnh Quảng Nam | CONTRADICTION",
                "Phường Vĩnh Ninh, Quận Phú Xuân, Thành phố Huế | CONTRADICTION",
                "Xã Tân Lập | SEVERAL",
                "Tân Lập | SEVERAL",
                "Phường 1 | SEVERAL",
                "Quận Ba Đình, Hà Nội | NO_COMMUNE",
                "Phú Lộc, Thừa Thiên Huế | NO_COMMUNE",
                "Mỹ Tho, Tiền Giang | NO_COMMUNE",
                "Hà Nội | NO_COMMUNE",
                "Paris, France | UNKNOWN",
                "không rõ | UNKNOWN",
                "99999 | UNKNOWN"
            })
    void what_does_not_fit_together_or_may_be_several_places_is_not_guessed(String text, Reason reason) {
        assertThat(Places.read(text)).isEqualTo(new Unreadable(reason));
    }

    /** The last part is the name of a former province or of a district, and of a ward of today too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mê Linh, Vĩnh Phúc",
                "Thôn Hạ, Lập Thạch, Vĩnh Phúc",
                "Thôn Hạ, Lập Thạch, Vĩnh Phúc, Phú Thọ",
                "Ấp 3, Bình Dương",
                "Thôn 4, Hải Dương",
                "5 Lê Lợi, Biên Hòa",
                "Minh Tân, Biên Hòa",
                "Xã Tân Thành, Huyện Tân Thành, Bà Rịa",
                "12 Trần Phú, Bắc Giang",
                "Số 12 Hoàng Văn Thụ, Thái Nguyên"
            })
    void a_bare_name_that_a_province_or_district_has_too_is_no_ward_behind_what_is_not_understood(String text) {
        assertThat(Places.read(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ấp 2, Xã Tóc Tiên, Tân Thành, Bà Rịa - Vũng Tàu",
                "Xã Lạ, Phường Trấn Biên, Đồng Nai",
                "Thôn 3 xã Lạ, Phường Trấn Biên, Đồng Nai",
                "xa la, phuong tran bien, dong nai"
            })
    void another_commune_in_front_is_never_taken_for_a_street(String text) {
        assertThat(Places.read(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Biên Hòa | Phường Biên Hoà | ''",
                "P. Biên Hòa, Đồng Nai | Phường Biên Hoà | ''",
                "12 Trần Phú, phường Biên Hòa, Đồng Nai | Phường Biên Hoà | 12 Trần Phú",
                "Tổ 3, phường Thủ Đức, TP HCM | Phường Thủ Đức | Tổ 3",
                "5 Lê Lợi, Phường Biên Hòa | Phường Biên Hoà | 5 Lê Lợi",
                "Ấp 3, Phường Vĩnh Phúc, Phú Thọ | Phường Vĩnh Phúc | Ấp 3",
                "Số 5 Kim Mã, Phường Ba Đình, Hà Nội | Phường Ba Đình | Số 5 Kim Mã",
                "12 Xã Đàn, Phường Kim Liên, Hà Nội | Phường Kim Liên | 12 Xã Đàn"
            })
    void with_its_word_it_is_the_ward(String text, String name, String street) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.commune().name()).isEqualTo(name);
            assertThat(today.street()).isEqualTo(street);
        });
    }

    /** Biên Hòa, Thủ Đức, Ba Đình: a city or district of before July 2025, and one ward of many in it today. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Trần Phú, Biên Hòa, Đồng Nai | 75 | Phường Biên Hoà | Phường Trấn Biên",
                "Biên Hòa, Đồng Nai | 75 | Phường Biên Hoà | Phường Trấn Biên",
                "Biên Hòa | 75 | Phường Biên Hoà | Phường Trấn Biên",
                "TP Biên Hòa, Đồng Nai | 75 | Phường Biên Hoà | Phường Trấn Biên",
                "Tổ 3, Thủ Đức, TP HCM | 79 | Phường Thủ Đức | Phường Hiệp Bình",
                "thu duc, tp hcm | 79 | Phường Thủ Đức | Phường Hiệp Bình",
                "12 Kim Mã, Ba Đình, Hà Nội | 01 | Phường Ba Đình | Phường Giảng Võ",
                "Ba Đình, HN | 01 | Phường Ba Đình | Phường Giảng Võ",
                "Thôn Bàn Môn, Phú Lộc, Huế | 46 | Xã Phú Lộc | Xã Vinh Lộc",
                "12 Lê Lợi, Vũng Tàu, TP HCM | 79 | Phường Vũng Tàu | Phường Tam Thắng",
                "Khu phố 2, Bắc Ninh, Bắc Ninh | 24 | Phường Kinh Bắc | Phường Vũ Ninh"
            })
    void a_former_city_that_is_a_ward_too_is_asked_for_its_ward(
            String text, String province, String one, String other) {
        assertThat(Places.read(text)).isInstanceOf(Unreadable.class);
        assertThat(Places.rest(text)).hasValueSatisfying(rest -> {
            assertThat(rest.provinceCode()).isEqualTo(province);
            assertThat(rest.candidates()).extracting(Commune::name).contains(one, other);
        });
    }

    /** Every one of them, so that no sibling is chosen silently. */
    @Test
    void no_bare_name_of_a_former_district_is_read_as_the_commune_of_its_name() {
        var districts = new java.util.TreeSet<String>();
        Places.formerCodes().stream()
                .flatMap(code -> Places.formerly(code).stream())
                .forEach(then -> districts.add(then.district() + ", " + then.province()));
        var read = districts.stream()
                .map(text -> text.replaceFirst("^(?:Thành phố|Thị xã|Huyện|Quận) ", ""))
                .filter(text -> !Character.isDigit(text.charAt(0)))
                .filter(text ->
                        Places.read("5 Lê Lợi, " + text) instanceof Today today && !isAllOf(today.commune(), text))
                .toList();
        assertThat(districts).hasSizeGreaterThan(600);
        assertThat(read).isEmpty();
    }

    private static boolean isAllOf(Commune commune, String district) {
        return Places.rest(district)
                .filter(rest -> rest.candidates().equals(java.util.List.of(commune)))
                .isPresent();
    }

    @Test
    void marks_tell_communes_of_one_province_apart() {
        assertThat(Places.read("Phường Thuận Hòa, Huế"))
                .isInstanceOfSatisfying(
                        Today.class, today -> assertThat(today.commune().name()).isEqualTo("Phường Phú Xuân"));
        assertThat(Places.read("Phường Thuận Hóa, Huế"))
                .isInstanceOfSatisfying(
                        Today.class, today -> assertThat(today.commune().code()).isEqualTo("19789"));
    }

    @Test
    void a_split_commune_asks_which_of_its_parts() {
        assertThat(Places.read("Số 5, Phường Kim Mã, Quận Ba Đình, Hà Nội"))
                .isInstanceOfSatisfying(Split.class, split -> {
                    assertThat(split.candidates()).extracting(Commune::code).containsExactly("00004", "00008", "00025");
                    assertThat(split.street()).isEqualTo("Số 5");
                });
    }

    /** Đặng Xá gave a part of its area to Phù Đổng, and all of its people to Thuận An. */
    @Test
    void where_only_area_moved_no_people_did() {
        assertThat(Places.read("Xã Đặng Xá, Huyện Gia Lâm, Hà Nội"))
                .isInstanceOfSatisfying(
                        Today.class, today -> assertThat(today.commune().name()).isEqualTo("Xã Thuận An"));
    }

    @Test
    void codes_of_before_and_of_today_overlap_so_the_time_tells_them_apart() {
        assertThat(codeOf(Places.read("00013", Era.BEFORE))).isEqualTo("00004");
        assertThat(codeOf(Places.read("13", Era.BEFORE))).isEqualTo("00004");
        assertThat(codeOf(Places.read("20107.0", Era.TODAY))).isEqualTo("20107");
        assertThat(Places.read("00013", Era.TODAY)).isEqualTo(new Unreadable(Reason.UNKNOWN));
    }

    @Test
    void parts_may_be_given_one_by_one_by_name_or_code() {
        assertThat(codeOf(Places.read("Phú Lộc", "Phú Lộc", "Thừa Thiên Huế", Era.EITHER)))
                .isEqualTo("20107");
        assertThat(codeOf(Places.read("20107", "482", "46", Era.BEFORE))).isEqualTo("20107");
        assertThat(codeOf(Places.read("20107", "", "46", Era.TODAY))).isEqualTo("20107");
        assertThat(codeOf(Places.read("20107", "Huyện Phú Lộc", "Huế", Era.BEFORE)))
                .isEqualTo("20107");
        assertThat(codeOf(Places.read("Thuận Hóa", "", "46", Era.TODAY))).isEqualTo("19789");
        assertThat(codeOf(Places.read("Thị trấn Phú Lộc", "482", "46", Era.BEFORE)))
                .isEqualTo("20107");
        assertThat(Places.read("20107", "", "01", Era.EITHER)).isEqualTo(new Unreadable(Reason.CONTRADICTION));
        assertThat(Places.read("20107", "Huyện Phú Vang", "46", Era.BEFORE))
                .isEqualTo(new Unreadable(Reason.CONTRADICTION));
        assertThat(Places.read(" ", "", "", Era.EITHER)).isEqualTo(new PlaceReading.NotStated());
    }

    private static String codeOf(PlaceReading reading) {
        return reading instanceof Today today ? today.commune().code() : reading.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Thừa Thiên Huế, 46",
        "Tỉnh Thừa Thiên - Huế, 46",
        "TT Huế, 46",
        "TT. Huế, 46",
        "Huế, 46",
        "TP.HCM, 79",
        "Sài Gòn, 79",
        "Hồ Chí Minh, 79",
        "tp ho chi minh, 79",
        "Tỉnh Kiên Giang, 91",
        "Bà Rịa - Vũng Tàu, 79",
        "Quảng Nam, 48",
        "Hà Tây, 01",
        "Huyện Quảng Nam, ''",
        "'', ''"
    })
    void a_province_of_before_is_one_of_today(String written, String code) {
        assertThat(Places.province(written).orElse("")).isEqualTo(code);
    }

    /** A town (thị xã) is no commune (xã), and a name that several bear is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thị xã Nghi Sơn, Thanh Hóa",
                "thi xa nghi son, thanh hoa",
                "Tổ 3, Thị xã Kỳ Anh, Tỉnh Hà Tĩnh",
                "Tổ 3 - Thị Xã Kỳ Anh - Hà Tĩnh",
                "Đường Lê Lợi, Thị xã Nghĩa Lộ, Yên Bái",
                "12 Lê Lợi thị xã Nghĩa Lộ Yên Bái",
                "Chi Lăng, Lạng Sơn",
                "Đông Sơn, Thanh Hóa",
                "Lào Cai, Lào Cai",
                "12 Trần Phú, Lào Cai, Lào Cai"
            })
    void a_town_or_a_name_of_several_is_asked_for(String text) {
        assertThat(Places.read(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Chi Lăng, Lạng Sơn | Phường Chi Lăng",
                "Chi Lăng, TP Lạng Sơn | Phường Chi Lăng",
                "Phường Lào Cai, TP Lào Cai | Phường Lào Cai",
                "Xã Nghi Sơn, Thị xã Nghi Sơn, Thanh Hóa | Xã Nghi Sơn",
                "Vĩnh Ninh, Huế | Phường Vĩnh Ninh"
            })
    void who_says_more_is_read(String text, String before) {
        assertThat(Places.read(text))
                .isInstanceOfSatisfying(
                        Today.class,
                        today -> assertThat(today.before()).extracting("name").isEqualTo(before));
    }
}
