package motcua.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.JsonSchemas;

/**
 * {@code bench schema-kit}: the public tests of JSON Schema 2020-12, its required part, through the same reading of schemas as forms
 * and packages.
 */
final class SchemaKit {
    private static final URI PUBLIC =
            URI.create("https://codeload.github.com/json-schema-org/JSON-Schema-Test-Suite/zip/refs/heads/main");
    private static final String TESTS = "tests/draft2020-12/";
    private static final String REMOTES = "remotes/";
    /** Where the tests say that the remote documents lie. */
    private static final String HOST = "http://localhost:1234/";

    private static final JsonMapper JSON = new JsonMapper();

    private final SortedMap<String, byte[]> files;
    private final List<String> failures = new ArrayList<>();

    private SchemaKit(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** @param place a folder, a zip, or null for the public one */
    static SchemaKit of(@Nullable Path place) {
        return new SchemaKit(KitFiles.of(place, PUBLIC, name -> name.endsWith(".json")));
    }

    void run() {
        var known = remotes();
        System.out.println("| Tests | passed | failed |\n|---|---:|---:|");
        int passed = 0;
        int failed = 0;
        for (var file : files.entrySet()) {
            int at = file.getKey().indexOf(TESTS);
            // Folders below it are the optional part.
            if (at < 0 || file.getKey().indexOf('/', at + TESTS.length()) >= 0) {
                continue;
            }
            var name = file.getKey().substring(at + TESTS.length()).replace(".json", "");
            var counts = count(name, file.getValue(), known);
            System.out.println(row(name, counts[0], counts[1]));
            passed += counts[0];
            failed += counts[1];
        }
        System.out.println(row("**All**", passed, failed));
        System.out.println();
        failures.forEach(failure -> System.out.println("- " + failure));
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private Map<String, String> remotes() {
        var known = new HashMap<String, String>();
        for (var file : files.entrySet()) {
            int at = file.getKey().indexOf(REMOTES);
            if (at >= 0) {
                var address = HOST + file.getKey().substring(at + REMOTES.length());
                known.put(address, new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
        return known;
    }

    private int[] count(String name, byte[] file, Map<String, String> known) {
        var counts = new int[2];
        for (var group : JSON.readTree(file)) {
            for (var test : group.path("tests")) {
                var wrong = wrong(group.path("schema"), test, known);
                counts[wrong == null ? 0 : 1]++;
                if (wrong != null) {
                    failures.add("%s: %s: %s: %s"
                            .formatted(
                                    name,
                                    group.path("description").asString(),
                                    test.path("description").asString(),
                                    wrong));
                }
            }
        }
        return counts;
    }

    private static @Nullable String wrong(JsonNode schema, JsonNode test, Map<String, String> known) {
        boolean isValid = test.path("valid").asBoolean();
        try {
            boolean isTaken =
                    JsonSchemas.of(schema, known).validate(test.path("data")).isEmpty();
            return isTaken == isValid ? null : isTaken ? "taken, but not valid" : "refused, but valid";
        } catch (RuntimeException e) {
            return "the schema is refused: " + e.getClass().getSimpleName();
        }
    }

    private static String row(String name, int passed, int failed) {
        return "| %s | %d | %d |".formatted(name, passed, failed);
    }
}
