package vn.motcua.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.Language;

/** An imported version of a route (quy trình). Immutable: a case keeps the version it started with. */
public record RouteVersion(
        String key,
        int version,
        LocalDate validFrom,
        Instant importedAt,
        String nameVi,
        String nameEn,
        List<RouteStep> steps,
        Map<Place, List<String>> next) {
    /** A step that ended in an outcome. */
    public record Place(String step, String outcome) {}

    public RouteVersion {
        steps = List.copyOf(steps);
        next = Map.copyOf(next);
    }

    /** The steps that come after an outcome, behind a join too; none when the route ends. */
    public List<RouteStep> following(String step, String outcome) {
        var keys = next.getOrDefault(new Place(step, outcome), List.of());
        return steps.stream()
                .filter(candidate -> keys.contains(candidate.key()))
                .toList();
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /** Working hours of all steps together, as if each were done once. */
    public int hours() {
        return steps.stream().mapToInt(RouteStep::hours).sum();
    }
}
