package vn.motcua.inbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a task stands, for filters and counts. */
public enum TaskState {
    ALL(""),
    LATE("qua-han"),
    /** To be done before the day ends, and not late yet. */
    TODAY("hom-nay"),
    SENT_BACK("tra-lai"),
    /** Nobody has it. */
    UNCLAIMED("chua-nhan");

    private final String address;

    TaskState(String address) {
        this.address = address;
    }

    /** {@link #ALL} for what names none. */
    public static TaskState of(@Nullable String given) {
        return Arrays.stream(values())
                .filter(state -> state.address.equals(given))
                .findFirst()
                .orElse(ALL);
    }

    public String value() {
        return address;
    }
}
