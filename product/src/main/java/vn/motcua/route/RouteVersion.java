package vn.motcua.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.Language;

/** An imported version of a route (quy trình). Immutable: a case keeps the version it started with. */
public record RouteVersion(
        String key,
        int version,
        LocalDate validFrom,
        Instant importedAt,
        String nameVi,
        String nameEn,
        List<RouteStep> steps) {
    public RouteVersion {
        steps = List.copyOf(steps);
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /** Working hours of all steps together, as if each were done once. */
    public int hours() {
        return steps.stream().mapToInt(RouteStep::hours).sum();
    }
}
