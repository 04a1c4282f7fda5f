package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.Uuid7;

/** The inner id of a dossier, from its draft to its archive. Not a secret and not for people: they quote the number. */
public record DossierId(UUID value) {
    public static DossierId at(Instant now) {
        return new DossierId(Uuid7.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
