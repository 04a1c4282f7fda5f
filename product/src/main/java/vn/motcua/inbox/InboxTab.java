package vn.motcua.inbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lists of the inbox, each with its name in the address. */
public enum InboxTab {
    MINE(""),
    UNIT("don-vi"),
    WAITING("cho-bo-sung"),
    INSTEAD("thay");

    private final String address;

    InboxTab(String address) {
        this.address = address;
    }

    /** {@link #MINE} for what names none. */
    public static InboxTab of(@Nullable String given) {
        return Arrays.stream(values())
                .filter(tab -> tab.address.equals(given))
                .findFirst()
                .orElse(MINE);
    }

    /** As a hidden field of a form has it. */
    public String value() {
        return address;
    }

    public String href() {
        return "/cong-viec" + (address.isEmpty() ? "" : "?tab=" + address);
    }
}
