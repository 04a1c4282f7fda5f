package vn.motcua.sharing.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A template for many procedures (bản mẫu dùng chung), in one version: parts of a package with places that each procedure fills in.
 *
 * @param key in all its versions
 * @param hoursOfDay working hours of a day, by which shares of a limit in days become hours
 * @param group of procedures it is meant for
 */
public record SharedTemplate(
        String key,
        int version,
        Text title,
        Group group,
        BigDecimal hoursOfDay,
        List<Parameter> parameters,
        List<Part> parts) {
    /** How far down templates may include others. */
    public static final int DEPTH_MAX = 5;

    public SharedTemplate {
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    public record Text(String vi, String en) {}

    /**
     * It only helps to find procedures that might use the template.
     *
     * @param field of the procedures; blank for any
     * @param decidedBy level that decides; blank for any
     */
    public record Group(String field, String decidedBy) {}

    /** What may be filled in at a place. */
    public enum Kind {
        TEXT,
        /** Whole, 0 or more. */
        NUMBER,
        /** Percent of the legal limit, as {@code 54.17}; the place gets whole working hours, rounded down. */
        SHARE,
        /** That a step of a route is given to. */
        ROLE,
        /** That has a step of a route: the one that leads, or a kind of consulted ones. */
        AGENCY
    }

    /** @param value where a procedure says no other; empty where each must say one */
    public record Parameter(String key, Kind kind, Text title, Optional<String> value) {}

    /** What it puts into a package. */
    public sealed interface Part {
        /**
         * A value of a JSON file, or a whole file.
         *
         * @param pointer into the file; of lists an element may be named by its key. Empty for a whole file
         * @param content a text for a whole file that is no JSON
         */
        record Content(String file, String pointer, JsonNode content) implements Part {
            /** As {@code service.json#/fees}. */
            public String place() {
                return pointer.isEmpty() ? file : file + "#" + pointer;
            }
        }

        /**
         * All that another template puts there.
         *
         * @param template key and version
         * @param with values of its parameters; they may name those of the including one
         */
        record Include(String template, Map<String, String> with) implements Part {
            public Include {
                with = Map.copyOf(with);
            }

            String key() {
                return template.substring(0, template.indexOf('/'));
            }
        }
    }

    /** As packages name it: {@code route-of-communes/2}. */
    public String name() {
        return key + "/" + version;
    }

    /** Names of the templates that it includes itself. */
    public List<String> includes() {
        return parts.stream()
                .filter(Part.Include.class::isInstance)
                .map(part -> ((Part.Include) part).template())
                .toList();
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(one -> one.key().equals(name)).findFirst();
    }
}
