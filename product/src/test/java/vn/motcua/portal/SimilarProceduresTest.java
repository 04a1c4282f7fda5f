package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.Procedures.Entry;
import vn.motcua.portal.SimilarProcedures.Aspect;
import vn.motcua.shared.ProcedureCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimilarProceduresTest {
    private static List<Entry> named(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Entry(
                        new ProcedureCode("9.10000" + i),
                        names[i],
                        "",
                        List.of(i == 0 ? Level.COMMUNE : Level.PROVINCE),
                        false))
                .toList();
    }

    private static List<String> labels(List<Entry> found) {
        return SimilarProcedures.among(found).orElseThrow().choices().stream()
                .map(SimilarProcedures.Choice::label)
                .toList();
    }

    @Test
    void what_is_done_tells_them_apart() {
        var found = named("Cấp giấy phép lái xe", "Đổi giấy phép lái xe", "Cấp lại giấy phép lái xe", "Đăng ký xe");
        assertThat(SimilarProcedures.among(found).orElseThrow().aspect()).isEqualTo(Aspect.ACT);
        assertThat(labels(found)).containsExactly("catalogue.act.NEW", "catalogue.act.CHANGE", "catalogue.act.AGAIN");
    }

    @Test
    void a_foreign_element_tells_them_apart() {
        var found = named("Thủ tục đăng ký kết hôn", "Thủ tục đăng ký kết hôn có yếu tố nước ngoài");
        assertThat(labels(found)).containsExactly("catalogue.variant.NONE", "catalogue.variant.FOREIGN");
    }

    @Test
    void the_level_tells_them_apart() {
        var found = named(
                "Trình báo mất hộ chiếu (thực hiện tại cấp xã)", "Trình báo mất hộ chiếu (thực hiện tại cấp tỉnh)");
        assertThat(labels(found)).containsExactly("catalogue.level.COMMUNE", "catalogue.level.PROVINCE");
    }

    @Test
    void nothing_is_asked_where_two_aspects_differ_or_only_one_is_there() {
        assertThat(SimilarProcedures.among(
                        named("Đăng ký kết hôn", "Đăng ký lại kết hôn có yếu tố nước ngoài", "Đăng ký lại kết hôn")))
                .isEmpty();
        assertThat(SimilarProcedures.among(named("Đăng ký khai sinh"))).isEmpty();
        assertThat(SimilarProcedures.among(List.of())).isEmpty();
    }
}
