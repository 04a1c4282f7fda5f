package motcua.simulators.trust;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.tsp.TSPException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the trial authorities. */
@RestController
@RequestMapping("/trust")
class TrustDoors {
    private static final MediaType CHAIN = MediaType.parseMediaType("application/pem-certificate-chain");
    private static final MediaType LIST = MediaType.parseMediaType("application/pkix-crl");
    private static final MediaType TIMESTAMP = MediaType.parseMediaType("application/timestamp-reply");

    private final CertificateAuthority authority;
    private final TimestampAuthority timestamps;

    TrustDoors(CertificateAuthority authority, TimestampAuthority timestamps) {
        this.authority = authority;
        this.timestamps = timestamps;
    }

    /** A certificate for a PKCS#10 request (DER or PEM): the chain as PEM, the signer's first, without the root. */
    @PostMapping("/certificates")
    ResponseEntity<String> certify(@RequestBody byte[] request) throws IOException, GeneralSecurityException {
        JcaPKCS10CertificationRequest asked;
        try {
            asked = new JcaPKCS10CertificationRequest(der(request));
            var proof = new JcaContentVerifierProviderBuilder().build(asked.getSubjectPublicKeyInfo());
            if (!asked.isSignatureValid(proof)) {
                return refused("The request must be signed with the key that it names, but is not");
            }
        } catch (IOException | IllegalArgumentException | OperatorCreationException | PKCSException _) {
            return refused("The body must be a PKCS#10 request, but is not");
        }
        return ResponseEntity.ok()
                .contentType(CHAIN)
                .body(pem(authority.certify(asked.getSubject(), asked.getPublicKey())));
    }

    @GetMapping("/root.pem")
    ResponseEntity<String> root() throws IOException {
        var root = authority.keys().root().certificate();
        return ResponseEntity.ok().contentType(CHAIN).body(pem(List.of(root)));
    }

    @GetMapping("/crl")
    ResponseEntity<byte[]> list() {
        return ResponseEntity.ok()
                .contentType(LIST)
                .body(authority.revocationList(authority.keys().issuer()));
    }

    @GetMapping("/root.crl")
    ResponseEntity<byte[]> rootList() {
        return ResponseEntity.ok()
                .contentType(LIST)
                .body(authority.revocationList(authority.keys().root()));
    }

    @PostMapping("/tsa")
    ResponseEntity<byte[]> timestamp(@RequestBody byte[] request) throws TSPException {
        try {
            return ResponseEntity.ok().contentType(TIMESTAMP).body(timestamps.answer(request));
        } catch (IOException | IllegalArgumentException _) {
            return ResponseEntity.badRequest().build();
        }
    }

    private static ResponseEntity<String> refused(String text) {
        return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body(text);
    }

    private static byte[] der(byte[] request) {
        var text = new String(request, StandardCharsets.ISO_8859_1);
        return text.startsWith("-----BEGIN")
                ? Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""))
                : request;
    }

    private static String pem(List<X509Certificate> certificates) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (var certificate : certificates) {
                writer.writeObject(certificate);
            }
        }
        return text.toString();
    }
}
