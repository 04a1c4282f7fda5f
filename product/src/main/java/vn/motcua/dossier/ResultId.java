package vn.motcua.dossier;

import java.util.UUID;

/** A result (kết quả giải quyết), from its first draft to its replacement. */
public record ResultId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
