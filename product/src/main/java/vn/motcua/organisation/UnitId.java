package vn.motcua.organisation;

import java.util.UUID;

/** A unit of an agency. */
public record UnitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
