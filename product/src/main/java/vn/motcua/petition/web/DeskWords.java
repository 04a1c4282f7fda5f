package vn.motcua.petition.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.Petition;
import vn.motcua.shared.Language;

/** What the page of one petition says of other things. */
@Component
class DeskWords {
    private final Happening happening;
    private final Choices choices;
    private final AboutDossier aboutDossier;

    DeskWords(Happening happening, Choices choices, AboutDossier aboutDossier) {
        this.happening = happening;
        this.choices = choices;
        this.aboutDossier = aboutDossier;
    }

    List<Happening.Line> happened(Petition petition, Language language) {
        return happening.forOfficers(petition, language);
    }

    String agency(AgencyId id) {
        return choices.name(id);
    }

    List<Choice> agencies() {
        return choices.agencies();
    }

    /** Null where it is gone. */
    AboutDossier.@Nullable About about(DossierId id) {
        return aboutDossier.of(id).orElse(null);
    }
}
