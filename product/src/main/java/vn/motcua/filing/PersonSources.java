package vn.motcua.filing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.EidClaims;

/** What is known of a person without asking: the e-ID's claims under the names that forms prefill from. */
public final class PersonSources {
    private PersonSources() {}

    public static Map<String, String> of(EidClaims claims) {
        var known = new HashMap<String, String>();
        put(known, "eid.fullName", claims.fullName());
        put(known, "eid.personalNumber", claims.personalNumber());
        put(known, "eid.birthDate", claims.birthDate());
        put(known, "eid.sex", claims.sex());
        put(known, "eid.nationality", claims.nationality());
        put(known, "eid.residence", claims.residence());
        put(known, "eid.residenceAreaCode", claims.residenceAreaCode());
        put(known, "eid.phone", claims.phone());
        put(known, "eid.email", claims.email());
        return Map.copyOf(known);
    }

    private static void put(Map<String, String> known, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(name, value);
        }
    }
}
