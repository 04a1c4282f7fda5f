package vn.motcua.dossier;

import java.util.List;

/**
 * A dossier's row beside its log.
 *
 * @param log each entry as its type, a blank and its payload
 */
record DossierBesideLog(DossierRow row, int eventCount, List<String> log) {
    /** Whether the row is what follows from the log. An entry that cannot be read says nothing, so then it is not. */
    boolean isAsItsLog(EventText text) {
        if (log.size() != eventCount) {
            return false;
        }
        try {
            var life = DossierLife.replay(log.stream()
                    .map(entry ->
                            text.event(entry.substring(0, entry.indexOf(' ')), entry.substring(entry.indexOf(' ') + 1)))
                    .toList());
            return DossierRow.of(life).equals(row);
        } catch (RuntimeException e) {
            return false;
        }
    }
}
