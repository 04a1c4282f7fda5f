package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit counts what its files say, and names what is judged otherwise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaKitTest {
    @Test
    void a_test_that_asks_for_the_contrary_is_named(@TempDir Path folder) throws IOException {
        var tests = Files.createDirectories(folder.resolve("tests/draft2020-12/optional"));
        Files.writeString(tests.resolve("other.json"), """
                [{"description": "o", "schema": false, "tests": [{"description": "o", "data": 1, "valid": true}]}]""");
        Files.writeString(tests.resolveSibling("type.json"), """
                [{"description": "a string", "schema": {"type": "string"}, "tests": [
                    {"description": "a text", "data": "a", "valid": true},
                    {"description": "a number", "data": 1, "valid": true}]},
                 {"description": "of elsewhere", "schema": {"$ref": "http://localhost:1234/draft2020-12/name.json"}, "tests": [
                    {"description": "too long", "data": "abc", "valid": false}]}]""");
        Files.createDirectories(folder.resolve("remotes/draft2020-12"));
        Files.writeString(folder.resolve("remotes/draft2020-12/name.json"), "{\"maxLength\": 2}");

        var kit = SchemaKit.of(folder);
        kit.run();

        assertThat(kit.failures()).containsExactly("type: a string: a number: refused, but valid");
    }
}
