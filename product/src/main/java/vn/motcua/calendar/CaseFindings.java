package vn.motcua.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a case. */
final class CaseFindings {
    private static final int FOUND_LENGTH_MAX = 60;

    private static final int FINDINGS_MAX = 20;
    private static final int FIELD_LENGTH_MAX = 100;

    private final List<DueCase.Finding> findings = new ArrayList<>(0);

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<DueCase.Finding> all() {
        return List.copyOf(findings);
    }

    void add(String code, String field, @Nullable JsonNode found) {
        tell(code, field, found == null ? "" : found.toString());
    }

    /** Of many only the first are told; no name and no value in full. */
    private void tell(String code, String field, String found) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new DueCase.Finding(code, cut(field, FIELD_LENGTH_MAX), cut(found, FOUND_LENGTH_MAX)));
        }
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
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
                tell("UNKNOWN_FIELD", prefix + name, name);
            }
        }
    }
}
