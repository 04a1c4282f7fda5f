package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "Thành phố Huế, Huế",
        "Ea Súp, Ea Súp"
    })
    void a_place_is_called_by_its_name_and_numbers_and_persons_with_their_kind(String area, String place) {
        assertThat(PlaceOfIssue.of(area)).isEqualTo(place);
    }
}
