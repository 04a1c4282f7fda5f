package vn.motcua.forms;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** A form definition contradicts itself. Names everything that is wrong, so that one round of repair is enough. */
class DefinitionRefused extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient DefinitionFaults faults;
    private final transient Messages messages;

    DefinitionRefused(FormId id, DefinitionFaults faults, Messages messages) {
        super("Form " + id + " cannot be used:\n- " + String.join("\n- ", faults.said(messages, Language.EN)));
        this.faults = faults;
        this.messages = messages;
    }

    DefinitionFaults faults() {
        return faults;
    }

    /** As the author of the form reads them, with their places in the UI file. */
    List<DefinitionFaults.Placed> findings(JsonNode ui, Language language) {
        return faults.placed(ui, messages, language);
    }
}
