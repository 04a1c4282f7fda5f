package vn.motcua.editing;

import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Revisions;
import vn.motcua.rules.NamedTable;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** The tables of the package of a procedure that is in force. */
@Component
public class TablesInForce {
    private final Revisions revisions;

    TablesInForce(Revisions revisions) {
        this.revisions = revisions;
    }

    /** A table and the package that it stands in. */
    public record InForce(ProcedurePackage pack, NamedTable table) {
        /** As the package calls the procedure. */
        public String procedureName() {
            return pack.files().json(PackageLayout.PROCEDURE).path("name").asString("");
        }

        /** As it is in the package. */
        public String file() {
            return table.in(pack).dmn();
        }
    }

    /** @throws NotFound when no package is in force, or it has no table of the name */
    public InForce get(ProcedureCode code, String table) {
        return revisions
                .offered(code)
                .flatMap(pack -> NamedTable.of(pack, table).map(named -> new InForce(pack, named)))
                .orElseThrow(() -> new NotFound("table " + table + " of " + code));
    }
}
