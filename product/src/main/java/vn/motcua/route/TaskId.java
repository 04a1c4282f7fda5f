package vn.motcua.route;

import java.util.UUID;

/** One step of one case, opened for officers to do. */
public record TaskId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
