package vn.motcua.absence.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput;

/** The form as it goes back to whoever filled it in. */
record AbsenceForm(Map<String, String> values, List<BadInput.Finding> findings) {
    static final AbsenceForm EMPTY = new AbsenceForm(Map.of(), List.of());

    AbsenceForm {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name, @Nullable String value) {
        return value != null && value(name).equals(value);
    }

    /** Whether what is asked of few was filled in, or is wrong. */
    boolean isOpen(String... names) {
        return List.of(names).stream()
                .anyMatch(name -> !value(name).isEmpty()
                        || findings.stream().anyMatch(one -> one.pointer().equals(name)));
    }
}
