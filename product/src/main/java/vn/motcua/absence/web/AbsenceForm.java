package vn.motcua.absence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.BadInput;

/** The form as it goes back to whoever filled it in. */
record AbsenceForm(Map<String, String> values, List<BadInput.Finding> findings) {
    /** As it is shown first: one is away from today on, more often than not. */
    static AbsenceForm from(LocalDate today) {
        return new AbsenceForm(Map.of("from", today.toString()), List.of());
    }

    AbsenceForm {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether what is asked of few was filled in, or is wrong. */
    boolean isOpen(String... names) {
        return List.of(names).stream()
                .anyMatch(name -> !value(name).isEmpty()
                        || findings.stream().anyMatch(one -> one.pointer().equals(name)));
    }
}
