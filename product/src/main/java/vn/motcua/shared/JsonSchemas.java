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

    private static final int HEX_DIGITS = 4;

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
        if (isTooLarge(text)) {
            return false;
        }
        try {
            Pattern.compile(written(text));
            return true;
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    private static boolean isTooLarge(String text) {
        return text.length() > PATTERN_LETTERS_MAX || PatternSize.of(text) > PATTERN_SIZE_MAX;
    }

    /**
     * What a pattern costs the engine that judges by it.
     *
     * @return about how many instructions
     */
    public static long sizeOfPattern(String text) {
        return PatternSize.of(text);
    }

    /** Letters by their numbers as RE2 writes them; the standard writes {@code \\u0041}, which RE2 does not read. */
    private static String written(String text) {
        var written = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '\\' || at + 1 == text.length()) {
                written.append(text.charAt(at++));
            } else if (text.charAt(at + 1) == 'u' && hasDigits(text, at + 2)) {
                written.append("\\x{").append(text, at + 2, at + 2 + HEX_DIGITS).append('}');
                at += 2 + HEX_DIGITS;
            } else {
                written.append(text, at, at + 2);
                at += 2;
            }
        }
        return written.toString();
    }

    private static boolean hasDigits(String text, int from) {
        return from + HEX_DIGITS <= text.length()
                && text.substring(from, from + HEX_DIGITS).chars().allMatch(letter -> Character.digit(letter, 16) >= 0);
    }

    /** @throws PatternSyntaxException for one that is none or too large, which the judge of {@code format: regex} takes as "is none" */
    private static RegularExpression expression(String text) {
        if (isTooLarge(text)) {
            throw new PatternSyntaxException(
                    "too large", text.substring(0, Math.min(text.length(), PATTERN_LETTERS_MAX)));
        }
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
