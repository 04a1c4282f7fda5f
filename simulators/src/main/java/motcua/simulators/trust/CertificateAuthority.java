package motcua.simulators.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority played: a root, an issuing authority under it, and a timestamp authority. For trials only: it
 * certifies whoever asks.
 */
final class CertificateAuthority implements Certifier {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final Duration AUTHORITY_VALIDITY = Duration.ofDays(3650);
    private static final Duration SIGNER_VALIDITY = Duration.ofDays(730);
    private static final Duration LIST_VALIDITY = Duration.ofDays(7);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);
    private static final int SERIAL_BITS = 120;

    private final AuthorityKeys keys;
    private final String baseUrl;
    private final Clock clock;

    /** A key with its certificate. */
    record Entity(PrivateKey key, X509Certificate certificate) {}

    /** The three keys of the authority. */
    record AuthorityKeys(Entity root, Entity issuer, Entity tsa) {}

    CertificateAuthority(AuthorityKeys keys, String baseUrl, Clock clock) {
        this.keys = keys;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Makes root, issuing authority and timestamp authority. */
    static AuthorityKeys found(String baseUrl, Clock clock) {
        var rootPair = newPair();
        var rootName = new X500Name("C=VN,O=Motcua simulators,CN=Trial Root CA (NOT FOR REAL USE)");
        var root = new Entity(
                rootPair.getPrivate(),
                issue(
                        new Request(rootName, rootPair.getPublic(), Kind.ROOT),
                        new Issuer(rootName, rootPair.getPublic(), rootPair.getPrivate()),
                        baseUrl,
                        clock.instant()));
        var issuer = certified(root, "C=VN,O=Motcua simulators,CN=Trial Issuing CA", Kind.ISSUER, baseUrl, clock);
        var tsa = certified(issuer, "C=VN,O=Motcua simulators,CN=Trial TSA", Kind.TSA, baseUrl, clock);
        return new AuthorityKeys(root, issuer, tsa);
    }

    AuthorityKeys keys() {
        return keys;
    }

    /** The chain of a new signer's certificate, without the root. */
    @Override
    public List<X509Certificate> certify(X500Name subject, PublicKey key) {
        var request = new Request(subject, key, Kind.SIGNER);
        return List.of(
                issue(request, Issuer.of(keys.issuer()), baseUrl, clock.instant()),
                keys.issuer().certificate());
    }

    /** The list of revoked certificates of the root or of the issuing authority: empty, for nothing is revoked in a trial. */
    byte[] revocationList(Entity issuer) {
        try {
            var now = clock.instant();
            var builder = new JcaX509v2CRLBuilder(
                    issuer.certificate().getSubjectX500Principal(), Date.from(now.minus(CLOCKS_DIFFER_BY)));
            builder.setNextUpdate(Date.from(now.plus(LIST_VALIDITY)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            var list = builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer.key()));
            return new JcaX509CRLConverter().getCRL(list).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The trial authority must write its list, but cannot", e);
        }
    }

    private static Entity certified(Entity by, String name, Kind kind, String baseUrl, Clock clock) {
        var pair = newPair();
        var request = new Request(new X500Name(name), pair.getPublic(), kind);
        return new Entity(pair.getPrivate(), issue(request, Issuer.of(by), baseUrl, clock.instant()));
    }

    private enum Kind {
        ROOT,
        ISSUER,
        TSA,
        SIGNER
    }

    private record Request(X500Name subject, PublicKey key, Kind kind) {}

    private record Issuer(X500Name name, PublicKey publicKey, PrivateKey key) {
        static Issuer of(Entity entity) {
            return new Issuer(
                    X500Name.getInstance(
                            entity.certificate().getSubjectX500Principal().getEncoded()),
                    entity.certificate().getPublicKey(),
                    entity.key());
        }
    }

    private static X509Certificate issue(Request request, Issuer issuer, String baseUrl, Instant now) {
        var validity = request.kind() == Kind.SIGNER ? SIGNER_VALIDITY : AUTHORITY_VALIDITY;
        var builder = new JcaX509v3CertificateBuilder(
                issuer.name(),
                new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS),
                Date.from(now.minus(CLOCKS_DIFFER_BY)),
                Date.from(now.plus(validity)),
                request.subject(),
                request.key());
        try {
            extend(builder, request, issuer, baseUrl);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer.key())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The trial authority must issue certificates, but cannot", e);
        }
    }

    private static void extend(X509v3CertificateBuilder builder, Request request, Issuer issuer, String baseUrl)
            throws GeneralSecurityException, IOException {
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(request.key()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuer.publicKey()));
        switch (request.kind()) {
            case ROOT, ISSUER -> {
                builder.addExtension(
                        Extension.basicConstraints, true, new BasicConstraints(request.kind() == Kind.ROOT ? 1 : 0));
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            }
            case TSA -> {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            case SIGNER ->
                builder.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        }
        if (request.kind() != Kind.ROOT) {
            builder.addExtension(Extension.cRLDistributionPoints, false, listAt(baseUrl, request.kind()));
        }
    }

    private static CRLDistPoint listAt(String baseUrl, Kind kind) {
        var address = baseUrl + (kind == Kind.ISSUER ? "/trust/root.crl" : "/trust/crl");
        var name = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(name), null, null)});
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
}
