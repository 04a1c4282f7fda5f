package motcua.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteReader;

/**
 * {@code bench bpmn-kit}: the reference models by which makers of BPMN tools compare theirs. What the product takes of BPMN is less than
 * the standard: each model is either taken, and then what is given out again reads as the same route, or refused with what is in it.
 */
final class BpmnKit {
    private static final URI PUBLIC =
            URI.create("https://codeload.github.com/bpmn-miwg/bpmn-miwg-test-suite/zip/refs/heads/master");
    private static final String REFERENCE = "Reference/";

    private final SortedMap<String, byte[]> files;

    private BpmnKit(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** @param place a folder, a zip, or null for the public one */
    static BpmnKit of(@Nullable Path place) {
        return new BpmnKit(KitFiles.of(place, PUBLIC, name -> name.contains(REFERENCE) && name.endsWith(".bpmn")));
    }

    void run() {
        System.out.println("| Model | | what it has that a route has not |\n|---|---|---|");
        int taken = 0;
        for (var file : files.entrySet()) {
            var name = file.getKey().replaceFirst(".*/", "").replace(".bpmn", "");
            taken += RouteReader.read(file.getValue()) instanceof Reading.Usable ? 1 : 0;
            System.out.println(row(name, file.getValue()));
        }
        System.out.println("| **%d models** | **%d taken** | |".formatted(files.size(), taken));
    }

    static String row(String name, byte[] model) {
        var read = RouteReader.read(model);
        return "| %s | %s | %s |".formatted(name, outcome(read), reasons(read));
    }

    private static String outcome(Reading read) {
        return switch (read) {
            case Reading.Usable(var graph, var text) ->
                RouteReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Usable(var again, var same)
                                && again.equals(graph)
                                && same.equals(text)
                        ? "taken, given out alike"
                        : "taken, **given out otherwise**";
            case Reading.Refused(var findings) -> "refused, " + findings.size() + " findings";
        };
    }

    private static String reasons(Reading read) {
        return switch (read) {
            case Reading.Usable usable -> "";
            case Reading.Refused(var findings) -> grouped(findings);
        };
    }

    private static String grouped(List<RouteFinding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.element())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
