package vn.motcua.shared;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A rule says no. A value, never an exception: the code names the rule ({@code dossier.already-received}), the facts say
 * what was found. Pages show the text of message key {@code refusal.<code>}; the API answers 422 with type
 * {@code /problems/<code>} (RFC 9457).
 */
public interface Refusal {
    String code();

    default Map<String, ?> facts() {
        return Map.of();
    }

    /** @param facts name, value, name, value …, in the order in which the text names them */
    static Map<String, Object> named(Object... facts) {
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return named;
    }

    /** The code of a rule of a module: {@code absence.too-long} for {@code TOO_LONG}. */
    static String code(String module, Enum<?> rule) {
        return module + "." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
