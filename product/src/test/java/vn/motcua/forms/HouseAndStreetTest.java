package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import motcua.vietnamese.Places;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseAndStreetTest {
    private static final String THUAN_HOA = "19789";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Lê Lợi, Phường Thuận Hóa, Thành phố Huế, Việt Nam 530000 | 12 Lê Lợi",
                "12 Lê Lợi, phường thuận hoá, TP Huế | 12 Lê Lợi",
                "12 Lê Lợi, P. Thuận Hóa, TP. Huế, 530000, VN | 12 Lê Lợi",
                "Kiệt 3, 12 Lê Lợi, Phường Thuận Hóa | Kiệt 3, 12 Lê Lợi",
                "12 Lê Lợi, Việt Nam | 12 Lê Lợi",
                "Tổ 5,ngõ 12 | Tổ 5,ngõ 12",
                "12 Lê Lợi, Phường Phú Xuân, Thành phố Huế | 12 Lê Lợi, Phường Phú Xuân, Thành phố Huế",
                "Phường Thuận Hóa, Thành phố Huế | Phường Thuận Hóa, Thành phố Huế",
                "Việt Nam, VN | Việt Nam",
                "12 Lê Lợi | 12 Lê Lợi",
                "Thôn Thuận Hóa | Thôn Thuận Hóa",
                ",, | ,,"
            })
    void what_the_place_says_already_is_not_said_again(String typed, String left) {
        assertThat(HouseAndStreet.within(typed, place(THUAN_HOA))).isEqualTo(left);
    }

    @Test
    void where_no_commune_is_chosen_nothing_is_taken_away() {
        var place = Tree.NODES.objectNode().put("province", "46");
        assertThat(HouseAndStreet.within("12 Lê Lợi, Phường Thuận Hóa, Huế", place))
                .isEqualTo("12 Lê Lợi, Phường Thuận Hóa, Huế");
    }

    private static ObjectNode place(String code) {
        var commune = Places.commune(code).orElseThrow();
        return Tree.NODES
                .objectNode()
                .put("commune", code)
                .put("communeName", commune.name())
                .put("provinceName", commune.provinceName());
    }
}
