package vn.motcua.petition.web;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.BadInput;

/** What stands in a form, and what is wrong with it. */
public record PetitionForm(Map<String, String> values, List<BadInput.Finding> findings) {
    static final PetitionForm EMPTY = new PetitionForm(Map.of(), List.of());

    public PetitionForm {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
