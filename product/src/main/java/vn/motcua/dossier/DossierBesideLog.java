package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dossier's row beside its log.
 *
 * @param row null where somebody took it away
 * @param log each entry as its type, a blank and its payload
 */
record DossierBesideLog(@Nullable DossierRow row, int eventCount, List<String> log) {
    /** What happened, when the row is what follows from it. An entry that cannot be read says nothing, so then it is not. */
    Optional<List<DossierEvent>> vouched(EventText text) {
        if (row == null || log.size() != eventCount) {
            return Optional.empty();
        }
        try {
            var events = log.stream().map(text::entry).toList();
            return DossierRow.of(DossierLife.replay(events)).equals(row) ? Optional.of(events) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
