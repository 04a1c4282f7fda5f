package vn.motcua.petition.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingReference;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.identity.AccountId;

/** The dossier that a petition is about, for whom it belongs to. */
@Component
class AboutDossier {
    /** @param agency that handles it */
    record About(String id, String number, String agency) {}

    private final Dossiers dossiers;
    private final FilingReferences references;

    AboutDossier(Dossiers dossiers, FilingReferences references) {
        this.dossiers = dossiers;
        this.references = references;
    }

    /** Empty where it is somebody else's, or none. */
    Optional<About> own(String id, AccountId account) {
        try {
            var dossier = new DossierId(UUID.fromString(id));
            return dossiers.isFiledBy(dossier, account) ? of(dossier) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<About> of(DossierId id) {
        return dossiers.find(id).map(this::about);
    }

    private About about(Dossier dossier) {
        return new About(
                dossier.id().toString(),
                number(dossier),
                dossier.seat().agency().toString());
    }

    /** Before receipt the reference of its filing. */
    private String number(Dossier dossier) {
        return dossier.number()
                .map(Object::toString)
                .or(() -> references.of(dossier.id()).map(FilingReference::toString))
                .orElse("");
    }
}
