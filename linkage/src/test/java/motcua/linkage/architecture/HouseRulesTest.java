package motcua.linkage.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "(?:.*(?:Service|Manager|Helper|Utils?|Impl|Processor|Handler|Data|Info)|(?:Base|Abstract)[A-Z].*)\\.java");
    private static final Pattern CLOCKLESS =
            Pattern.compile("Instant\\.now\\(\\)|LocalDate\\.now\\(\\)|currentTimeMillis\\(\\)");

    @Test
    void a_class_is_named_after_what_it_does_or_is() {
        assertThat(files())
                .noneMatch(file ->
                        EMPTY_WORDS.matcher(file.getFileName().toString()).matches());
    }

    @Test
    void a_file_has_at_most_four_hundred_lines() {
        assertThat(files())
                .allSatisfy(file -> assertThat(read(file).lines().count())
                        .as(file.toString())
                        .isLessThanOrEqualTo(400));
    }

    @Test
    void each_package_says_what_it_is_for() {
        assertThat(files().stream()
                        .filter(file -> file.startsWith("src/main"))
                        .map(Path::getParent)
                        .distinct())
                .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
    }

    @Test
    void nobody_reads_the_time_but_stop_watches() {
        assertThat(files().stream().filter(file -> file.startsWith("src/main")))
                .noneMatch(file -> CLOCKLESS.matcher(read(file)).find());
    }

    @Test
    void only_the_engine_package_knows_the_database() {
        assertThat(files().stream()
                        .filter(file ->
                                file.startsWith("src/main") && !file.toString().contains("/engine/")))
                .noneMatch(
                        file -> read(file).contains("org.duckdb") || read(file).contains("java.sql"));
    }

    private static List<Path> files() {
        try (var tree = Files.walk(Path.of("src"))) {
            return tree.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
