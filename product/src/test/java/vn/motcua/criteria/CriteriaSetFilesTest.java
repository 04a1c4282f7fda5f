package vn.motcua.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.shared.BadInput.Finding;

/** The sets that come with the product are sound, and everything wrong with a file is said at once, where it stands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CriteriaSetFilesTest {
    @Test
    void the_real_table_of_communes_has_its_points() {
        var set = ASet.of("commune-nq57");
        assertThat(set.isSpecimen()).isFalse();
        assertThat(set.find("I").orElseThrow().max()).isEqualByComparingTo("10");
        assertThat(set.find("II").orElseThrow().max()).isEqualByComparingTo("75");
        assertThat(set.leaves().stream()
                        .filter(leaf -> leaf.part() == Criterion.Part.BONUS)
                        .map(Criterion::most)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("15");
    }

    @Test
    void the_specimen_says_that_it_is_none_of_anybodys_decisions() {
        for (var key : new String[] {"par-specimen-commune", "par-specimen-department"}) {
            var set = ASet.of(key);
            assertThat(set.isSpecimen()).isTrue();
            assertThat(set.says().vi()).startsWith("Bộ tiêu chí mẫu, không phải văn bản");
            assertThat(set.totals().regular()).isEqualByComparingTo("100");
        }
    }

    @Test
    void everything_wrong_with_a_file_is_said_at_once() throws IOException {
        var file = file("commune-nq57-1")
                .replaceFirst("\"max\": 10\n", "\"max\": 11\n")
                .replace("\"in\": \"II.3\"", "\"in\": \"II.3.1\"")
                .replace("\"points\": 8", "\"points\": 9")
                .replaceFirst("\"code\": \"I.4\"", "\"code\": \"I.3\"")
                .replace("\"formula\": \"COUNT\"", "\"formula\": \"MAGIC\"")
                .replaceFirst("\"since\": \"[^\"]*\"", "\"since\": \"2026-02-30\"");
        var read = ReadCriteriaSet.of(file, ASet.FIGURES);
        assertThat(read.set()).isEmpty();
        assertThat(read.findings().stream().map(Finding::message))
                .anyMatch(said -> said.contains("Tiêu chí I có 11 điểm, nhưng các thành phần cộng lại 10"))
                .anyMatch(said -> said.contains("Tổng điểm các lĩnh vực phải bằng 85, nhưng bằng 86"))
                .anyMatch(said -> said.contains("nằm trong chính nó"))
                .anyMatch(said -> said.contains("vượt giới hạn"))
                .anyMatch(said -> said.contains("Mã I.3 có hai lần"))
                .anyMatch(said -> said.contains("PLUS_MINUS"))
                .anyMatch(said -> said.contains("Phải là một ngày"));
        assertThat(read.findings())
                .allSatisfy(finding -> assertThat(finding.pointer()).startsWith("/"));
    }

    @Test
    void a_figure_that_is_not_there_and_a_share_without_two_numbers_are_found() throws IOException {
        var file = file("par-specimen-commune-1").replace("\"measure\": \"on-time\"", "\"measure\": \"in-time\"");
        assertThat(ReadCriteriaSet.of(file, ASet.FIGURES).findings())
                .extracting(Finding::message)
                .containsExactly("Không có số liệu in-time để lấy.");
        var report = file("par-specimen-commune-1")
                .replace("\"measure\": \"on-time\"", "\"form\": \"ii-06a\", \"column\": \"8\", \"over\": \"7\"");
        assertThat(ReadCriteriaSet.of(report, ASet.FIGURES)
                        .set()
                        .orElseThrow()
                        .leaf("3.2")
                        .orElseThrow()
                        .own())
                .isEqualTo(new OwnFigure.OfReport("ii-06a", "8", "7"));
    }

    @Test
    void what_is_no_json_or_too_long_is_said_and_a_criterion_in_nothing_is_found() {
        assertThat(ReadCriteriaSet.of("{", ASet.FIGURES).findings())
                .extracting(Finding::message)
                .containsExactly("Tệp phải là JSON đọc được.");
        assertThat(ReadCriteriaSet.of("[]", ASet.FIGURES).findings()).hasSize(1);
        assertThat(ReadCriteriaSet.of(" ".repeat(ReadCriteriaSet.FILE_MAX + 1), ASet.FIGURES)
                        .findings())
                .hasSize(1);
    }

    @Test
    void two_versions_stand_side_by_side() throws IOException {
        var before = ASet.of("commune-nq57");
        var after = ReadCriteriaSet.of(
                        file("commune-nq57-1")
                                .replace("\"version\": 1", "\"version\": 2")
                                .replace("\"code\": \"II.7\"", "\"code\": \"II.8\"")
                                .replace("\"code\": \"IV.2\"", "\"code\": \"IV.4\""),
                        ASet.FIGURES)
                .set()
                .orElseThrow();
        assertThat(CompareSets.differences(before, after).map(CompareSets.Line::code))
                .containsExactlyInAnyOrder("II.8", "IV.4", "II.7", "IV.2");
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("vn/motcua/criteria/sets/" + name + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
