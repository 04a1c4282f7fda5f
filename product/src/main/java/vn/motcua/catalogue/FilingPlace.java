package vn.motcua.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a citizen files a procedure (nơi nộp hồ sơ). */
public sealed interface FilingPlace {

    /** Here, on this system. */
    record Here() implements FilingPlace {}

    /** At the national portal; the page explains it and leads there. */
    record NationalPortal(URI url) implements FilingPlace {
        public static final int URL_LENGTH_MAX = 500;

        /** Empty unless it is an https address that names a host and nobody: people are sent there by a click. */
        public static Optional<NationalPortal> read(String typed) {
            if (typed.strip().length() > URL_LENGTH_MAX) {
                return Optional.empty();
            }
            try {
                var url = new URI(typed.strip());
                boolean isUsable =
                        "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null;
                return isUsable ? Optional.of(new NationalPortal(url)) : Optional.empty();
            } catch (URISyntaxException _) {
                return Optional.empty();
            }
        }
    }
}
