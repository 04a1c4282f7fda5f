package vn.motcua.packages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;

/**
 * What {@code package.json} says: which procedure and version, from when, and where each value comes from.
 *
 * @param format of the package: 1
 * @param decision number of the decision that publishes the procedure; empty where none is known
 * @param form key and version of the form, as {@code marital-status/3}
 * @param route key of the route
 * @param shared templates that parts of the package are made of
 */
public record PackageManifest(
        int format,
        ProcedureCode code,
        int version,
        LocalDate validFrom,
        String decision,
        String form,
        String route,
        List<Source> sources,
        List<Shared> shared) {
    /** How a value came into the package. */
    public enum Origin {
        /** It stands in the published text of the procedure or of the law. */
        PUBLISHED,
        /** A rule derived it; the rule is named. */
        DERIVED,
        /** A person entered it; who and when is named. */
        ENTERED
    }

    /**
     * Where the values at and below a place come from; of several that name a place the nearest counts.
     *
     * @param ground article of the law or decision it rests on; empty where there is none to name
     * @param rule that derived it
     * @param by who entered it
     * @param at the day on which it was entered
     * @param text as published, from which it was read
     */
    public record Source(
            String file,
            String pointer,
            Origin from,
            @Nullable String ground,
            @Nullable String rule,
            @Nullable String by,
            @Nullable LocalDate at,
            @Nullable String text) {
        boolean covers(String inFile, String place) {
            return file.equals(inFile)
                    && (pointer.isEmpty() || place.equals(pointer) || place.startsWith(pointer + "/"));
        }
    }

    /**
     * A template for many procedures (bản mẫu dùng chung) that parts of this package are made of.
     *
     * @param template key and version, as {@code route-of-communes/2}
     * @param with values of its parameters that differ from those it proposes
     * @param places what it made, as {@code route.bpmn} or {@code service.json#/fees}
     */
    public record Shared(String template, Map<String, String> with, List<String> places) {
        public Shared {
            with = Map.copyOf(with);
            places = List.copyOf(places);
        }

        /** Name of the template in all its versions. */
        public String key() {
            return template.substring(0, template.indexOf('/'));
        }
    }

    public PackageManifest {
        sources = List.copyOf(sources);
        shared = List.copyOf(Objects.requireNonNullElse(shared, List.of())); // most packages are made of none
    }

    /** What is said of a template that the package is made of, whatever its version. */
    public Optional<Shared> madeOf(String key) {
        return shared.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** What is said of the value at this place. */
    public Optional<Source> sourceOf(String file, String pointer) {
        return sources.stream()
                .filter(source -> source.covers(file, pointer))
                .reduce((one, other) ->
                        other.pointer().length() >= one.pointer().length() ? other : one);
    }

    /** Legal ground of the value at this place; empty when nobody named one. */
    public String groundOf(String file, String pointer) {
        return sourceOf(file, pointer).map(Source::ground).orElse("");
    }

    /** As people name it: {@code 1.004873/1}. */
    public String name() {
        return code + "/" + version;
    }

    /** Whether it has begun; it is in force until a later one begins. */
    public boolean hasBegun(LocalDate day) {
        return !validFrom.isAfter(day);
    }
}
