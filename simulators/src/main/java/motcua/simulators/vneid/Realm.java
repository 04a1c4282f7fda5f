package motcua.simulators.vneid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who issues: the e-ID of citizens or the officers' realm. Each is an issuer of its own under its own path. */
enum Realm {
    VNEID("motcua-citizen", "citizen"),
    CANBO("motcua-officer", "officer");

    private final String clientId;
    private final String registration;

    Realm(String clientId, String registration) {
        this.clientId = clientId;
        this.registration = registration;
    }

    /** {@code vneid} or {@code canbo}: the last part of the issuer's address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The client that the product's pages sign in with. */
    String clientId() {
        return clientId;
    }

    String redirectPath() {
        return "/login/oauth2/code/" + registration;
    }

    static Optional<Realm> ofIssuer(String issuer) {
        return Arrays.stream(values())
                .filter(realm -> issuer.endsWith("/" + realm.path()))
                .findFirst();
    }
}
