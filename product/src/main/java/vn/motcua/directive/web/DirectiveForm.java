package vn.motcua.directive.web;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.BadInput;

/** What stands in a form, and what is wrong with it. */
public record DirectiveForm(Map<String, String> values, List<BadInput.Finding> findings) {
    static final DirectiveForm EMPTY = new DirectiveForm(Map.of(), List.of());

    public DirectiveForm {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isWrong() {
        return !findings.isEmpty();
    }
}
