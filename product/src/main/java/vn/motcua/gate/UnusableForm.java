package vn.motcua.gate;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.BadInput;

/** A form of a page with texts that cannot be kept: it is shown again, with all that was typed. */
final class UnusableForm extends BadInput {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String[]> values;

    UnusableForm(List<Finding> findings, Map<String, String[]> values) {
        super(findings);
        this.values = values;
    }

    Map<String, String[]> values() {
        return values;
    }
}
