package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VendoredAssetsTest {
    private static final Path ASSETS = CodeBase.RESOURCES.resolve("static/assets");
    private static final JsonNode MANIFEST = JsonMapper.shared()
            .readTree(CodeBase.read(CodeBase.RESOURCES.resolve("vn/motcua/ui/assets.json")))
            .get("assets");

    @Test
    void each_file_is_the_one_in_the_manifest() throws Exception {
        Map<String, String> declared = new TreeMap<>();
        for (var asset : MANIFEST) {
            declared.put(asset.get("path").asString(), asset.get("sha256").asString());
        }
        Map<String, String> found = new TreeMap<>();
        for (var file : CodeBase.files(ASSETS, "")) {
            var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            found.put(ASSETS.relativize(file).toString(), HexFormat.of().formatHex(hash));
        }
        assertThat(found).isEqualTo(declared);
    }

    @Test
    void each_part_from_elsewhere_names_its_version_and_licence() {
        var sources = 0;
        for (var asset : MANIFEST) {
            for (var source : asset.get("sources")) {
                sources++;
                assertThat(source.get("name").asString()).isNotBlank();
                assertThat(source.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
                assertThat(source.get("licence").asString()).isIn("MIT", "OFL-1.1", "bpmn.io");
            }
        }
        assertThat(sources).isGreaterThan(8);
    }

    /** The licence of bpmn-js lets everybody use it who leaves the mark of bpmn.io on the drawing. */
    @Test
    void the_mark_on_drawings_stays() {
        assertThat(CodeBase.read(ASSETS.resolve("licences/bpmn-io.txt"))).contains("bpmn.io");
        assertThat(CodeBase.files(ASSETS, ".css"))
                .allSatisfy(file -> assertThat(CodeBase.read(file))
                        .doesNotContainPattern(
                                "bjs-powered-by[^{}]*\\{[^}]*(?:display:none|visibility:hidden|opacity:0)"));
        assertThat(CodeBase.files(ASSETS, ".js").stream().map(CodeBase::read))
                .anyMatch(script -> script.contains("bjs-powered-by"));
    }

    @Test
    void nothing_carries_the_marks_of_another_government() {
        var marks = Pattern.compile("GDS Transport|govuk-crest|govuk-logotype-crown", Pattern.CASE_INSENSITIVE);
        assertThat(CodeBase.files(ASSETS, ".css"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(CodeBase.read(file)).doesNotContainPattern(marks));
    }
}
