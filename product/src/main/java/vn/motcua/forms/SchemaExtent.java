package vn.motcua.forms;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.JsonSchemas;

/**
 * How much a schema asks for once each reference is written out: a few lines that name each other ten times ask for millions. Each
 * part is counted once, however often it is named, so that counting itself stays short.
 */
final class SchemaExtent {
    /** The largest form in use asks for some 600. */
    private static final long PARTS_MAX = 20_000;

    private static final int DEPTH_MAX = 50;

    /** @param parts of the schema, with what its patterns cost */
    private record Extent(long parts, int depth) {
        Extent with(Extent within) {
            return new Extent(Math.min(PARTS_MAX + 1, parts + within.parts), Math.max(depth, within.depth + 1));
        }
    }

    private final ObjectNode root;
    private final DefinitionFaults faults;
    private final IdentityHashMap<JsonNode, Extent> known = new IdentityHashMap<>();
    /** Those on the way down to the one that is counted. */
    private final Set<JsonNode> begun = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean isCircle;

    SchemaExtent(ObjectNode root, DefinitionFaults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** Whether it has an end, and not too far. */
    boolean isBounded() {
        var extent = of(root);
        for (var definition : root.path("$defs").values()) {
            extent = extent.with(of(definition));
        }
        boolean isDeep = extent.depth > DEPTH_MAX;
        faults.require(!isCircle && !isDeep, DefinitionPlace.FORM, DefinitionFault.SCHEMA_CIRCLE);
        faults.require(
                isCircle || extent.parts <= PARTS_MAX, DefinitionPlace.FORM, DefinitionFault.SCHEMA_LARGE, PARTS_MAX);
        return !isCircle && !isDeep && extent.parts <= PARTS_MAX;
    }

    private Extent of(JsonNode schema) {
        var before = known.get(schema);
        if (before != null) {
            return before;
        }
        if (!begun.add(schema)) {
            isCircle = true;
            return new Extent(0, 0);
        }
        var counted = new Extent[] {
            new Extent(1 + patterns(schema) + schema.path("enum").size(), 0)
        };
        var reference = schema.path("$ref").asString("");
        if (SchemaCheck.isHere(root, reference)) {
            counted[0] = counted[0].with(of(root.at(reference.substring(1))));
        }
        SchemaCheck.inner("", schema, (_, within) -> counted[0] = counted[0].with(of(within)));
        known.put(schema, counted[0]);
        return counted[0];
    }

    private static long patterns(JsonNode schema) {
        long size = JsonSchemas.sizeOfPattern(schema.path("pattern").asString(""));
        for (var one : schema.path("patternProperties").properties()) {
            size += JsonSchemas.sizeOfPattern(one.getKey());
        }
        return size;
    }
}
