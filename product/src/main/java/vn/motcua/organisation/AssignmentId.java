package vn.motcua.organisation;

import java.util.UUID;

/** One assignment of an officer to a position. */
public record AssignmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
