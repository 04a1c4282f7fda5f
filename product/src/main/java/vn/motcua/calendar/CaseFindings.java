package vn.motcua.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a case. */
final class CaseFindings {
    private static final int FOUND_LENGTH_MAX = 60;

    private final List<DueCase.Finding> findings = new ArrayList<>(0);

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<DueCase.Finding> all() {
        return List.copyOf(findings);
    }

    void add(String code, String field, @Nullable JsonNode found) {
        var text = found == null ? "" : found.toString();
        findings.add(new DueCase.Finding(
                code, field, text.length() > FOUND_LENGTH_MAX ? text.substring(0, FOUND_LENGTH_MAX) + "…" : text));
    }

    boolean isPresent(@Nullable JsonNode node, String field) {
        if (node == null || node.isNull()) {
            add("MISSING", field, null);
            return false;
        }
        return true;
    }

    boolean isObject(@Nullable JsonNode node, String field) {
        if (!isPresent(node, field) || node == null) {
            return false;
        }
        if (!node.isObject()) {
            add("NOT_AN_OBJECT", field, node);
            return false;
        }
        return true;
    }

    /** A misspelt field that was passed over would give a wrong answer, so it is refused. */
    void refuseUnknown(JsonNode node, Set<String> known, String prefix) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                findings.add(new DueCase.Finding("UNKNOWN_FIELD", prefix + name, name));
            }
        }
    }
}
