package vn.motcua.gate;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the product stands in the world. Set under {@code motcua.}; both are required in production.
 *
 * @param publicUrl address that people type, without path; empty: whatever a request says
 * @param trustedProxies addresses or ranges ({@code 10.1.0.0/16}) whose word on a visitor's address is believed;
 *     {@code none} or empty: nobody's
 */
@ConfigurationProperties("motcua")
record AddressSettings(
        @DefaultValue("") String publicUrl, @DefaultValue List<String> trustedProxies) {
    /** To say that there is no proxy. */
    static final String NONE = "none";

    AddressSettings {
        trustedProxies = trustedProxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty() && !proxy.equals(NONE))
                .toList();
        if (!publicUrl.isBlank() && !isOrigin(publicUrl)) {
            throw new IllegalArgumentException(
                    "motcua.public-url (MOTCUA_URL) must be an address as https://dichvucong.example.vn, but is "
                            + publicUrl);
        }
    }

    @Nullable
    URI origin() {
        return publicUrl.isBlank() ? null : URI.create(publicUrl);
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
