package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VietnameseOrderTest {
    @Test
    void names_stand_where_vietnamese_readers_look_for_them() {
        var inOrder = List.of(
                "Phường 2",
                "Phường 10",
                "Phường An Cựu",
                "Phường Ba Đình",
                "Phường Dương Nỗ",
                "Phường Đông Ba",
                "Phường Mỹ Thượng",
                "Phường Vỹ Dạ",
                "Xã A Lưới 1",
                "Xã A Lưới 2",
                "Xã A Lưới 10",
                "Xã Bình Điền",
                "Xã Đan Điền");
        var shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        shuffled.sort(VietnameseOrder.NAMES);
        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Test
    void letters_with_their_own_place_come_after_the_plain_ones() {
        var words = new ArrayList<>(List.of("Ơn", "On", "Ôn", "Ân", "Ăn", "An", "Đa", "Da", "Ưu", "Uu"));
        words.sort(VietnameseOrder.NAMES);
        assertThat(words).containsExactly("An", "Ăn", "Ân", "Da", "Đa", "On", "Ôn", "Ơn", "Uu", "Ưu");
    }
}
