package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyDocumentTest {
    private static final Pattern CLASS_NAME = Pattern.compile("`(vn\\.motcua(\\.\\w+)+)`");

    @Test
    void every_class_that_the_journey_names_is_there() throws IOException {
        var names = CLASS_NAME
                .matcher(Files.readString(Path.of("../docs/journey.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(getClass()
                        .getClassLoader()
                        .getResource(name.replace('.', '/') + ".class"))
                .as(name)
                .isNotNull());
    }
}
