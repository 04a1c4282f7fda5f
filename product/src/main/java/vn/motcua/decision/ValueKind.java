package vn.motcua.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of value stands in a column. */
public enum ValueKind {
    TEXT("string", String.class),
    NUMBER("number", BigDecimal.class),
    FLAG("boolean", Boolean.class),
    DATE("date", LocalDate.class);

    private final String inFile;
    private final Class<?> type;

    ValueKind(String inFile, Class<?> type) {
        this.inFile = inFile;
        this.type = type;
    }

    /** As a file names it: {@code string}, {@code feel:string}. */
    static Optional<ValueKind> of(String typeRef) {
        var name = typeRef.startsWith("feel:") ? typeRef.substring("feel:".length()) : typeRef;
        return Arrays.stream(values()).filter(kind -> kind.inFile.equals(name)).findFirst();
    }

    /** Whether values are more or less than others. */
    boolean isOrdered() {
        return this == NUMBER || this == DATE;
    }

    /** Whether the value may stand in such a column; nothing may, in any. */
    boolean takes(@Nullable Object value) {
        return value == null || type.isInstance(value);
    }
}
