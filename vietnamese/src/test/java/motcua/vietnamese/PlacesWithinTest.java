package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import motcua.vietnamese.PlaceReading.Split;
import motcua.vietnamese.PlaceReading.Today;
import motcua.vietnamese.PlaceReading.Unreadable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups, hamlets and houses below the commune, places that are named twice, and units that are said in other ways. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesWithinTest {
    /** Đà Lạt, Quận 5, Vĩnh Long and Tuy Hòa had wards of these numbers; nobody lives in them by this. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thôn", "Bản", "Ấp", "Ấp số", "Tổ", "Tổ số", "Tổ dân phố", "Tổ dân phố số", "TDP", "Khu", "Khu phố",
                        "KP.",
                "Khu vực", "Khu dân cư", "Cụm dân cư", "Khóm", "Xóm", "Buôn", "Bon", "Plei", "Làng", "Sóc", "Đội",
                        "Kiệt",
                "Hẻm", "Ngõ", "Ngách", "Lô", "Số nhà", "Số", "Nhà số", "Đường số", "Đường", "Khối", "Khối phố", "Phum",
                "Khu tập thể", "Chung cư", "Căn hộ", "Tầng", "tổ", "TỔ", "to", "khom", "ap", "to dan pho"
            })
    void a_number_behind_a_word_for_a_part_of_a_commune_is_no_ward(String word) {
        for (var rest : new String[] {
            "Đà Lạt, Lâm Đồng",
            "Quận 5, TP HCM",
            "Quận 5",
            "Vĩnh Long, Vĩnh Long",
            "Tuy Hòa, Phú Yên",
            "TP Đà Lạt, tỉnh Lâm Đồng",
            "TP. Đông Hà"
        }) {
            for (var number : new String[] {" 1", " 2", " 3", " 5", " 05", ", 5", "  7"}) {
                var text = word + number + ", " + rest;
                assertThat(Places.read(text)).as(text).isInstanceOf(Unreadable.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Khóm 5, Sóc Trăng, Sóc Trăng",
                "Khu 2, Vũng Tàu, BR-VT",
                "Tổ 2, Đông Hà",
                "Khóm 2, Bạc Liêu, Bạc Liêu",
                "Tổ 3, Tân An, Long An",
                "Ấp 1, Trà Vinh",
                "Ấp 1, Trà Vinh, Trà Vinh",
                "Khóm IV, Vị Thanh, Hậu Giang",
                "Tổ 7 Đà Lạt Lâm Đồng",
                "to 7 da lat lam dong"
            })
    void a_town_alone_behind_it_is_asked_for_its_commune(String text) {
        assertThat(Places.read(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổ 7, Phường 1, Đà Lạt, Lâm Đồng | Tổ 7",
                "Tổ 7 Phường 1, Đà Lạt, Lâm Đồng | Tổ 7",
                "Tổ dân phố 7, P.1, TP Đà Lạt, Lâm Đồng | Tổ dân phố 7",
                "Tổ dân phố 7, 1, Đà Lạt, Lâm Đồng | Tổ dân phố 7",
                "1, Đà Lạt, Lâm Đồng | ''"
            })
    void with_its_ward_it_is_read_and_stays_in_the_street(String text, String street) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.before()).extracting("name").isEqualTo("Phường 1");
            assertThat(today.street()).isEqualTo(street);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/3 Lê Lợi/P.Bến Nghé/Q.1/TPHCM | 12/3 Lê Lợi | Phường Bến Nghé",
                "P.Bến Nghé/Q.1/TPHCM | '' | Phường Bến Nghé",
                "Phường Bến Nghé/Quận 1, Hồ Chí Minh | '' | Phường Bến Nghé",
                "Ben Nghe Ward, District 1, Ho Chi Minh City | '' | Phường Bến Nghé",
                "12 Le Loi, Ben Nghe Ward, District 1, Ho Chi Minh City, Vietnam | 12 Le Loi | Phường Bến Nghé",
                "Ward 1, Da Lat City, Lam Dong Province | '' | Phường 1",
                "Phường Vĩnh Ninh (cũ), TP Huế | '' | Phường Vĩnh Ninh",
                "Phường 4, Vị Thanh, Hậu Giang | '' | Phường IV",
                "Phường IV, Vị Thanh, Hậu Giang | '' | Phường IV",
                "5 Hà Nội, Phường Vĩnh Ninh (nay là phường Thuận Hóa), TP Huế | 5 Hà Nội | Phường Vĩnh Ninh",
                "Phường Vĩnh Ninh, TP Huế, nay là phường Thuận Hóa, TP Huế | '' | Phường Vĩnh Ninh",
                "Phường Thuận Hóa (trước đây là phường Vĩnh Ninh), TP Huế | '' | Phường Vĩnh Ninh"
            })
    void units_are_read_however_they_are_parted_and_said(String text, String street, String before) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.street()).isEqualTo(street);
            assertThat(today.before()).extracting("name").isEqualTo(before);
        });
    }

    /** Strokes and dashes between units, numbers as people say them, and wards of Sài Gòn that another took in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường 6 - Quận 3 - TP Hồ Chí Minh | '' | Phường 6 | 27139",
                "Phường 7-Quận 3-TP Hồ Chí Minh | '' | Phường 7 | 27139",
                "P.8, Q.3, Sài Gòn | '' | Phường 8 | 27139",
                "P5-Q3-TPHCM | '' | Phường 5 | 27154",
                "P13-Q10-TPHCM | '' | Phường 13 | 27163",
                "12/3 Lê Hồng Phong-P12-Q10-TPHCM | 12/3 Lê Hồng Phong | Phường 12 | 27163",
                "12 Bis-Phường 12-Quận 10-TP.HCM | 12 Bis | Phường 12 | 27163",
                "Phường Bến Nghé, Quận Nhất, Sài Gòn | '' | Phường Bến Nghé | 26740",
                "phuong ben nghe quan nhat sai gon | '' | Phường Bến Nghé | 26740",
                "45 Đinh Tiên Hoàng, P. Bến Nghé, Q. Nhất, TPHCM | 45 Đinh Tiên Hoàng | Phường Bến Nghé | 26740",
                "Phường Năm, Quận Ba, TP.HCM | '' | Phường 5 | 27154",
                "Phường Mười Ba, Quận Mười, TP. Hồ Chí Minh | '' | Phường 13 | 27163",
                "Phường Mười Hai, Quận Năm, Sài Gòn | '' | Phường 12 | 27343",
                "P14, Phú Nhuận, TP.HCM | '' | Phường 14 | 27073"
            })
    void the_wards_of_sai_gon_are_read_as_people_there_write_them(
            String text, String street, String before, String code) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.street()).isEqualTo(street);
            assertThat(today.before()).extracting("name").isEqualTo(before);
            assertThat(today.commune().code()).isEqualTo(code);
        });
    }

    /** P4 may be a room (phòng); which of the wards a split one went to, and wards that nobody knows, are asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Căn hộ 12-P4, Quận 5, TPHCM",
                "Lô A-P4, Quận 5, TPHCM",
                "Phường 14 - Quận 10 - TPHCM",
                "Phường 99 - Quận 3 - TP Hồ Chí Minh",
                "Phường Nhất, Quận Nhất, Sài Gòn",
                "Quận Nhất, Sài Gòn",
                "Phường Bến Nghé, Quận Ba, Sài Gòn",
                "Phường 6 - Quận 3 - Hà Nội"
            })
    void what_is_not_clear_is_asked_for(String text) {
        assertThat(Places.read(text)).isNotInstanceOf(Today.class);
    }

    /** Communes of this name lie in many provinces; who says which it is today has said it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã An Phú (nay là phường An Phú, TP.HCM) | ''",
                "Ấp 3, xã An Phú (nay là phường An Phú, TP Hồ Chí Minh) | Ấp 3",
                "xa An Phu, nay la phuong An Phu, TP.HCM | ''",
                "Phường An Phú, TP.HCM (trước đây là xã An Phú) | ''"
            })
    void a_commune_that_was_made_a_ward_of_its_name_is_the_ward(String text, String street) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.commune().code()).isEqualTo("25975");
            assertThat(today.street()).isEqualTo(street);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã An Phú, huyện Củ Chi, TP.HCM (nay là phường An Phú, TP.HCM)",
                "Xã An Phú, huyện Tịnh Biên (nay là phường An Phú, TP.HCM)",
                "Xã Tóc Tiên, Xã An Phú (nay là phường An Phú, TP.HCM)"
            })
    void one_whose_district_was_another_is_asked_for(String text) {
        assertThat(Places.read(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nay là phường Thuận Hóa, TP Huế | ''",
                "(nay là phường Thuận Hóa, TP Huế) | ''",
                "Thuan Hoa Ward, Hue City | ''",
                "Số 5 (hiện nay thuộc Phường Thuận Hóa, TP Huế) | Số 5"
            })
    void a_place_of_today_is_read_so_too(String text, String street) {
        assertThat(Places.read(text)).isInstanceOfSatisfying(Today.class, today -> {
            assertThat(today.commune().name()).isEqualTo("Phường Thuận Hoá");
            assertThat(today.street()).isEqualTo(street);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phường Vĩnh Ninh (nay là phường Phú Xuân), TP Huế",
                "Phường Bến Nghé, Quận 1, TP.HCM, nay là phường Thuận Hóa, TP Huế",
                "Xã Lạ, Huyện Lạ (nay là phường Thuận Hóa, TP Huế)"
            })
    void a_place_of_today_that_is_not_the_one_of_before_is_refused(String text) {
        assertThat(Places.read(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ward 4, District 5, Ho Chi Minh City",
                "P.4/Q.5/TPHCM",
                "Phường 4/Quận 5, Hồ Chí Minh",
                "Phường Kim Mã, Quận Ba Đình, Hà Nội (nay là phường Ba Đình, Hà Nội)"
            })
    void none_of_them_is_lost(String text) {
        assertThat(Places.read(text)).isInstanceOfAny(Today.class, Split.class);
    }
}
