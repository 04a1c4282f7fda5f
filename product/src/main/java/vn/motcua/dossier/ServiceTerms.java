package vn.motcua.dossier;

import java.util.List;
import vn.motcua.calendar.ClockRule;
import vn.motcua.forms.FormId;
import vn.motcua.shared.Vnd;

/**
 * What the catalogue says of one case of a procedure on one day, as far as a dossier needs it. A dossier is pinned to the
 * version it was filed under.
 *
 * @param version procedure and version of the online service, as {@code 1.004873/1}
 * @param clock the time limit, its cut-off, and what a pause does to it
 * @param feeAtFiling what must be paid before the counter sees the dossier
 * @param ownerPointer where in the answers the owner's (chủ hồ sơ) name stands
 * @param areaPointer where in the answers the commune stands that decides competence
 * @param resultTemplate template of the result; empty where the result is recorded only
 */
record ServiceTerms(
        String version,
        FormId form,
        String routeKey,
        ClockRule clock,
        Vnd feeAtFiling,
        String ownerPointer,
        String areaPointer,
        List<Component> components,
        String resultTemplate) {
    /** A component of the dossier (thành phần hồ sơ) that applies to this case. */
    record Component(String key, String name, boolean isRequired, boolean isUploaded) {}

    ServiceTerms {
        components = List.copyOf(components);
    }

    boolean resultIsSigned() {
        return !resultTemplate.isEmpty();
    }
}
