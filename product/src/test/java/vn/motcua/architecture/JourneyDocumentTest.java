package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyDocumentTest {
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    /** Four, and nothing before the first bar and behind the last. */
    private static final int CELLS = 6;

    private static final Pattern CLASS_NAME = Pattern.compile("`(vn\\.motcua(\\.\\w+)+)`");
    /** {@code module.Class}, {@code Class} or {@code Class.member}. */
    private static final Pattern SHORT_NAME =
            Pattern.compile("`((?:[a-z]\\w*\\.)*[A-Z]\\w*[a-z]\\w*)(?:\\.[a-z]\\w*)?`");

    @Test
    void every_class_that_the_journey_names_is_there() throws IOException {
        var names = CLASS_NAME
                .matcher(Files.readString(Path.of("../docs/journey.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(
                                getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                        .as(name)
                        .isNotNull());
    }

    @Test
    void every_class_that_judges_what_was_found_in_use_is_where_it_is_said_to_be() throws IOException {
        var sources = sources();
        var names = SHORT_NAME
                .matcher(Files.readString(Path.of("../docs/found-in-use.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(names)
                .filteredOn(name ->
                        sources.stream().noneMatch(source -> source.endsWith("/" + name.replace('.', '/') + ".java")))
                .isEmpty();
    }

    /** Kinds that nothing but a person can look at. May only shrink. */
    private static final Set<String> WITHOUT_TEST =
            Set.of("Faults of disk, memory and files", "What stays covers what is chosen");

    @Test
    void every_kind_that_was_found_in_use_has_a_test() throws IOException {
        var tests = sources().stream()
                .filter(source -> source.contains("/src/test/"))
                .toList();
        var rows = Files.readAllLines(Path.of("../docs/found-in-use.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Kind "))
                .map(line -> CELL.split(line, -1))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(200)
                .allSatisfy(cells -> assertThat(cells).hasSize(CELLS));
        var without = rows.stream()
                .filter(cells -> SHORT_NAME
                        .matcher(cells[CELLS - 2])
                        .results()
                        .map(found -> "/" + found.group(1).replace('.', '/') + ".java")
                        .noneMatch(name -> tests.stream().anyMatch(test -> test.endsWith(name))))
                .map(cells -> cells[1].strip())
                .collect(Collectors.toSet());
        assertThat(without).isEqualTo(WITHOUT_TEST);
    }

    private static List<String> sources() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            var sources = new ArrayList<String>();
            for (var folder : modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(folder)) {
                    files.map(file -> file.toString().replace('\\', '/')).forEach(sources::add);
                }
            }
            return sources;
        }
    }
}
