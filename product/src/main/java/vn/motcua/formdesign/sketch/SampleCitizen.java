package vn.motcua.formdesign.sketch;

import java.util.HashMap;
import java.util.Map;

/** What the e-ID would tell of somebody who does not exist: data of {@code sample.json}. */
public final class SampleCitizen {
    private static final Map<String, String> CLAIMS = read();

    private SampleCitizen() {}

    private static Map<String, String> read() {
        var claims = new HashMap<String, String>();
        Stored.read("sample")
                .properties()
                .forEach(claim -> claims.put(claim.getKey(), claim.getValue().asString("")));
        return Map.copyOf(claims);
    }

    /** By name, as {@code eid.fullName}. */
    public static Map<String, String> claims() {
        return CLAIMS;
    }
}
