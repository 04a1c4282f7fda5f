package vn.motcua.designing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.motcua.designing.sketch.RouteSketch;
import vn.motcua.designing.sketch.RouteTable;
import vn.motcua.designing.sketch.StepRow;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteGraph;
import vn.motcua.route.bpmn.RouteReader;

/** A route, in force or worked on, and the package in force that it belongs to. */
public record RouteOnDesk(ProcedurePackage inForce, String text) {
    /** As it is in force. */
    public static RouteOnDesk of(ProcedurePackage inForce) {
        return new RouteOnDesk(inForce, textInForce(inForce));
    }

    private static String textInForce(ProcedurePackage pack) {
        return new String(pack.files().bytes(PackageLayout.ROUTE).orElseThrow(), StandardCharsets.UTF_8);
    }

    public RouteSketch sketch() {
        return sketch(text);
    }

    static RouteSketch sketch(String text) {
        return RouteSketch.read(text)
                .orElseThrow(() -> new IllegalStateException("A route that was taken in must be BPMN, but is not"));
    }

    public List<StepRow> rows() {
        return new RouteTable(sketch()).rows();
    }

    /** Why it cannot be used; none where it can. */
    public List<RouteFinding> faults() {
        return RouteReader.readNew(text.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Refused(var findings)
                ? findings
                : List.of();
    }

    /** As cases would walk it; empty where it cannot be used. */
    public Optional<RouteGraph> graph() {
        return RouteReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Usable usable
                ? Optional.of(usable.graph())
                : Optional.empty();
    }

    public String procedureName() {
        return inForce.files().json(PackageLayout.PROCEDURE).path("name").asString("");
    }

    /** Whether it differs from what is in force. */
    public boolean isChanged() {
        return !text.equals(textInForce(inForce));
    }
}
