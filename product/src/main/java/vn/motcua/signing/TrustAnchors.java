package vn.motcua.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authorities whose certificates are trusted. What cannot be read is tried again at the next question. */
final class TrustAnchors {
    private static final Logger LOG = LoggerFactory.getLogger(TrustAnchors.class);

    private final List<String> places;
    private final HttpLoader loader;
    private final Map<String, List<CertificateToken>> read = new ConcurrentHashMap<>();

    TrustAnchors(List<String> places, HttpLoader loader) {
        this.places = List.copyOf(places);
        this.loader = loader;
    }

    CommonTrustedCertificateSource source() {
        var source = new CommonTrustedCertificateSource();
        for (var place : places) {
            certificatesAt(place).forEach(source::addCertificate);
        }
        return source;
    }

    private List<CertificateToken> certificatesAt(String place) {
        var known = read.get(place);
        if (known != null) {
            return known;
        }
        try {
            var pem = place.startsWith("http") ? loader.get(place) : Files.readAllBytes(Path.of(place));
            var found = parse(pem).stream().map(CertificateToken::new).toList();
            read.put(place, found);
            return found;
        } catch (IOException | CertificateException | DSSExternalResourceException e) {
            LOG.warn("The trusted certificates at {} cannot be read: {}", place, e.toString());
            return List.of();
        }
    }

    /** One or several certificates, PEM or DER. */
    static List<X509Certificate> parse(byte[] certificates) throws CertificateException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(certificates))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
