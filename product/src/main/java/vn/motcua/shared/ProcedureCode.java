package vn.motcua.shared;

import java.util.regex.Pattern;

/** The national code of a procedure (mã thủ tục), {@code d.dddddd}, as {@code 1.004873}. */
public record ProcedureCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d\\.\\d{6}");

    public ProcedureCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A procedure code must look like 1.004873, but was '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
