package vn.motcua.consultation;

import java.util.UUID;

/** Identifies a consultation. */
public record ConsultationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
