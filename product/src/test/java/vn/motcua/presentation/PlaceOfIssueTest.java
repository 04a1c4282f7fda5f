package vn.motcua.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import motcua.vietnamese.Places;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceOfIssueTest {
    @ParameterizedTest
    @CsvSource({
        "Phường Thuận Hóa, Thuận Hóa",
        "Xã Ea Drăng, Ea Drăng",
        "Đặc khu Côn Đảo, Côn Đảo",
        "Phường 12, Phường 12",
        "Phường Lê Lợi, Phường Lê Lợi",
        "Xã Trần Văn Thời, Xã Trần Văn Thời",
        "Phường Hà Huy Tập, Phường Hà Huy Tập",
        "Xã Đồng Khởi, Xã Đồng Khởi",
        "Thành phố Huế, Huế",
        "Ea Súp, Ea Súp"
    })
    void a_place_is_called_by_its_name_and_numbers_and_persons_with_their_kind(String area, String place) {
        assertThat(PlaceOfIssue.of(area)).isEqualTo(place);
    }

    @Test
    void each_name_that_keeps_its_kind_is_of_a_commune_of_today() throws IOException {
        var named = new ClassPathResource("vn/motcua/presentation/places-in-full.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(Places.communes())
                        .anyMatch(commune -> commune.name().endsWith(" " + name)
                                && PlaceOfIssue.of(commune.name()).equals(commune.name())));
    }
}
