package vn.motcua.shared;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How Motcua reads JSON Schema 2020-12, at one place for forms and packages: formats are judged (the standard leaves it open), and a
 * schema asks no address and no file, whatever its {@code $ref} says; only the standard's own meta-schemas are known beside it.
 */
public final class JsonSchemas {
    private static final String STANDARD = "https://json-schema.org/";
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

    private static SchemaRegistry registry(Map<String, String> known) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaCacheEnabled(false)
                        .schemas(known)
                        .schemaLoader(loader -> loader.allow(address ->
                                address.toString().startsWith(STANDARD) || known.containsKey(address.toString())))
                        .schemaRegistryConfig(new SchemaRegistryConfig.Builder()
                                .formatAssertionsEnabled(true)
                                .preloadSchema(true)
                                .build()));
    }
}
