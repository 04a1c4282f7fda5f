package vn.motcua.route;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteReader;

/** The route of a package that is looked at, imported or not. */
public final class RouteInPackage {
    private RouteInPackage() {}

    /** Empty where the file cannot be used; the check of the package says why. */
    public static Optional<RouteVersion> of(ProcedurePackage pack) {
        var file = pack.files().bytes(PackageLayout.ROUTE);
        if (file.isEmpty() || !(RouteReader.read(file.get()) instanceof Reading.Usable(var graph, var _))) {
            return Optional.empty();
        }
        var manifest = pack.manifest();
        return Optional.of(new RouteVersion(
                manifest.route(),
                manifest.version(),
                manifest.validFrom(),
                Instant.EPOCH,
                graph.nameVi(),
                graph.nameEn(),
                graph.steps(),
                RouteCatalogue.following(graph)));
    }
}
