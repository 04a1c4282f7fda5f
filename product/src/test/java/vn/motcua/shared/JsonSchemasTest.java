package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.networknt.schema.SchemaException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema that a stranger wrote is judged by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonSchemasTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_schema_asks_no_address() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var schema = "{\"type\": \"string\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, schema.length);
            exchange.getResponseBody().write(schema);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.json";

            assertThatThrownBy(() -> JsonSchemas.of(referringTo(address)).validate(JSON.readTree("7")))
                    .isInstanceOf(SchemaException.class);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_schema_reads_no_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), "{\"type\": \"string\"}");

        assertThatThrownBy(() ->
                        JsonSchemas.of(referringTo(file.toUri().toString())).validate(JSON.readTree("7")))
                .isInstanceOf(SchemaException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classpath:/application.yml", "resource:/application.yml", "#/nowhere", "other.json"})
    void a_schema_refers_to_nothing_outside_itself(String target) {
        assertThatThrownBy(() -> JsonSchemas.of(referringTo(target)).validate(JSON.readTree("7")))
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void the_standards_own_schema_is_known() {
        var schema = JsonSchemas.of(referringTo("https://json-schema.org/draft/2020-12/schema"));

        assertThat(schema.validate(JSON.readTree("{\"type\": \"text\"}"))).isNotEmpty();
        assertThat(schema.validate(JSON.readTree("{\"type\": \"string\"}"))).isEmpty();
    }

    @Test
    void documents_given_beside_it_are_known_by_their_address() {
        var known = Map.of("http://motcua.example/a.json", "{\"type\": \"string\"}");

        var schema = JsonSchemas.of(referringTo("http://motcua.example/a.json"), known);

        assertThat(schema.validate(JSON.readTree("7"))).isNotEmpty();
        assertThat(schema.validate(JSON.readTree("\"Nguyễn\""))).isEmpty();
    }

    @Test
    void a_day_that_is_none_is_refused_by_its_format() {
        var schema = JsonSchemas.of(JSON.readTree("{\"type\": \"string\", \"format\": \"date\"}"));

        assertThat(schema.validate(JSON.readTree("\"2026-02-30\""))).isNotEmpty();
        assertThat(schema.validate(JSON.readTree("\"2026-02-28\""))).isEmpty();
    }

    @Test
    void formats_are_judged_also_where_the_schema_names_its_dialect() {
        var schema = JsonSchemas.of(JSON.readTree("""
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "string", "format": "date"}"""));

        assertThat(schema.validate(JSON.readTree("\"2026-02-30\""))).isNotEmpty();
    }

    /** An engine that tries one way after the other would be busy for years. */
    @ParameterizedTest
    @ValueSource(strings = {"^(.*a){20}$", "^(a+)+$", "^(a|a)*$", "(x+x+)+y", "^([a-zA-Z]+)*$"})
    void no_pattern_takes_longer_than_a_moment(String pattern) {
        var schema = JsonSchemas.of(JSON.createObjectNode().put("pattern", pattern));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> schema.validate(JSON.valueToTree("a".repeat(5000) + "!")));
    }

    /** The largest that are taken: held against a text, their engine must not go down further than its stack reaches. */
    @ParameterizedTest
    @ValueSource(strings = {"^(a?b?){570}$", "^((a*)*){440}$", "^(((((a*)*)*)*)*){200}$", "^[a-ză]{1000}[0-9]{900}$"})
    void patterns_of_the_largest_size_can_be_judged(String pattern) {
        assertThat(JsonSchemas.isPattern(pattern)).isTrue();
        var schema = JsonSchemas.of(JSON.createObjectNode().put("pattern", pattern));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> schema.validate(JSON.valueToTree("ab".repeat(2000) + "!")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a?b?){1000}$",
                "^(((((a*)*)*)*)*){900}$",
                "^(([a-z]?){50}){50}$",
                "(a{999}){999}",
                "a{2147483648}"
            })
    void larger_ones_are_none(String pattern) {
        assertThat(JsonSchemas.isPattern(pattern)).isFalse();
    }

    @Test
    void a_letter_may_be_written_by_its_number() {
        var schema = JsonSchemas.of(JSON.readTree("{\"pattern\": \"^\\\\u0061[\\\\u0110\\\\u0111]\\\\\\\\u$\"}"));

        assertThat(schema.validate(JSON.valueToTree("ađ\\u"))).isEmpty();
        assertThat(schema.validate(JSON.valueToTree("bđ\\u"))).isNotEmpty();
    }

    @Test
    void letters_of_all_alphabets_are_known_to_patterns() {
        var schema = JsonSchemas.of(JSON.readTree("{\"pattern\": \"^[\\\\p{L}\\\\p{M}][\\\\p{L}\\\\p{M}' .-]*$\"}"));

        assertThat(schema.validate(JSON.valueToTree("H'Hen Niê Kđăm"))).isEmpty();
        assertThat(schema.validate(JSON.valueToTree("An2"))).isNotEmpty();
        assertThat(schema.validate(JSON.valueToTree("An\n2"))).isNotEmpty();
    }

    private static JsonNode referringTo(String target) {
        return JSON.readTree("{\"$ref\": \"" + target + "\"}");
    }

    /** Judged where it stands, by the standard's own schema of schemas, too, which asks of each pattern whether it is one. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0041", "\\\\u0041", "a{0,3}", "(a?)", "\\x{41}", "[\\u0041-\\u0042]"})
    void a_pattern_of_a_hundred_thousand_letters_is_none_at_once(String part) {
        var schema = JSON.createObjectNode();
        schema.put("pattern", part.repeat(100_000 / part.length()));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(JsonSchemas.isPattern(schema.path("pattern").asString())).isFalse();
            assertThat(JsonSchemas.of(JSON.readTree("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}"))
                            .validate(schema))
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0041,A,true",
        "\\\\u0041,A,false",
        "\\\\\\u0041,\\A,true",
        "\\u004,u004,false",
        "[\\u1ea0-\\u1ef9],ạ,true"
    })
    void letters_by_their_numbers_are_read_as_the_standard_writes_them(String pattern, String text, boolean fits) {
        if (!JsonSchemas.isPattern(pattern)) {
            assertThat(fits).isFalse();
            return;
        }
        var schema = JsonSchemas.of(JSON.createObjectNode().put("pattern", "^" + pattern + "$"));
        assertThat(schema.validate(JSON.getNodeFactory().stringNode(text)).isEmpty())
                .isEqualTo(fits);
    }
}
