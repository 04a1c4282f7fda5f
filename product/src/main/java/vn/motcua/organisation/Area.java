package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A province or commune (đơn vị hành chính) with what it was called when.
 *
 * @param province the province of a commune; null for a province
 * @param versions oldest first, never empty
 */
public record Area(AreaCode code, @Nullable AreaCode province, List<Version> versions) {
    /** What the area is called in a period. */
    public record Version(AreaKind kind, String name, String nameEn, Validity validity) {}

    public Area {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("Area " + code + " must have a name, but has none");
        }
        if (code.isProvince() != (province == null)) {
            throw new IllegalArgumentException("Area " + code + " must name its province exactly when it is a commune");
        }
    }

    public boolean existsOn(LocalDate day) {
        return versions.stream().anyMatch(version -> version.validity().holdsOn(day));
    }

    /** The version of that day; the first before it existed, the last after it ended. */
    public Version on(LocalDate day) {
        var started = versions.stream()
                .filter(version -> !version.validity().from().isAfter(day))
                .reduce((_, later) -> later);
        return started.orElse(versions.getFirst());
    }

    public String name(LocalDate day) {
        return on(day).name();
    }

    /** The province it lies in; itself for a province. */
    public AreaCode provinceCode() {
        return province == null ? code : province;
    }
}
