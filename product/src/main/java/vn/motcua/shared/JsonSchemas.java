package vn.motcua.shared;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How Motcua reads JSON Schema 2020-12, at one place for forms and packages: formats are judged (the standard leaves it open), and a
 * schema asks no address and no file, whatever its {@code $ref} says; only the standard's own meta-schemas are known beside it. Patterns are
 * read by an engine that never goes back (RE2), so that none takes more than a moment, whatever is held against it.
 */
public final class JsonSchemas {
    private static final String STANDARD = "https://json-schema.org/";
    private static final int PATTERN_LETTERS_MAX = 500;
    /** The engine goes down one step for each part that may be missing: at 8,000 its stack ends. */
    private static final int PATTERN_SIZE_MAX = 4000;

    /** As the standard writes a letter by its number, and RE2 does not. */
    private static final Pattern BY_NUMBER = Pattern.compile("((?:^|[^\\\\])(?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");

    private static final SchemaRegistry ALONE = registry(Map.of());

    private JsonSchemas() {}

    /** @throws com.networknt.schema.SchemaException when it refers to what is not in it */
    public static Schema of(JsonNode document) {
        return ALONE.getSchema(document);
    }

    /** @param known documents that it may refer to, by their addresses, which are not asked */
    public static Schema of(JsonNode document, Map<String, String> known) {
        return registry(known).getSchema(document);
    }

    /** Whether a pattern is one that is judged here: without looking around and without references back. */
    public static boolean isPattern(String text) {
        if (text.length() > PATTERN_LETTERS_MAX || PatternSize.of(text) > PATTERN_SIZE_MAX) {
            return false;
        }
        try {
            Pattern.compile(written(text));
            return true;
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    /**
     * What a pattern costs the engine that judges by it.
     *
     * @return about how many instructions
     */
    public static long sizeOfPattern(String text) {
        return PatternSize.of(text);
    }

    private static String written(String text) {
        var written = text;
        var found = BY_NUMBER.matcher(written);
        while (found.find()) {
            written = found.replaceFirst("$1\\\\x{$2}");
            found = BY_NUMBER.matcher(written);
        }
        return written;
    }

    private static RegularExpression expression(String text) {
        var pattern = Pattern.compile(written(text));
        return value -> pattern.matcher(value).find();
    }

    private static SchemaRegistry registry(Map<String, String> known) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaCacheEnabled(false)
                        .schemas(known)
                        .schemaLoader(loader -> loader.allow(address ->
                                address.toString().startsWith(STANDARD) || known.containsKey(address.toString())))
                        .schemaRegistryConfig(new SchemaRegistryConfig.Builder()
                                .formatAssertionsEnabled(true)
                                .regularExpressionFactory(JsonSchemas::expression)
                                .preloadSchema(true)
                                .build()));
    }
}
