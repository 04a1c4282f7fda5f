package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What docs/standard.md says of each function of the national standard is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardDocumentTest {
    private static final int FUNCTIONS = 31;
    private static final Pattern ADDRESS = Pattern.compile("`(/[^`]*)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern CLASS_NAME = Pattern.compile("`(vn\\.motcua(\\.\\w+)+)`");

    @Test
    void each_of_the_31_functions_has_its_row_and_its_state() throws IOException {
        var rows = Files.readAllLines(Path.of("../docs/standard.md")).stream()
                .filter(line -> line.startsWith("| CN"))
                .map(line -> List.of(line.split("\\|", -1)))
                .toList();
        assertThat(rows.stream().map(cells -> cells.get(1).strip()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, FUNCTIONS)
                        .mapToObj("CN%02d"::formatted)
                        .toList());
        assertThat(rows).allSatisfy(cells -> {
            assertThat(cells).hasSize(9);
            assertThat(cells.get(3).strip()).isIn("whole", "part", "open");
            boolean isOpen = cells.get(3).strip().equals("open");
            assertThat(cells.get(6).strip().equals("–")).as(cells.get(1)).isEqualTo(isOpen);
            assertThat(cells.get(3).strip().equals("whole")
                            || !cells.get(7).strip().equals("–"))
                    .as(cells.get(1) + " says what is open")
                    .isTrue();
        });
    }

    @Test
    void every_address_class_and_test_that_it_names_is_there() throws IOException {
        var text = Files.readString(Path.of("../docs/standard.md"));
        var addresses = Files.readAllLines(Path.of("src/test/resources/access-matrix.txt")).stream()
                .filter(line -> line.matches("(?:GET|POST|PUT|DELETE) .*"))
                .map(line -> line.split(" ", -1)[1])
                .collect(Collectors.toSet());
        assertThat(found(ADDRESS, text)).hasSizeGreaterThan(50).isSubsetOf(with(addresses, "/api/v1"));
        assertThat(found(TEST, text)).hasSizeGreaterThan(30).isSubsetOf(tests());
        assertThat(found(CLASS_NAME, text))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(
                                getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                        .as(name)
                        .isNotNull());
    }

    private static Set<String> with(Set<String> some, String more) {
        some.add(more);
        return some;
    }

    private static Set<String> found(Pattern what, String text) {
        return what.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
