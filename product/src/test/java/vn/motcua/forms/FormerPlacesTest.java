package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import motcua.vietnamese.Places;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** People may say a place as it was called before July 2025. */
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
                        instanceof motcua.vietnamese.PlaceReading.Split)
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
