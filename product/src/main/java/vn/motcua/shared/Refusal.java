package vn.motcua.shared;

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
}
