package vn.motcua.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageExample;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.PackagePart;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteReader;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The route of a package: what is wrong with it, whether its steps are those of the examples, and its import as a version. */
@Component
@Order(RoutePart.BEFORE_THE_SERVICE)
class RoutePart implements PackageCheck, PackagePart {
    static final int BEFORE_THE_SERVICE = 20;

    private final ImportRoute importRoute;
    private final Messages messages;

    RoutePart(ImportRoute importRoute, Messages messages) {
        this.importRoute = importRoute;
        this.messages = messages;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, PackageLayout.ROUTE);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        switch (RouteReader.read(file(pack))) {
            case Reading.Refused refused ->
                refused.findings()
                        .forEach(finding -> findings.add(
                                PackageLayout.ROUTE,
                                finding.id(),
                                "Dòng " + finding.line() + ", " + finding.element() + ": " + sentence(finding)));
            case Reading.Usable usable -> {
                var steps = usable.graph().steps().stream().map(RouteStep::key).toList();
                PackageExample.of(pack, findings)
                        .forEach(example -> example.hold("steps", steps, example.texts("steps"), findings));
            }
        }
    }

    private String sentence(RouteFinding finding) {
        var facts = new ArrayList<Object>(List.of(finding.element(), finding.label()));
        facts.addAll(finding.facts());
        return messages.text(Language.VI, "route.finding." + finding.code(), facts.toArray());
    }

    @Override
    public void take(ProcedurePackage pack) {
        var manifest = pack.manifest();
        try {
            var file = new ByteArrayInputStream(file(pack));
            var taken = importRoute.importFrom(file, manifest.route(), manifest.validFrom());
            if (taken instanceof ImportRoute.Outcome.Refused refused) {
                throw new IllegalStateException("The route of " + manifest.name()
                        + " must be readable once it was checked, but: " + refused.findings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(ProcedurePackage pack) {
        return pack.files().bytes(PackageLayout.ROUTE).orElseThrow();
    }
}
