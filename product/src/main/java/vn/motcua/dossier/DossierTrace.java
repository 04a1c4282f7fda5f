package vn.motcua.dossier;

import vn.motcua.route.CaseRef;

/** How the route and the bills call a dossier. */
public final class DossierTrace {
    public static final String CASE_KIND = "dossier";

    private DossierTrace() {}

    public static CaseRef caseRef(DossierId id) {
        return new CaseRef(CASE_KIND, id.value());
    }
}
