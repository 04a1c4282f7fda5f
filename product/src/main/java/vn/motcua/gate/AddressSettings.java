package vn.motcua.gate;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        var said = trustedProxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .toList();
        trustedProxies = said.equals(List.of(NONE)) ? List.of() : said;
        var wrong = Stream.of(wrongUrl(publicUrl), wrongProxies(trustedProxies))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
    }

    @Nullable
    URI origin() {
        return publicUrl.isBlank() ? null : URI.create(publicUrl);
    }

    private static Optional<String> wrongUrl(String text) {
        return text.isBlank() || isOrigin(text)
                ? Optional.empty()
                : Optional.of(
                        "motcua.public-url (MOTCUA_URL) must be an address as https://dichvucong.example.vn, without path, but is "
                                + text);
    }

    private static Optional<String> wrongProxies(List<String> proxies) {
        var wrong = proxies.stream().filter(proxy -> !isRange(proxy)).toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("motcua.trusted-proxies (MOTCUA_TRUSTED_PROXIES) must be addresses or ranges as"
                        + " 10.1.2.3 or 10.1.0.0/16, separated by commas, or the word none alone, but has " + wrong);
    }

    /** An address, or a range that is not everybody. */
    private static boolean isRange(String text) {
        var parts = text.split("/", -1);
        int bits = parts[0].indexOf(':') < 0 ? Integer.SIZE : 4 * Integer.SIZE;
        return parts.length <= 2
                && Addresses.plain(parts[0]).filter(parts[0]::equals).isPresent()
                && (parts.length == 1
                        || parts[1].matches("[0-9]{1,3}")
                                && Integer.parseInt(parts[1]) >= 1
                                && Integer.parseInt(parts[1]) <= bits);
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = URI.create(text);
            boolean isBare = uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
            return isBare
                    && uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
