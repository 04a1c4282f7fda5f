package vn.motcua.editing;

import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.NamedTable;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** The tables of the package of a procedure that is in force. */
@Component
public class TablesInForce {
    private final PackagesInForce packages;

    TablesInForce(PackagesInForce packages) {
        this.packages = packages;
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
        var pack = packages.get(code);
        return NamedTable.of(pack, table)
                .map(named -> new InForce(pack, named))
                .orElseThrow(() -> new NotFound("table " + table + " of " + code));
    }

    InForce get(DraftOf of) {
        return get(of.code(), of.table());
    }
}
