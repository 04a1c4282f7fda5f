package vn.motcua.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the authority took a key's certificate back, by the list that the certificate names; remembered for a minute. A list
 * that does not answer says nothing: whoever signs is not stopped by it, see {@link SignDocument}.
 */
final class RevocationLists {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final int REMEMBERED_MAX = 5_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final HttpLoader loader;
    private final TrustAnchors trust;
    private final Cache<String, Optional<Instant>> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(FRESH)
            .build();

    RevocationLists(HttpLoader loader, TrustAnchors trust) {
        this.loader = loader;
        this.trust = trust;
    }

    /** Since when it is revoked. */
    Optional<Instant> revokedAt(SigningKey key) {
        return known.get(key.certificate().getDSSIdAsString(), _ -> asked(key));
    }

    /** Who issued it is in its chain, or among those who are trusted. */
    private Optional<CertificateToken> issuer(SigningKey key) {
        return Stream.concat(key.chain().stream().skip(1), trust.source().getCertificates().stream())
                .filter(key.certificate()::isSignedBy)
                .findFirst();
    }

    private Optional<Instant> asked(SigningKey key) {
        try {
            return issuer(key)
                    .map(issuer -> new OnlineCRLSource(loader).getRevocationToken(key.certificate(), issuer))
                    .filter(state -> state.getStatus() == CertificateStatus.REVOKED)
                    .map(state -> state.getRevocationDate().toInstant());
        } catch (DSSException e) {
            LOG.info("Nothing is known of the revocation of a certificate: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
