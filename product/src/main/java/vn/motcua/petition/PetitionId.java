package vn.motcua.petition;

import java.util.UUID;

/** Identifies a petition. */
public record PetitionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
