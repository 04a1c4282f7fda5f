package vn.motcua.delegation.web;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.BadInput;

/** What stands in a form, and what is wrong with it. */
public record DelegationForm(Map<String, String> values, List<BadInput.Finding> findings) {
    public DelegationForm {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    static final DelegationForm EMPTY = new DelegationForm(Map.of(), List.of());

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
