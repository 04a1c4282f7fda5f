package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/** JSON of our own files and columns: a code is a string, an amount is a number. */
final class CatalogueJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(ProcedureCode.class, CodeAsString.class)
            .addMixIn(Vnd.class, AmountAsNumber.class)
            .build();

    private CatalogueJson() {}

    private interface CodeAsString {
        @JsonValue
        String value();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ProcedureCode of(String value) {
            return new ProcedureCode(value);
        }
    }

    private interface AmountAsNumber {
        @JsonValue
        long amount();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Vnd of(long amount) {
            return new Vnd(amount);
        }
    }
}
