package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import motcua.vietnamese.PlaceReading;
import motcua.vietnamese.Places;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People may say a place as it was called before July 2025. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerPlacesTest {
    private final Areas areas = new Areas(WholeCountry::new);

    @Test
    void an_old_commune_leads_to_todays() {
        var place = areas.written("Thôn 3, Thị trấn Phú Lộc, huyện Phú Lộc, Thừa Thiên Huế");
        assertThat(place.path("commune").asString("")).isEqualTo("20107");
        assertThat(place.path("province").asString("")).isEqualTo("46");
        assertThat(place.path("street").asString("")).isEqualTo("Thôn 3");
    }

    @Test
    void an_old_commune_that_is_in_several_today_asks() {
        var split = Places.formerCodes().stream()
                .flatMap(code -> Places.formerly(code).stream())
                .filter(commune -> commune.successors().size() > 1)
                .filter(commune -> Places.read(commune.name() + ", " + commune.district() + ", " + commune.province())
                        instanceof PlaceReading.Split)
                .findFirst()
                .orElseThrow();
        var place = areas.written("5 Lê Lợi, " + split.name() + ", " + split.district() + ", " + split.province());

        assertThat(place.path("commune").isMissingNode()).isTrue();
        assertThat(areas.candidates(place).stream().map(AreaOptions.Option::code))
                .containsExactlyElementsOf(
                        split.successors().stream().map(one -> one.code()).toList());
        assertThat(place.path("street").asString("")).isEqualTo("5 Lê Lợi");
    }

    @Test
    void an_old_name_typed_for_a_commune_is_understood_in_its_province_only() {
        assertThat(areas.place("46", "Thị trấn Phú Lộc").path("commune").asString(""))
                .isEqualTo("20107");
        assertThat(areas.place("01", "Thị trấn Phú Lộc").path("commune").isMissingNode())
                .isTrue();
    }

    @Test
    void the_name_follows_the_code() {
        var given = Tree.NODES.objectNode();
        given.put("province", "46").put("provinceName", "Huế").put("commune", "19789");
        given.put("communeName", "Phường Phú Xuân").put("street", "1");
        assertThat(areas.canonical(given).path("communeName").asString(""))
                .isEqualTo(Places.commune("19789").orElseThrow().name());
    }

    @Test
    void an_old_address_of_an_eid_or_a_card_is_not_lost() {
        var place = areas.placeOf("", "Thôn 3, Thị trấn Phú Lộc, Phú Lộc, Thừa Thiên Huế");
        assertThat(place.map(node -> node.path("commune").asString(""))).contains("20107");
        assertThat(areas.placeOf("", "gần chợ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thừa Thiên Huế | Thị trấn Phú Lộc | 20107 | ''",
                "Tỉnh Thừa Thiên - Huế | Thị trấn Phú Lộc, huyện Phú Lộc | 20107 | ''",
                "TT Huế | Thôn 3, Thị trấn Phú Lộc, huyện Phú Lộc, Thừa Thiên Huế | 20107 | Thôn 3",
                "46 | Thôn 3, Thị trấn Phú Lộc, huyện Phú Lộc, Thừa Thiên Huế | 20107 | Thôn 3",
                "46 | Thị trấn Phú Lộc, huyện Phú Lộc | 20107 | ''",
                "'' | Thôn 3, Thị trấn Phú Lộc, huyện Phú Lộc, Thừa Thiên Huế | 20107 | Thôn 3"
            })
    void a_former_province_and_an_old_address_by_a_machine_are_read(
            String province, String commune, String code, String street) {
        var given = Tree.NODES.objectNode().put("communeName", commune);
        given.put(province.equals("46") ? "province" : "provinceName", province);
        var place = areas.canonical(given);
        assertThat(place.path("commune").asString("")).isEqualTo(code);
        assertThat(place.path("province").asString("")).isEqualTo("46");
        assertThat(place.path("provinceName").asString("")).isEqualTo("Thành phố Huế");
        assertThat(place.path("street").asString("")).isEqualTo(street);
        assertThat(areas.canonical(place)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "TP.HCM, 79",
        "Sài Gòn, 79",
        "Tỉnh Kiên Giang, 91",
        "Bà Rịa - Vũng Tàu, 79",
        "Quảng Nam, 48",
        "Thừa Thiên Huế, 46"
    })
    void a_former_province_leads_to_todays(String written, String code) {
        var given = Tree.NODES.objectNode().put("provinceName", written).put("communeName", "Xã không có");
        assertThat(areas.canonical(given).path("province").asString("")).isEqualTo(code);
        assertThat(areas.canonical(given).path("commune").isMissingNode()).isTrue();
        assertThat(areas.canonical(Tree.NODES.objectNode().put("provinceName", written))
                        .path("province")
                        .asString(""))
                .isEqualTo(code);
    }

    @Test
    void what_is_unknown_stays_as_it_came() {
        var given = Tree.NODES.objectNode().put("province", "99").put("communeName", "Xã không có");
        assertThat(areas.canonical(given).path("province").asString("")).isEqualTo("99");
        assertThat(areas.canonical(given).path("communeName").asString("")).isEqualTo("Xã không có");
    }

    @Test
    void a_stated_province_has_to_agree() {
        var given = Tree.NODES.objectNode().put("province", "01");
        given.put("communeName", "Thôn 3, Thị trấn Phú Lộc, huyện Phú Lộc, Thừa Thiên Huế");
        var place = areas.canonical(given);
        assertThat(place.path("commune").isMissingNode()).isTrue();
        assertThat(place.path("province").asString("")).isEqualTo("01");
        assertThat(areas.candidates(place)).isEmpty();
    }

    /** With the province of today stated, and with that of before. */
    @Test
    void a_machine_reads_as_much_as_a_page() {
        var unread = new ArrayList<String>();
        int all = 0;
        for (var code :
                Places.formerCodes().stream().filter(one -> one.endsWith("7")).toList()) {
            var before = Places.formerly(code).getFirst();
            var text = before.name() + ", " + before.district() + ", " + before.province();
            if (!(Places.read(text) instanceof PlaceReading.Today today)) {
                continue;
            }
            all++;
            var coded = Tree.NODES.objectNode().put("province", today.commune().provinceCode());
            var named = Tree.NODES.objectNode().put("provinceName", before.province());
            for (var given : List.of(coded, named)) {
                var place = areas.canonical(given.put("communeName", text));
                if (!place.path("commune").asString("").equals(today.commune().code())) {
                    unread.add(place + " not " + today);
                }
            }
        }
        assertThat(all).isGreaterThan(500);
        assertThat(unread).isEmpty();
    }

    /** As a page takes them: read, kept, and read again when they are filed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mê Linh, Vĩnh Phúc | 01",
                "Thị trấn Mê Linh, Vĩnh Phúc | 01",
                "Thôn Hạ, Lập Thạch, Vĩnh Phúc | 25",
                "Số 5 phố Hoa, Vĩnh Phúc | 25",
                "Ấp 3, Bình Dương | 79",
                "Ấp 3, Xã Lạ, Bình Phước | 75",
                "Tổ 9, Bình Thuận | 68",
                "Thôn 4, Hải Dương | 31",
                "Xóm 2, Hòa Bình | 25",
                "Tổ 1, Nam Định | 37",
                "Tổ 2, Kon Tum | 51",
                "Ấp 1, Bến Tre | 86",
                "Tổ 4, Yên Bái | 15",
                "Ấp 2, Xã Tóc Tiên, Tân Thành, Bà Rịa - Vũng Tàu | 79",
                "12 Trần Phú, Bắc Giang | 24",
                "Tân Lập, Mộc Châu, Sơn La | 14",
                "12 | ''",
                "79 | ''"
            })
    void a_former_province_at_the_end_is_no_ward_of_that_name_and_nothing_is_lost(String text, String province) {
        var place = areas.canonical(areas.written(text));
        assertThat(place.path("commune").isMissingNode()).isTrue();
        assertThat(place.path("province").asString("")).isEqualTo(province);
        assertThat(place.path("communeName").asString("")).isEqualTo(text);
        assertThat(areas.notUnderstood(place)).isEqualTo(text);
    }

    /** Biên Hòa was a city, and is one of its wards today. */
    @Test
    void a_former_city_is_asked_for_its_ward_and_the_wards_are_named() {
        for (var text : List.of("12 Trần Phú, Biên Hòa, Đồng Nai", "Biên Hòa, Đồng Nai")) {
            var place = areas.canonical(areas.written(text));
            assertThat(place.path("commune").isMissingNode()).as(text).isTrue();
            assertThat(place.path("province").asString("")).isEqualTo("75");
            assertThat(areas.notUnderstood(place)).isEqualTo(text);
            assertThat(Areas.possible(text)).contains("Phường Biên Hoà", "Phường Trấn Biên");
        }
        for (var name : List.of("Biên Hòa", "12 Trần Phú, Biên Hòa")) {
            var given = Tree.NODES.objectNode().put("province", "75").put("communeName", name);
            assertThat(areas.canonical(given).path("commune").isMissingNode())
                    .as(name)
                    .isTrue();
        }
        assertThat(areas.place("75", "Biên Hòa").path("commune").isMissingNode())
                .isTrue();
        assertThat(areas.place("75", "Phường Biên Hòa").path("communeName").asString(""))
                .isEqualTo("Phường Biên Hoà");
        assertThat(areas.place("75", "Trấn Biên").path("communeName").asString(""))
                .isEqualTo("Phường Trấn Biên");
    }

    @Test
    void the_name_of_a_former_province_alone_is_that_province() {
        var place = areas.canonical(areas.written("Vĩnh Phúc"));
        assertThat(place.path("province").asString("")).isEqualTo("25");
        assertThat(place.path("communeName").isMissingNode()).isTrue();
    }

    @Test
    void a_split_commune_by_a_machine_asks() {
        var split = Places.formerCodes().stream()
                .flatMap(code -> Places.formerly(code).stream())
                .filter(commune -> Places.read(commune.name() + ", " + commune.district() + ", " + commune.province())
                        instanceof PlaceReading.Split)
                .findFirst()
                .orElseThrow();
        var given = Tree.NODES
                .objectNode()
                .put("province", split.successors().getFirst().provinceCode())
                .put("communeName", split.name() + ", " + split.district() + ", " + split.province());
        var place = areas.canonical(given);
        assertThat(place.path("commune").isMissingNode()).isTrue();
        assertThat(areas.candidates(place)).hasSameSizeAs(split.successors());
        var named = Tree.NODES.objectNode().put("provinceName", split.province());
        named.put("communeName", split.name() + ", " + split.district());
        assertThat(areas.candidates(areas.canonical(named))).hasSameSizeAs(split.successors());
        assertThat(areas.canonical(place)).isEqualTo(place);
    }

    private static final class WholeCountry implements AreaOptions {
        @Override
        public List<Option> provinces() {
            var provinces = new TreeMap<String, String>();
            Places.communes().forEach(commune -> provinces.put(commune.provinceCode(), commune.provinceName()));
            return provinces.entrySet().stream()
                    .map(entry -> new Option(entry.getKey(), entry.getValue()))
                    .toList();
        }

        @Override
        public List<Option> communes(String provinceCode) {
            return Places.communes().stream()
                    .filter(commune -> commune.provinceCode().equals(provinceCode))
                    .map(commune -> new Option(commune.code(), commune.name()))
                    .collect(Collectors.toList());
        }

        @Override
        public Optional<String> nameOf(String code) {
            return Places.commune(code).map(commune -> commune.name());
        }
    }
}
