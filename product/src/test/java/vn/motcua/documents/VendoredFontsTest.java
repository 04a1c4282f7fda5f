package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Sha256;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VendoredFontsTest {
    @Test
    void each_font_is_the_one_in_the_manifest() throws Exception {
        var folder = Path.of("src/main/resources/vn/motcua/documents/fonts");
        var declared = new TreeMap<String, String>();
        Files.readString(folder.resolve("manifest.tsv"), UTF_8).lines().skip(1).forEach(line -> {
            var cells = line.split("\t", -1);
            declared.put(cells[0], cells[5]);
        });
        var found = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".ttf")).toList()) {
                found.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        assertThat(found).isEqualTo(declared);
    }
}
