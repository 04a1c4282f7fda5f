package vn.motcua.handling.web.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.ServiceTerms;
import vn.motcua.dossier.Services;
import vn.motcua.shared.BadInput;

/** What a clerk ticked off, as a machine sends it: keys of components that the dossier's case really has. */
@Component
class CheckList {
    private final Dossiers dossiers;
    private final Services services;

    CheckList(Dossiers dossiers, Services services) {
        this.dossiers = dossiers;
        this.services = services;
    }

    /** @throws BadInput naming every key that the case does not have */
    List<String> of(Filing filing, @Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            return List.of();
        }
        var answers = dossiers.filed(filing.id()).answers();
        var known = services.pinned(filing).neededBy(answers::text).stream()
                .map(ServiceTerms.Component::key)
                .toList();
        var findings = new ArrayList<BadInput.Finding>();
        for (int i = 0; i < given.size(); i++) {
            if (!known.contains(given.get(i))) {
                findings.add(new BadInput.Finding(
                        "/checked/" + i,
                        "Trường hợp này không có thành phần '" + given.get(i) + "', chỉ có: " + String.join(", ", known)
                                + "."));
            }
        }
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        return given;
    }
}
