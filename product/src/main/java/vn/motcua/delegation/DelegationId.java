package vn.motcua.delegation;

import java.util.UUID;

/** One decision in the register. */
public record DelegationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
