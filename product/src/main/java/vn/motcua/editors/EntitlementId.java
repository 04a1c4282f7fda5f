package vn.motcua.editors;

import java.util.UUID;

/** One entitlement of an editor. */
public record EntitlementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
