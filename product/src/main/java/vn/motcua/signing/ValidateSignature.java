package vn.motcua.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Checks a signed paper strictly: a change after signing that readers would show as harmless (an added page, a note over
 * the text, a second content) is a change. A further legitimate signature is not.
 */
@Component
public class ValidateSignature {
    private static final int PAGES_COMPARED_BY_EYE_MAX = 30;
    private static final Set<SubIndication> CHANGED = Set.of(
            SubIndication.HASH_FAILURE,
            SubIndication.SIG_CRYPTO_FAILURE,
            SubIndication.FORMAT_FAILURE,
            SubIndication.SIGNED_DATA_NOT_FOUND);

    private final SigningSettings settings;
    private final TrustAnchors trust;
    private final Clock clock;
    private final ValidationPolicy policy = StrictPolicy.load();

    ValidateSignature(SigningSettings settings, TrustAnchors trust, Clock clock) {
        this.settings = settings;
        this.trust = trust;
        this.clock = clock;
    }

    public Verdict validate(byte[] pdf) {
        if (!PdfFrame.isReadable(pdf)) {
            return new Verdict.Unreadable();
        }
        try {
            var reports = reports(pdf);
            return reports.getSimpleReport().getSignaturesCount() == 0
                    ? new Verdict.NotSigned()
                    : verdict(reports, PdfFrame.hasTail(pdf, signedBytes(reports)));
        } catch (DSSException e) {
            return new Verdict.Unreadable();
        }
    }

    private Reports reports(byte[] pdf) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trust.source());
        verifier.setCrlSource(new OnlineCRLSource(new HttpLoader(settings.timeout(), "application/octet-stream")));
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(PAGES_COMPARED_BY_EYE_MAX);
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(factory);
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(clock.instant()));
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument(policy);
    }

    /** How far the last signature reaches. */
    private static int signedBytes(Reports reports) {
        return reports.getDiagnosticData().getSignatures().stream()
                .map(signature -> signature.getSignatureByteRange())
                .filter(range -> range.size() == 4)
                .mapToInt(range -> range.get(2).add(range.get(3)).intValue())
                .max()
                .orElse(0);
    }

    private static Verdict verdict(Reports reports, boolean hasTail) {
        var signatures = new ArrayList<Verdict.Signature>();
        var changes = new ArrayList<String>();
        var doubts = new ArrayList<String>();
        for (var id : reports.getSimpleReport().getSignatureIdList()) {
            signatures.add(signature(reports, id));
            var findings = findings(reports, id);
            if (isChanged(reports, id)) {
                changes.addAll(findings);
            } else if (reports.getSimpleReport().getIndication(id) != Indication.TOTAL_PASSED) {
                doubts.addAll(findings);
            }
        }
        if (hasTail) {
            changes.add("Content was appended after the last signature.");
        }
        if (!changes.isEmpty()) {
            return new Verdict.Altered(signatures, changes);
        }
        return doubts.isEmpty() ? new Verdict.Valid(signatures) : new Verdict.Untrusted(signatures, doubts);
    }

    private static boolean isChanged(Reports reports, String id) {
        var simple = reports.getSimpleReport();
        var reason = simple.getSubIndication(id);
        return simple.getIndication(id) != Indication.TOTAL_PASSED && reason != null && CHANGED.contains(reason);
    }

    private static List<String> findings(Reports reports, String id) {
        var messages = reports.getSimpleReport().getAdESValidationErrors(id).stream()
                .map(Message::getValue)
                .toList();
        return messages.isEmpty()
                ? List.of(String.valueOf(reports.getSimpleReport().getSubIndication(id)))
                : messages;
    }

    private static Verdict.Signature signature(Reports reports, String id) {
        var wrapper = reports.getDiagnosticData().getSignatureById(id);
        var certificate = wrapper.getSigningCertificate();
        var timestamps = wrapper.getTimestampList();
        return new Verdict.Signature(
                String.valueOf(reports.getSimpleReport().getSignedBy(id)),
                certificate == null || certificate.getOrganizationName() == null
                        ? ""
                        : certificate.getOrganizationName(),
                reports.getSimpleReport().getBestSignatureTime(id).toInstant(),
                timestamps.stream().anyMatch(stamp -> stamp.isMessageImprintDataIntact() && stamp.isSignatureValid()),
                certificate != null && certificate.isRevocationDataAvailable());
    }
}
