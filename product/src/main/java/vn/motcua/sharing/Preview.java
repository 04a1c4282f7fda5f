package vn.motcua.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.motcua.designing.RouteHours;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.comparison.ComparedPart;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.sharing.template.SharedTemplate;

/**
 * What a job would change, procedure by procedure.
 *
 * @param missing parameters of the template for which some procedure has no value that fits
 * @param mark of everything that is shown: what is brought in is what was looked at
 */
public record Preview(BatchDraft draft, List<Line> lines, List<SharedTemplate.Parameter> missing, String mark) {
    /**
     * @param parts in which something changes; none where something else than an example is wrong with it
     * @param findings what is wrong with what it would become; it cannot be brought in with any
     * @param hours of the route against the limit; empty where something is wrong
     * @param competent who would decide it; empty where that stays, and is what the procedure says
     */
    public record Line(
            ProcedureCode code,
            String name,
            int version,
            boolean isChanged,
            List<ComparedPart> parts,
            List<PackageFinding> findings,
            Optional<RouteHours.Hours> hours,
            Optional<Competent> competent) {
        public Line {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }

        /** Whether an example says something else than what follows now. */
        boolean hasDifferingExample() {
            return findings.stream().anyMatch(finding -> finding.file().startsWith(PackageLayout.EXAMPLES));
        }

        public boolean isLate() {
            return hours.filter(RouteHours.Hours::areTooMany).isPresent();
        }
    }

    /** Procedures that change in the same words: read once, whoever they are. */
    public record Alike(List<Line> lines, List<ComparedPart> parts) {
        public Alike {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /** Procedures that the same agencies would decide. */
    public record Decided(Competent by, List<Line> lines) {
        public Decided {
            lines = List.copyOf(lines);
        }
    }

    public Preview {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
    }

    public List<Line> withFindings() {
        return lines.stream().filter(line -> !line.findings().isEmpty()).toList();
    }

    public List<Line> changed() {
        return lines.stream()
                .filter(line -> line.isChanged() && line.findings().isEmpty())
                .toList();
    }

    public List<Line> unchanged() {
        return lines.stream()
                .filter(line -> !line.isChanged() && line.findings().isEmpty())
                .toList();
    }

    public boolean hasDifferingExamples() {
        return lines.stream().anyMatch(Line::hasDifferingExample);
    }

    /** What is to be seen to comes first. */
    public List<Decided> decided() {
        var decided = new LinkedHashMap<Competent, List<Line>>();
        lines.forEach(line -> line.competent()
                .ifPresent(by ->
                        decided.computeIfAbsent(by, _ -> new ArrayList<>()).add(line)));
        return decided.entrySet().stream()
                .map(one -> new Decided(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(one -> !one.by().isToBeSeenTo()))
                .toList();
    }

    /** In the order of the first of each. */
    public List<Alike> alike() {
        var alike = new LinkedHashMap<List<ComparedPart>, List<Line>>();
        changed()
                .forEach(line -> alike.computeIfAbsent(line.parts(), _ -> new ArrayList<>())
                        .add(line));
        return alike.entrySet().stream()
                .map(one -> new Alike(one.getValue(), one.getKey()))
                .toList();
    }

    /** Whether something can be brought in: a new template also where nobody uses it yet. */
    public boolean isReady() {
        return withFindings().isEmpty()
                && missing.isEmpty()
                && (draft.job().kind() == Job.Kind.TEMPLATE || !changed().isEmpty());
    }
}
