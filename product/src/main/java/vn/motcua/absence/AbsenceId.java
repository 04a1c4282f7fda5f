package vn.motcua.absence;

import java.util.UUID;

/** One entry of an absence. */
public record AbsenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
