package vn.motcua.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A certificate and timestamp authority on a port of this machine. */
final class TrialAuthority implements AutoCloseable {
    private static final String ALGORITHM = "SHA256withECDSA";

    private final AtomicLong serial = new AtomicLong(1);
    private final KeyPair rootPair = newPair();
    private final KeyPair tsaPair = newPair();
    private final HttpServer server;
    private final String name;
    private final X509Certificate root;
    private final X509Certificate tsa;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile BigInteger revoked = BigInteger.ZERO;

    private enum Kind {
        ROOT,
        TSA,
        SIGNER
    }

    private interface Door {
        byte[] answer(byte[] asked) throws Exception;
    }

    TrialAuthority(String name) throws Exception {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = issue(rootName(), rootPair.getPublic(), Kind.ROOT);
        tsa = issue(new X500Name("CN=Trial TSA"), tsaPair.getPublic(), Kind.TSA);
        open("/certificates", this::certify);
        open("/tsa", this::timestamp);
        open("/crl", _ -> revocations());
        open("/issuer", _ -> root.getEncoded());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    byte[] rootPem() throws Exception {
        return pem(root);
    }

    /** How often anything was asked here. */
    int timesAsked() {
        return asked.get();
    }

    void revoke(BigInteger serialNumber) {
        revoked = serialNumber;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    X509Certificate issue(String commonName, PublicKey key) throws Exception {
        return issue(new X500Name("CN=" + commonName), key, Kind.SIGNER);
    }

    static KeyPair newPair() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private byte[] certify(byte[] asked) throws Exception {
        var request = new JcaPKCS10CertificationRequest(asked);
        return pem(issue(request.getSubject(), request.getPublicKey(), Kind.SIGNER));
    }

    private byte[] timestamp(byte[] asked) throws Exception {
        var digest =
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build(ALGORITHM, tsaPair.getPrivate(), tsa);
        var tokens = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(tsa, root)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(
                        new TimeStampRequest(asked),
                        BigInteger.valueOf(serial.incrementAndGet()),
                        Date.from(Instant.now()))
                .getEncoded();
    }

    private byte[] revocations() throws Exception {
        var builder = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), Date.from(Instant.now()));
        builder.setNextUpdate(Date.from(Instant.now().plus(Duration.ofDays(1))));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(serial.incrementAndGet())));
        if (revoked.signum() > 0) {
            builder.addCRLEntry(revoked, Date.from(Instant.now().minus(Duration.ofHours(1))), CRLReason.keyCompromise);
        }
        return builder.build(new JcaContentSignerBuilder(ALGORITHM).build(rootPair.getPrivate()))
                .getEncoded();
    }

    private X509Certificate issue(X500Name subject, PublicKey key, Kind kind) throws Exception {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                rootName(),
                BigInteger.valueOf(serial.incrementAndGet()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1000))),
                subject,
                key);
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(rootPair.getPublic()));
        if (kind == Kind.ROOT) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } else {
            var list = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, at("/crl")));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(list), null, null)
            }));
            builder.addExtension(
                    Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                        place(AccessDescription.id_ad_caIssuers, at("/issuer")),
                        place(AccessDescription.id_ad_caIssuers, "ftp://127.0.0.1:1/issuer"),
                        place(AccessDescription.id_ad_caIssuers, "file:///etc/hostname"),
                        place(AccessDescription.id_ad_caIssuers, "ldap://127.0.0.1:1/cn=issuer"),
                        place(AccessDescription.id_ad_ocsp, at("/ocsp"))
                    }));
        }
        if (kind == Kind.TSA) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        if (kind == Kind.SIGNER) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(rootPair.getPrivate())));
    }

    private static AccessDescription place(ASN1ObjectIdentifier kind, String address) {
        return new AccessDescription(kind, new GeneralName(GeneralName.uniformResourceIdentifier, address));
    }

    private X500Name rootName() {
        return new X500Name("CN=" + name);
    }

    private void open(String path, Door door) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            answer(exchange, door);
        });
    }

    private static void answer(HttpExchange exchange, Door door) throws IOException {
        try (exchange) {
            var body = door.answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private static byte[] pem(X509Certificate certificate) throws Exception {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
