package vn.motcua.catalogue;

import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/**
 * Reads the service of a package. What other files of the package say, {@code service.json} does not say again: its code, form and
 * route stand in the manifest, where the commune that decides is answered stands in the form's facts.
 */
public final class ServiceInPackage {
    private ServiceInPackage() {}

    /** To be asked once the files were found to be without fault. */
    public static OnlineService of(ProcedurePackage pack) {
        var manifest = pack.manifest();
        var service = (ObjectNode) pack.files().json(PackageLayout.SERVICE);
        service.put("code", manifest.code().value());
        service.put("routeKey", manifest.route());
        int cut = manifest.form().lastIndexOf('/');
        service.putObject("form")
                .put("key", manifest.form().substring(0, cut))
                .put("version", Integer.parseInt(manifest.form().substring(cut + 1)));
        service.withObject("/area")
                .set("fields", pack.files().json(PackageLayout.FORM_FACTS).path("area"));
        return CatalogueJson.MAPPER.treeToValue(service, OnlineService.class);
    }

    /** What the catalogue says of the procedure. */
    static ProcedureContent contentOf(ProcedurePackage pack) {
        return CatalogueJson.MAPPER.treeToValue(pack.files().json(PackageLayout.PROCEDURE), ProcedureContent.class);
    }
}
