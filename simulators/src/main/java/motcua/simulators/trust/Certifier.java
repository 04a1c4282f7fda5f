package motcua.simulators.trust;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;

/** Certifies the keys of those who trust the trial authority. */
public interface Certifier {
    /** The chain of a new signer's certificate, without the root. */
    List<X509Certificate> certify(X500Name subject, PublicKey key);
}
