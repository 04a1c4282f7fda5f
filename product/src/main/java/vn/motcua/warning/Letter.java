package vn.motcua.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer was told.
 *
 * @param dossier of an urgent one; null for the digest of a morning; likewise rung
 * @param counted how many dossiers on which rung, of a digest
 * @param readAt null while it is new
 */
record Letter(
        UUID id,
        String officer,
        LocalDate day,
        @Nullable UUID dossier,
        @Nullable String rung,
        Map<String, Integer> counted,
        Instant madeAt,
        @Nullable Instant readAt) {
    Letter {
        counted = new TreeMap<>(counted);
    }
}
