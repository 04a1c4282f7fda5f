package vn.motcua.forms;

import java.util.List;

/** A form definition contradicts itself. Names everything that is wrong, so that one round of repair is enough. */
class DefinitionRefused extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient List<String> findings;

    DefinitionRefused(FormId id, List<String> findings) {
        super("Form " + id + " cannot be used:\n- " + String.join("\n- ", findings));
        this.findings = List.copyOf(findings);
    }

    List<String> findings() {
        return findings;
    }
}
