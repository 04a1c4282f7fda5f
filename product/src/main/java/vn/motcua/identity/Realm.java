package vn.motcua.identity;

import java.util.Locale;

/** Who vouches for whom: the e-ID for citizens and organisations, the province's own directory for officers. */
enum Realm {
    CITIZEN,
    OFFICER;

    /** {@code citizen} or {@code officer}: the name in configuration and in the address of the callback. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
