package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The committed file of communes, beside the published tables where they are there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesFileTest {
    @Test
    void the_file_is_what_the_published_tables_say() throws IOException {
        var tables = PublishedTables.besideTheProject();
        assumeTrue(
                tables.isPresent(),
                "The published tables are not here: ../shared/data/reform-2025.csv, units-2026.csv");

        var made = tables.orElseThrow().file();

        var actual = Path.of("target/places.actual.txt");
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, made);
        try (var file = PlaceTable.class.getResourceAsStream("places.txt")) {
            var committed =
                    file == null ? "" : new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(committed.equals(made))
                    .as("The tables were read otherwise. Look at target/places.actual.txt; if it is meant so: cp it to "
                            + PublishedTables.FILE)
                    .isTrue();
        }
    }
}
