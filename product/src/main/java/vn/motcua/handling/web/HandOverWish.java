package vn.motcua.handling.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FormFacts;
import vn.motcua.dossier.HandOver;
import vn.motcua.forms.FormId;

/** How the applicant chose to get the result, when filing. */
@Component
class HandOverWish {
    private final Dossiers dossiers;
    private final FormFacts facts;

    HandOverWish(Dossiers dossiers, FormFacts facts) {
        this.dossiers = dossiers;
        this.facts = facts;
    }

    /** Empty where the form does not ask. */
    Optional<HandOver.Way> of(DossierId id) {
        var filed = dossiers.filed(id);
        var chosen = facts.handOverWay(FormId.parse(filed.form()), filed.answers());
        return Arrays.stream(HandOver.Way.values())
                .filter(way -> way.name().equals(chosen))
                .findFirst();
    }
}
