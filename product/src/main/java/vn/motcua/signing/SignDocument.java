package vn.motcua.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.signing.SignOutcome.CertificateNotInForce;
import vn.motcua.signing.SignOutcome.CertificateRevoked;
import vn.motcua.signing.SignOutcome.NoKey;
import vn.motcua.signing.SignOutcome.NotConfirmed;
import vn.motcua.signing.SignOutcome.NotSignable;
import vn.motcua.signing.SignOutcome.Signed;
import vn.motcua.signing.SignOutcome.Unreachable;

/**
 * Signs a paper (ký số, đóng dấu): PAdES with a timestamp for each signature, and, where the authorities' revocation lists
 * answer, with the proof that the certificates were in force. Either all signatures of an order are made or none.
 */
@Component
public class SignDocument {
    private static final Logger LOG = LoggerFactory.getLogger(SignDocument.class);

    private final AllKeys keys;
    private final SigningSettings settings;
    private final TrustAnchors trust;
    private final SealPictures pictures;
    private final Clock clock;
    private final HttpLoader timestamps;
    private final HttpLoader lists;
    private final RevocationLists revocations;

    SignDocument(AllKeys keys, SigningSettings settings, TrustAnchors trust, SealPictures pictures, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.trust = trust;
        this.pictures = pictures;
        this.clock = clock;
        this.timestamps = new HttpLoader(settings.timeout(), "application/timestamp-query");
        this.lists = new HttpLoader(settings.timeout(), "application/octet-stream");
        this.revocations = new RevocationLists(lists, trust);
    }

    public SignOutcome sign(SignOrder order) {
        var hindered = hindered(order);
        if (hindered.isPresent()) {
            return hindered.get();
        }
        var now = clock.instant();
        int pages = PdfFrame.pages(order.pdf());
        DSSDocument document = new InMemoryDocument(order.pdf());
        var signers = new ArrayList<String>();
        for (var signing : order.signings()) {
            switch (add(document, new Placed(signing, pages), now)) {
                case Added(var next, var signer) -> {
                    document = next;
                    signers.add(signer);
                }
                case NotAdded(var outcome) -> {
                    return outcome;
                }
            }
        }
        return finished(document, signers, now);
    }

    private sealed interface Addition {}

    private record Added(DSSDocument document, String signer) implements Addition {}

    private record NotAdded(SignOutcome outcome) implements Addition {}

    /** A signature on a paper with so many pages. */
    private record Placed(SignOrder.Signing signing, int pages) {}

    private Addition add(DSSDocument document, Placed placed, Instant now) {
        var name = placed.signing().key();
        try {
            var found = keys.find(name);
            if (found.isEmpty()) {
                return new NotAdded(new NoKey(name));
            }
            var key = found.get();
            var unusable = unusable(name, key, now);
            if (unusable.isPresent()) {
                return new NotAdded(unusable.get());
            }
            var prepared = prepared(document, placed, key, now);
            return new Added(prepared.with(key.sign(prepared.content())), prepared.signer());
        } catch (SigningKeys.NotConfirmed
                | SigningKeys.KeysUnreachable
                | ProviderException
                | GeneralSecurityException
                | AlertException
                | DSSException
                | IllegalArgumentException e) {
            return new NotAdded(refusal(name, e));
        }
    }

    /** A certificate that does not allow to sign now: it has ended, has not begun, or was revoked. */
    Optional<SignOutcome> unusable(KeyName name, SigningKey key, Instant now) {
        var certificate = key.certificate();
        return certificate.isValidOn(Date.from(now))
                ? revocations.revokedAt(key).map(at -> new CertificateRevoked(name, at))
                : Optional.of(new CertificateNotInForce(
                        name,
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()));
    }

    /** What is said of whatever keys, authorities and the library with the file throw. */
    static SignOutcome refusal(KeyName name, Exception e) {
        var said = String.valueOf(e.getMessage());
        return switch (e) {
            case SigningKeys.NotConfirmed _ -> new NotConfirmed(name);
            case SigningKeys.KeysUnreachable _ -> new Unreachable("keys", said);
            case ProviderException _ -> new Unreachable("keys", said);
            case GeneralSecurityException _ -> new Unreachable("keys", said);
            case DSSExternalResourceException _ -> new Unreachable("TSA", said);
            default -> new NotSignable(said);
        };
    }

    /**
     * A paper that lacks but the value of its next signature.
     *
     * @param content what is to be signed
     * @param signer the name in the certificate
     */
    record Prepared(
            DSSDocument document,
            PAdESSignatureParameters parameters,
            PAdESService service,
            byte[] content,
            String signer) {
        DSSDocument with(SignatureValue value) {
            return service.signDocument(document, parameters, value);
        }
    }

    private Prepared prepared(DSSDocument document, Placed placed, SigningKey key, Instant now) {
        var service = service();
        var parameters = parameters(key, placed, now);
        var content = service.getDataToSign(document, parameters).getBytes();
        return new Prepared(
                document, parameters, service, content, DSSASN1Utils.getHumanReadableName(key.certificate()));
    }

    /** Whatever keeps from signing this paper before anybody is asked for a key. */
    Optional<SignOutcome> hindered(SignOrder order) {
        if (order.signings().isEmpty()) {
            throw new IllegalArgumentException("An order to sign must say who signs, but names nobody");
        }
        if (settings.tsaUrl().isBlank()) {
            return Optional.of(new Unreachable("TSA", "motcua.signing.tsa-url is not set"));
        }
        return PdfFrame.isReadable(order.pdf())
                ? Optional.empty()
                : Optional.of(new NotSignable("no readable PDF without password"));
    }

    /** For the only signature of the order. */
    Prepared prepared(SignOrder order, SigningKey key, Instant now) {
        var placed = new Placed(order.signings().getFirst(), PdfFrame.pages(order.pdf()));
        return prepared(new InMemoryDocument(order.pdf()), placed, key, now);
    }

    private PAdESSignatureParameters parameters(SigningKey key, Placed placed, Instant now) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(clock.getZone()));
        parameters.setReason(placed.signing().reason());
        parameters.setAppName("Motcua");
        var appearance = placed.signing().appearance();
        if (appearance != null) {
            var name = DSSASN1Utils.getHumanReadableName(key.certificate());
            var signer = new SignatureLook.Signer(name, now, clock.getZone());
            var shown =
                    appearance.showing(look(appearance.look(), placed.signing().key()));
            parameters.setImageParameters(SignatureLook.of(shown, signer, placed.pages()));
        }
        return parameters;
    }

    private Appearance.Look look(Appearance.Look wanted, KeyName key) {
        if (!(wanted instanceof Appearance.Look.Own)) {
            return wanted;
        }
        return pictures.of(key)
                .<Appearance.Look>map(Appearance.Look.Picture::new)
                .orElseGet(() -> new Appearance.Look.SignerAndTime((byte[]) null));
    }

    /**
     * Adds the proof that the certificates were in force and a time stamp over everything (LTA); where an authority does not answer,
     * what can be had (LT, else T). Done once, with the last signatures: each further time would add another time stamp.
     */
    private SignOutcome finished(DSSDocument document, List<String> signers, Instant now) {
        return extended(document, SignatureLevel.PAdES_BASELINE_LTA)
                .map(whole -> new Signed(whole, signers, now, ProofLevel.ARCHIVED))
                .or(() -> extended(document, SignatureLevel.PAdES_BASELINE_LT)
                        .map(whole -> new Signed(whole, signers, now, ProofLevel.LONG_TERM)))
                .orElseGet(() -> new Signed(bytes(document), signers, now, ProofLevel.TIMESTAMPED));
    }

    private Optional<byte[]> extended(DSSDocument document, SignatureLevel level) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        try {
            return Optional.of(bytes(service().extendDocument(document, parameters)));
        } catch (AlertException | DSSException e) {
            LOG.warn("A signed paper does not reach {}: {}", level, e.getMessage());
            return Optional.empty();
        }
    }

    private PAdESService service() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trust.source());
        verifier.setCrlSource(new OnlineCRLSource(lists));
        var service = new PAdESService(verifier);
        service.setPdfObjFactory(new Painting());
        service.setTspSource(new OnlineTSPSource(settings.tsaUrl(), timestamps));
        return service;
    }

    /** The library's way with PDF, but for the drawing. */
    private static final class Painting extends PdfBoxNativeObjectFactory {
        @Override
        public PDFSignatureService newPAdESSignatureService() {
            PdfBoxSignatureDrawerFactory painters = look -> new PaintSignature((SignatureLook) look);
            return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, painters));
        }
    }

    static byte[] bytes(DSSDocument document) {
        try (var in = document.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
