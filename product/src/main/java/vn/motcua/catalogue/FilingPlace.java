package vn.motcua.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a citizen files a procedure (nơi nộp hồ sơ). */
public sealed interface FilingPlace {

    /** Here, on this system. */
    record Here() implements FilingPlace {}

    /** At the national portal; the page explains it and leads there. */
    record NationalPortal(URI url) implements FilingPlace {
        public static final int URL_LENGTH_MAX = 500;

        private static final int HTTPS = 443;

        /** A name that the whole internet knows, so no number and nothing of one house alone (RFC 6761, RFC 6762, RFC 9476). */
        private static final Pattern PUBLIC_NAME = Pattern.compile(
                "(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)++(?!(?:local|localhost|localdomain|internal|intranet|private|"
                        + "lan|home|corp|test|example|invalid|onion|alt|arpa)$)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

        /**
         * Empty unless it is an https address that names a public host and nobody, at the port of https: people are sent there by a
         * click.
         */
        public static Optional<NationalPortal> read(String typed) {
            if (typed.strip().length() > URL_LENGTH_MAX) {
                return Optional.empty();
            }
            try {
                var url = new URI(typed.strip());
                boolean isUsable = "https".equalsIgnoreCase(url.getScheme())
                        && url.getHost() != null
                        && PUBLIC_NAME.matcher(url.getHost()).matches()
                        && (url.getPort() == -1 || url.getPort() == HTTPS)
                        && url.getUserInfo() == null;
                return isUsable ? Optional.of(new NationalPortal(url)) : Optional.empty();
            } catch (URISyntaxException _) {
                return Optional.empty();
            }
        }
    }
}
