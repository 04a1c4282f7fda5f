package vn.motcua.filing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.forms.Answers;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;

/** What every filing by a machine names, whoever files: the procedure and the answers. */
public final class FilingFields {
    private FilingFields() {}

    /** @throws BadInput when it is no code of a procedure */
    public static ProcedureCode procedure(@Nullable String given) {
        if (given == null || !ProcedureCode.isValid(given)) {
            throw new BadInput("/procedure", "Mã thủ tục có dạng 1.004873.");
        }
        return new ProcedureCode(given);
    }

    /** @throws BadInput when they are no JSON object */
    public static Answers answers(@Nullable JsonNode given) {
        if (given == null || !given.isObject()) {
            throw new BadInput("/answers", "Phải có nội dung tờ khai là một đối tượng JSON.");
        }
        return Answers.of(given);
    }
}
