package vn.motcua.publishing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.editors.Hindrance;
import vn.motcua.editors.MayEdit;
import vn.motcua.editors.MayNotEdit;
import vn.motcua.identity.AccountId;
import vn.motcua.packages.PackageFiles;
import vn.motcua.shared.ProcedureCode;

/**
 * Each step of a version's life is taken by somebody who may edit its procedure, as it is and as the version would have it: the second
 * person as much as the first.
 */
@Component
class Entitled {
    private final MayEdit mayEdit;
    private final RevisionStore store;

    Entitled(MayEdit mayEdit, RevisionStore store) {
        this.mayEdit = mayEdit;
        this.store = store;
    }

    /** Empty when this person may. */
    Optional<Hindrance> hindrance(Editor by, ProcedureCode code, PackageFiles files) {
        return mayEdit.hindrance(account(by), code, files);
    }

    /** Empty when this person may. */
    Optional<Hindrance> hindrance(Editor by, Revision revision) {
        return hindrance(by, revision.code(), store.content(revision.id()));
    }

    /** @throws MayNotEdit when this person may not */
    void demand(Editor by, Revision revision) {
        hindrance(by, revision).ifPresent(why -> {
            throw new MayNotEdit(why);
        });
    }

    /** @throws MayNotEdit when this person may not edit the procedure as it is */
    void demand(Editor by, ProcedureCode code) {
        mayEdit.demand(account(by), code);
    }

    private static AccountId account(Editor by) {
        return new AccountId(by.account());
    }
}
