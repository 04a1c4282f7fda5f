package vn.motcua.publishing;

import java.util.UUID;

/** Names a revision. */
public record RevisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
