package motcua.simulators.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Timestamps as of RFC 3161. */
final class TimestampAuthority {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.54392.5.9999");
    private static final int SERIAL_BITS = 120;

    private final CertificateAuthority authority;
    private final Clock clock;

    TimestampAuthority(CertificateAuthority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** @throws IOException when the request is none */
    byte[] answer(byte[] request) throws IOException, TSPException {
        var asked = new TimeStampRequest(request);
        var generator = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED);
        var serial = new BigInteger(SERIAL_BITS, new SecureRandom());
        return generator.generate(asked, serial, Date.from(clock.instant())).getEncoded();
    }

    private TimeStampTokenGenerator tokens() throws TSPException {
        var tsa = authority.keys().tsa();
        try {
            var digest =
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
            var signer =
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", tsa.key(), tsa.certificate());
            var tokens = new TimeStampTokenGenerator(signer, digest, POLICY);
            tokens.addCertificates(new JcaCertStore(
                    List.of(tsa.certificate(), authority.keys().issuer().certificate())));
            return tokens;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The trial authority must sign timestamps, but cannot", e);
        }
    }
}
