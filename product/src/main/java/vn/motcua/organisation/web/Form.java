package vn.motcua.organisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput;

/**
 * A form as it goes back to the person who filled it in.
 *
 * @param findings what is wrong with which field; an empty pointer means the whole
 */
record Form(Map<String, String> values, List<BadInput.Finding> findings) {
    static final Form EMPTY = new Form(Map.of(), List.of());

    Form {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name, String value) {
        return List.of(value(name).split(",", -1)).contains(value);
    }

    @Nullable
    String finding(String name) {
        return findings.stream()
                .filter(one -> one.pointer().equals(name))
                .map(BadInput.Finding::message)
                .findFirst()
                .orElse(null);
    }
}
