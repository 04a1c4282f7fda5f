package vn.motcua.organisation;

import java.util.UUID;

/** An agency. */
public record AgencyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
