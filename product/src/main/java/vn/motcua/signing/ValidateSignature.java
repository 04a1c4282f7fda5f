package vn.motcua.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.documents.pdf.PdfLimits;
import vn.motcua.documents.pdf.PdfLook;

/**
 * Checks a signed paper strictly: a change after signing that readers would show as harmless (an added page, a note over
 * the text, a second content) is a change. A further legitimate signature is not. Whoever brings the paper decides nothing:
 * no address that it names is asked, and it takes no more memory and time than a paper needs.
 */
@Component
public class ValidateSignature {
    private static final Logger LOG = LoggerFactory.getLogger(ValidateSignature.class);
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final Set<SubIndication> CHANGED = Set.of(
            SubIndication.HASH_FAILURE,
            SubIndication.SIG_CRYPTO_FAILURE,
            SubIndication.FORMAT_FAILURE,
            SubIndication.SIGNED_DATA_NOT_FOUND);

    private final CheckSettings settings;
    private final TrustAnchors trust;
    private final Clock clock;
    private final HttpLoader loader;
    private final Turns turns;
    private final ValidationPolicy policy = StrictPolicy.load();

    ValidateSignature(CheckSettings settings, TrustAnchors trust, Clock clock) {
        this.settings = settings;
        this.trust = trust;
        this.clock = clock;
        this.loader = new HttpLoader(settings.timeout(), "application/octet-stream");
        this.turns = new Turns(settings.patience());
    }

    /** Where a file lies until its turn comes: it is in memory only while it is checked. */
    public interface Source {
        byte[] read() throws IOException;
    }

    public Verdict validate(byte[] pdf) {
        return validate(() -> pdf);
    }

    /** As {@link #validate(byte[])}, for a file that is still on the disk. */
    public Verdict validate(Source file) {
        return turns.take(() -> judged(file)).orElseGet(Verdict.NotNow::new);
    }

    private Verdict judged(Source file) {
        try {
            var pdf = file.read();
            if (!beginsAsPdf(pdf)
                    || FileMarks.areTooMany(pdf)
                    || !(PdfLook.into(pdf, PdfLimits.forSignatures()) instanceof PdfLook.Legible)) {
                return new Verdict.Unreadable();
            }
            return switch (SignedShape.judge(pdf)) {
                case SignedShape.Judgement.Broken(var finding) -> new Verdict.Altered(List.of(), List.of(finding));
                case SignedShape.Judgement.TooMuch _ -> new Verdict.Unreadable();
                case SignedShape.Judgement.Sound(var signatures) -> calculated(pdf, signatures);
            };
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever the library stumbles over is in the stranger's file: nobody can read it.
            LOG.info("A paper brought to be checked cannot be read: {}", e.toString());
            return new Verdict.Unreadable();
        }
    }

    private static boolean beginsAsPdf(byte[] pdf) {
        return pdf.length >= PDF.length && Arrays.mismatch(pdf, PDF) == PDF.length;
    }

    private Verdict calculated(byte[] pdf, int signatures) {
        var revisions = new BoundedRevisions();
        var reports = reports(pdf, revisions);
        if (revisions.isTooMuch()) {
            return new Verdict.Unreadable();
        }
        int found = reports.getSimpleReport().getSignaturesCount();
        if (found < signatures) {
            return new Verdict.Altered(List.of(), List.of("A signature cannot be read."));
        }
        if (found == 0) {
            return unsigned(pdf);
        }
        return verdict(reports, PdfFrame.hasTail(pdf, signedBytes(reports)));
    }

    /** What was appended may hide a signature from whoever reads the file by its last table. It stands in the file still. */
    private static Verdict unsigned(byte[] pdf) {
        return FileMarks.namesSignature(pdf)
                ? new Verdict.Altered(List.of(), List.of("A signature stands in the file, but nothing leads to it."))
                : new Verdict.NotSigned();
    }

    private Reports reports(byte[] pdf, BoundedRevisions revisions) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trust.source());
        verifier.setAIASource(null);
        verifier.setCrlSource(new OnlineCRLSource(new AllowedAddresses(settings.addresses(), loader)));
        var rules = new SignaturePolicyProvider();
        rules.setDataLoader(AllowedAddresses.none(loader));
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(revisions);
        validator.setCertificateVerifier(verifier);
        validator.setSignaturePolicyProvider(rules);
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
        var signedAt = reports.getSimpleReport().getBestSignatureTime(id).toInstant();
        return new Verdict.Signature(
                String.valueOf(reports.getSimpleReport().getSignedBy(id)),
                certificate == null || certificate.getOrganizationName() == null
                        ? ""
                        : certificate.getOrganizationName(),
                signedAt,
                timestamps.stream().anyMatch(stamp -> stamp.isMessageImprintDataIntact() && stamp.isSignatureValid()),
                certificate != null && certificate.isRevocationDataAvailable(),
                proof(wrapper, signedAt));
    }

    private static Verdict.Proof proof(SignatureWrapper signature, Instant signedAt) {
        var level = level(signature.getSignatureFormat());
        var own = Stream.ofNullable(signature.getSigningCertificate());
        var stamps = signature.getTimestampList().stream()
                .filter(stamp -> stamp.isMessageImprintDataIntact() && stamp.isSignatureValid())
                .flatMap(stamp -> Stream.ofNullable(stamp.getSigningCertificate()));
        var until = (level.compareTo(ProofLevel.LONG_TERM) < 0 ? own : stamps)
                .map(certificate -> certificate.getNotAfter().toInstant())
                .max(Comparator.naturalOrder());
        return new Verdict.Proof(level, until.orElse(signedAt));
    }

    private static ProofLevel level(SignatureLevel format) {
        return switch (format) {
            case PAdES_BASELINE_LTA -> ProofLevel.ARCHIVED;
            case PAdES_BASELINE_LT -> ProofLevel.LONG_TERM;
            case PAdES_BASELINE_T -> ProofLevel.TIMESTAMPED;
            default -> ProofLevel.SIGNED;
        };
    }
}
