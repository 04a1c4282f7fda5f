package vn.motcua.dossier;

import java.util.Optional;
import vn.motcua.shared.ChangedOutside;

/** The papers of results, which lie above: asked before one leaves the counter. */
public interface IssuedPapers {
    /**
     * A result as the dossier's log has it.
     *
     * @param sha256 in hex, of the signed file
     */
    record Named(ResultId id, String sha256) {
        static Optional<Named> newest(LockedDossier dossier) {
            return dossier.log().stream().flatMap(event -> in(event).stream()).reduce((_, later) -> later);
        }

        private static Optional<Named> in(DossierEvent event) {
            return switch (event) {
                case DossierEvent.Decided decided ->
                    Optional.ofNullable(decided.result()).map(id -> new Named(id, decided.resultHash()));
                case DossierEvent.ResultReplaced replaced ->
                    Optional.of(new Named(replaced.result(), replaced.resultHash()));
                default -> Optional.empty();
            };
        }
    }

    /** @throws ChangedOutside when it is not there, or not as it was issued */
    void hold(DossierId dossier, Named result);
}
