package vn.motcua.directive;

import java.util.UUID;

/** One committee. */
public record CommitteeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
