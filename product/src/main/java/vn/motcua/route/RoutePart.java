package vn.motcua.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Messages;

/** The route of a package: what is wrong with it, whether its steps are those of the examples, and its import as a version. */
@Component
@Order(RoutePart.BEFORE_THE_SERVICE)
class RoutePart implements PackageCheck, PackagePart {
    static final int BEFORE_THE_SERVICE = 20;

    private final ImportRoute importRoute;
    private final RouteVersionStore versions;
    private final Messages messages;

    RoutePart(ImportRoute importRoute, RouteVersionStore versions, Messages messages) {
        this.importRoute = importRoute;
        this.versions = versions;
        this.messages = messages;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, PackageLayout.ROUTE);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        judge(messages, pack, findings);
    }

    static void judge(Messages messages, ProcedurePackage pack, PackageFindings findings) {
        switch (RouteReader.readNew(file(pack))) {
            case Reading.Refused refused ->
                refused.findings()
                        .forEach(finding -> findings.add(
                                PackageLayout.ROUTE,
                                finding.id(),
                                "Dòng " + finding.line() + ", " + finding.element() + ": "
                                        + sentence(messages, finding)));
            case Reading.Usable usable -> {
                usable.graph().steps().stream()
                        .filter(step -> !step.agency().equals(RouteStep.LEAD))
                        .forEach(step -> findings.add(
                                PackageLayout.ROUTE,
                                step.key(),
                                messages.text(Language.VI, "route.package.consulted", step.nameVi(), step.agency())));
                var steps = usable.graph().steps().stream().map(RouteStep::key).toList();
                PackageExample.of(pack, findings)
                        .forEach(example -> example.hold("steps", steps, example.texts("steps"), findings));
            }
        }
    }

    private static String sentence(Messages messages, RouteFinding finding) {
        var facts = new ArrayList<Object>(List.of(finding.element(), finding.label()));
        facts.addAll(finding.facts());
        return messages.text(Language.VI, "route.finding." + finding.code(), facts.toArray());
    }

    @Override
    public void take(ProcedurePackage pack) {
        bringIn(file(pack), pack.manifest().route(), pack.manifest().validFrom());
    }

    private void bringIn(byte[] file, String route, LocalDate from) {
        try {
            var taken = importRoute.importFrom(new ByteArrayInputStream(file), route, from);
            if (taken instanceof ImportRoute.Outcome.Refused refused) {
                throw new IllegalStateException(
                        "Route " + route + " must be readable once it was checked, but: " + refused.findings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version is never taken away: the one that was in force the day before comes again, from that day on. */
    @Override
    public void giveBack(ProcedurePackage pack) {
        var route = pack.manifest().route();
        var from = pack.manifest().validFrom();
        var begins = versions.inForce(route, from).map(version -> versions.bpmn(route, version));
        var before = versions.inForce(route, from.minusDays(1)).map(version -> versions.bpmn(route, version));
        boolean isOfThePackage = RouteReader.read(file(pack)) instanceof Reading.Usable(var _, var text)
                && begins.filter(text::equals).isPresent();
        if (isOfThePackage && before.isPresent()) {
            bringIn(before.get().getBytes(StandardCharsets.UTF_8), route, from);
        }
    }

    /** Dossiers that were filed before the last day are received and handled after it. */
    @Override
    public void end(ProcedureCode code, LocalDate from) {}

    private static byte[] file(ProcedurePackage pack) {
        return pack.files().bytes(PackageLayout.ROUTE).orElseThrow();
    }
}
