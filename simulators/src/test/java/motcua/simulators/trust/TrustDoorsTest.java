package motcua.simulators.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustDoorsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String BASE = "http://127.0.0.1:8090";

    private final CertificateAuthority authority =
            new CertificateAuthority(CertificateAuthority.found(BASE, CLOCK), BASE, CLOCK);
    private final MockMvc doors = MockMvcBuilders.standaloneSetup(
                    new TrustDoors(authority, new TimestampAuthority(authority, CLOCK)))
            .build();

    @TempDir
    Path folder;

    @Test
    void a_request_gets_a_certificate_that_leads_to_the_root() throws Exception {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var request = new JcaPKCS10CertificationRequestBuilder(
                        new X500Name("C=VN,O=UBND phường Thuận Hóa,CN=Trần Văn Hùng"), pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));

        var chain = certificates(doors.perform(post("/trust/certificates").content(request.getEncoded()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        var root = certificates(doors.perform(get("/trust/root.pem"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .getFirst();

        assertThat(chain).hasSize(2);
        assertThat(chain.getFirst().getPublicKey()).isEqualTo(pair.getPublic());
        assertThat(chain.getFirst().getSubjectX500Principal().getName()).contains("CN=Trần Văn Hùng");
        chain.getFirst().verify(chain.get(1).getPublicKey());
        chain.get(1).verify(root.getPublicKey());
    }

    @Test
    void what_is_no_request_is_refused() throws Exception {
        var answer = doors.perform(post("/trust/certificates").content("hello".getBytes(UTF_8)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(doors.perform(post("/trust/tsa").content("hello".getBytes(UTF_8)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_timestamp_names_the_time_and_is_signed_by_the_authority() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest("paper".getBytes(UTF_8));
        var request = new TimeStampRequestGenerator().generate(TSPAlgorithms.SHA256, digest);
        var answer = new TimeStampResponse(doors.perform(post("/trust/tsa").content(request.getEncoded()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());

        answer.validate(request);
        var token = answer.getTimeStampToken();
        var tsa = authority.keys().tsa().certificate();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(new JcaX509CertificateHolder(tsa)));
        assertThat(token.getTimeStampInfo().getGenTime().toInstant()).isEqualTo(NOW);
    }

    @Test
    void revocation_lists_are_signed_by_who_issued_the_certificates() throws Exception {
        var list = (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(doors.perform(get("/trust/crl"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()));
        list.verify(authority.keys().issuer().certificate().getPublicKey());
        assertThat(list.getRevokedCertificates()).isNull();
    }

    @Test
    void the_authority_is_the_same_after_a_restart() {
        var first = AuthorityFolder.keptIn(folder, () -> CertificateAuthority.found(BASE, CLOCK));
        var second = AuthorityFolder.keptIn(folder, () -> CertificateAuthority.found(BASE, CLOCK));
        assertThat(second.root().certificate()).isEqualTo(first.root().certificate());
        assertThat(second.tsa().key()).isEqualTo(first.tsa().key());
    }

    private static List<X509Certificate> certificates(byte[] pem) throws Exception {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
