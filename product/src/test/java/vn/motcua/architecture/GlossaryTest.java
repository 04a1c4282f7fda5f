package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GlossaryTest {
    private static final int COLUMNS = 4;

    @Test
    void each_english_term_is_a_type_or_a_package() {
        var types = CodeBase.classes().stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        var packages = CodeBase.classes().stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        assertThat(rows().stream()
                        .map(row -> row.get(1).replace("`", ""))
                        .filter(term -> !types.contains(term) && !packages.contains(term))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of());
    }

    @Test
    void each_vietnamese_term_has_one_row_with_all_its_columns() {
        assertThat(rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSize(COLUMNS).noneMatch(String::isBlank));
        assertThat(rows().stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    /** Rows of the table: Vietnamese, English, meaning, source. */
    private static List<List<String>> rows() {
        return CodeBase.read(CodeBase.PROJECT.resolve("docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
