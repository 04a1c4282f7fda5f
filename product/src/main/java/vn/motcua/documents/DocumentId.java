package vn.motcua.documents;

import java.util.UUID;

/** A paper that was kept. */
public record DocumentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
