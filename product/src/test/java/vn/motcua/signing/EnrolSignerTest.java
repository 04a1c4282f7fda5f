package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.signing.EnrolSigner.Outcome;
import vn.motcua.signing.EnrolSigner.Subject;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnrolSignerTest {
    private static final KeyName LEADER = KeyName.of(ASigningDesk.LEADER);
    private static final Subject HUNG = new Subject("Trần Văn Hùng", "UBND phường Thuận Hóa");

    @TempDir
    Path folder;

    @Test
    void a_signer_gets_one_key_however_often_it_is_asked() throws Exception {
        try (var authority = new TrialAuthority("Root")) {
            var desk = ASigningDesk.at(folder, authority);
            var first = (Outcome.Enrolled) desk.enrol().enrol(LEADER, HUNG);
            var key = desk.folder().find(LEADER).orElseThrow().certificate();
            assertThat(desk.enrol().enrol(LEADER, HUNG))
                    .isEqualTo(new Outcome.AlreadyEnrolled(LEADER, first.notAfter()));
            assertThat(desk.folder().find(LEADER).orElseThrow().certificate()).isEqualTo(key);
        }
    }

    @Test
    void only_the_server_can_read_the_keys() throws Exception {
        try (var authority = new TrialAuthority("Root")) {
            ASigningDesk.at(folder, authority).enrol().enrol(LEADER, HUNG);
            try (var files = Files.list(folder.resolve("keystores"))) {
                assertThat(files.toList())
                        .hasSize(2)
                        .allSatisfy(file ->
                                assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
            }
        }
    }

    @Test
    void an_authority_that_does_not_answer_or_says_no_is_reported() throws Exception {
        var root = Files.writeString(folder.resolve("root.pem"), "");
        assertThat(enrolAt("http://127.0.0.1:1/certificates", root)).isInstanceOf(Outcome.Unreachable.class);
        assertThat(enrolAt("", root)).isInstanceOf(Outcome.Unreachable.class);
        try (var authority = new TrialAuthority("Root")) {
            assertThat(enrolAt(authority.at("/nowhere"), root)).isInstanceOf(Outcome.RefusedByAuthority.class);
            assertThat(enrolAt(authority.at("/crl"), root)).isInstanceOf(Outcome.RefusedByAuthority.class);
        }
    }

    private Outcome enrolAt(String caUrl, Path root) {
        var keystores = new KeystoreFolder(folder.resolve("keystores"), "");
        var settings = ASigningDesk.settings("", caUrl, root);
        return new EnrolSigner(keystores, new AllKeys(keystores), settings).enrol(LEADER, HUNG);
    }
}
