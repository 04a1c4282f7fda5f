package vn.motcua.signing;

import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.springframework.stereotype.Component;

/**
 * Gives a signer or a seal a key: makes it, asks the certificate authority at {@code motcua.signing.ca-url} for a
 * certificate (PKCS#10 by POST, the answer is the chain as PEM, the signer's first), and keeps both as PKCS#12. Asked again
 * for a name that has a key, it changes nothing. Keys in hardware tokens are enrolled with the token's own tools.
 */
@Component
public class EnrolSigner {
    private static final int REFUSAL_LENGTH_MAX = 300;

    private final KeystoreFolder folder;
    private final AllKeys keys;
    private final SigningSettings settings;
    private final HttpLoader authority;

    EnrolSigner(KeystoreFolder folder, AllKeys keys, SigningSettings settings) {
        this.folder = folder;
        this.keys = keys;
        this.settings = settings;
        this.authority = new HttpLoader(settings.timeout(), "application/pkcs10");
    }

    /**
     * Whose key it is, as it will stand in the certificate.
     *
     * @param name of the person, or of the agency for a seal
     * @param organisation the agency
     */
    public record Subject(String name, String organisation) {}

    public sealed interface Outcome {
        record Enrolled(KeyName key, Instant notAfter) implements Outcome {}

        record AlreadyEnrolled(KeyName key, Instant notAfter) implements Outcome {}

        /** The authority does not answer; ask again later. */
        record Unreachable(String reply) implements Outcome {}

        /** The authority answered, but gave no usable certificate. */
        record RefusedByAuthority(String reply) implements Outcome {}
    }

    public Outcome enrol(KeyName name, Subject subject) {
        try {
            return enrolUnlessKnown(name, subject);
        } catch (SigningKeys.KeysUnreachable e) {
            return new Outcome.Unreachable(String.valueOf(e.getMessage()));
        }
    }

    private Outcome enrolUnlessKnown(KeyName name, Subject subject) {
        var known = keys.find(name);
        if (known.isPresent()) {
            return new Outcome.AlreadyEnrolled(
                    name, known.get().certificate().getNotAfter().toInstant());
        }
        if (settings.caUrl().isBlank()) {
            return new Outcome.Unreachable("motcua.signing.ca-url is not set");
        }
        var pair = newPair();
        try {
            var reply = authority.send(settings.caUrl(), request(pair, subject));
            return reply.status() == 200 || reply.status() == 201
                    ? keep(name, pair, reply.body())
                    : new Outcome.RefusedByAuthority("status " + reply.status() + ": " + shortened(reply.body()));
        } catch (DSSExternalResourceException e) {
            return new Outcome.Unreachable(String.valueOf(e.getMessage()));
        }
    }

    private Outcome keep(KeyName name, KeyPair pair, byte[] answer) {
        List<X509Certificate> chain;
        try {
            chain = TrustAnchors.parse(answer);
        } catch (CertificateException _) {
            return new Outcome.RefusedByAuthority("no certificates: " + shortened(answer));
        }
        if (chain.isEmpty() || !chain.getFirst().getPublicKey().equals(pair.getPublic())) {
            return new Outcome.RefusedByAuthority("a certificate for another key");
        }
        folder.add(name, pair.getPrivate(), chain);
        return new Outcome.Enrolled(name, chain.getFirst().getNotAfter().toInstant());
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK must know P-256, but this one does not", e);
        }
    }

    private static byte[] request(KeyPair pair, Subject subject) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaPKCS10CertificationRequestBuilder(nameOf(subject), pair.getPublic())
                    .build(signer)
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("A certificate request for a fresh key must be possible, but is not", e);
        }
    }

    private static X500Name nameOf(Subject subject) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, subject.organisation())
                .addRDN(BCStyle.CN, subject.name())
                .build();
    }

    private static String shortened(byte[] answer) {
        var text = new String(answer, StandardCharsets.UTF_8).strip();
        return text.substring(0, Math.min(text.length(), REFUSAL_LENGTH_MAX));
    }
}
