package vn.motcua.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.OnlineService.ServiceComponent;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.NamedTable;

/**
 * Reads the service of a package. What other files of the package say, {@code service.json} does not say again: its code, form and
 * route stand in the manifest, where the commune that decides is answered stands in the form's facts.
 */
public final class ServiceInPackage {
    private ServiceInPackage() {}

    /** What the package leaves open and a clerk must fill in for each dossier. */
    public static Set<What> toFillIn(ProcedurePackage pack) {
        var open = EnumSet.noneOf(What.class);
        for (var point : pack.files().json(PackageLayout.SERVICE).path("open").values()) {
            var what = point.path("what").asString("");
            Arrays.stream(What.values())
                    .filter(one -> one.mustBeFilledIn() && one.name().equals(what))
                    .forEach(open::add);
        }
        return open;
    }

    /** Its papers, also while something is open. */
    public static List<ServiceComponent> components(ProcedurePackage pack) {
        return pack.files().json(PackageLayout.SERVICE).path("components").values().stream()
                .map(node -> CatalogueJson.MAPPER.treeToValue(node, ServiceComponent.class))
                .toList();
    }

    /** Keys of its cases, also while something is open. */
    public static List<String> cases(ProcedurePackage pack) {
        return pack.files().json(PackageLayout.SERVICE).at("/guide/options").values().stream()
                .map(node -> node.path("key").asString(""))
                .toList();
    }

    /** To be asked once the files were found to be without fault; they stay as they are. */
    public static OnlineService of(ProcedurePackage pack) {
        var manifest = pack.manifest();
        var service = (ObjectNode) pack.files().json(PackageLayout.SERVICE).deepCopy();
        service.put("code", manifest.code().value());
        service.put("routeKey", manifest.route());
        int cut = manifest.form().lastIndexOf('/');
        service.putObject("form")
                .put("key", manifest.form().substring(0, cut))
                .put("version", Integer.parseInt(manifest.form().substring(cut + 1)));
        service.withObject("/area")
                .set("fields", pack.files().json(PackageLayout.FORM_FACTS).path("area"));
        for (var table : NamedTable.of(pack)) {
            ((ObjectNode) service.at(table.use().place()))
                    .put("dmn", table.in(pack).dmn());
        }
        return CatalogueJson.MAPPER.treeToValue(service, OnlineService.class);
    }

    /** What the catalogue says of the procedure. */
    static ProcedureContent contentOf(ProcedurePackage pack) {
        return CatalogueJson.MAPPER.treeToValue(pack.files().json(PackageLayout.PROCEDURE), ProcedureContent.class);
    }
}
