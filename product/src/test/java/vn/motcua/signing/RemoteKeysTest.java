package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.documents.APrintedForm;

/** Keys with a provider of remote signing: nothing is half signed, whatever the provider and the signer do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemoteKeysTest {
    private static final String USER = "046080001234";

    @TempDir
    Path folder;

    private TrialAuthority authority;
    private TrialProvider provider;

    @BeforeEach
    void open() throws Exception {
        authority = new TrialAuthority("Root");
        provider = new TrialProvider(authority);
        provider.user = USER;
    }

    @AfterEach
    void close() {
        provider.close();
        authority.close();
    }

    private ASigningDesk desk() throws Exception {
        var root = Files.write(folder.resolve("root.pem"), authority.rootPem());
        var keystores = new KeystoreFolder(folder.resolve("keystores"), "");
        var settings = new SigningSettings.Remote(
                provider.url(),
                "",
                "motcua",
                "s&cret",
                Map.of(ASigningDesk.LEADER.value(), USER),
                Duration.ofMillis(150),
                Duration.ofMillis(5));
        var remote = new RemoteKeys(new RemoteSigning(settings, Duration.ofSeconds(5), new JsonMapper()));
        return ASigningDesk.of(
                ASigningDesk.settings(authority.at("/tsa"), authority.at("/certificates"), root),
                new AllKeys(keystores, remote),
                keystores);
    }

    private SignOutcome signed(ASigningDesk desk) throws Exception {
        return desk.sign().sign(SignOrder.of(APrintedForm.pdf(), "Phê duyệt").signedBy(ASigningDesk.LEADER, null));
    }

    @Test
    void the_signer_is_asked_and_the_paper_is_signed_with_the_key_that_never_left() throws Exception {
        provider.hesitations.set(2);
        var desk = desk();

        assertThat(signed(desk))
                .isInstanceOfSatisfying(
                        SignOutcome.Signed.class,
                        signed -> assertThat(
                                        desk.validate().validate(signed.pdf()).toString())
                                .contains("Valid[signatures=[Signature[signer=Remote Signer"));
        assertThat(provider.asked)
                .containsExactly(
                        "oauth2/token",
                        "credentials/list",
                        "credentials/authorize",
                        "credentials/authorizeCheck",
                        "credentials/authorizeCheck",
                        "signatures/signHash");
    }

    @Test
    void a_signer_who_says_no_or_nothing_has_signed_nothing() throws Exception {
        var key = KeyName.of(ASigningDesk.LEADER);
        provider.saysNo = true;
        assertThat(signed(desk())).isEqualTo(new SignOutcome.NotConfirmed(key));
        provider.hesitations.set(Integer.MAX_VALUE);
        assertThat(signed(desk())).isEqualTo(new SignOutcome.NotConfirmed(key));
        assertThat(provider.asked).doesNotContain("signatures/signHash");
    }

    @Test
    void a_provider_that_is_down_or_lies_is_unreachable() throws Exception {
        provider.lies = true;
        assertThat(signed(desk())).isInstanceOf(SignOutcome.Unreachable.class);
        provider.lies = false;
        provider.isDown = true;
        assertThat(signed(desk())).isInstanceOf(SignOutcome.Unreachable.class);
    }

    @Test
    void nobody_gets_a_second_key_while_the_provider_cannot_say_whether_there_is_one() throws Exception {
        provider.isDown = true;
        var subject = new EnrolSigner.Subject("Trần Văn Hùng", "UBND phường Thuận Hóa");
        assertThat(desk().enrol().enrol(KeyName.of(ASigningDesk.LEADER), subject))
                .isInstanceOf(EnrolSigner.Outcome.Unreachable.class);
    }

    @Test
    void a_token_that_the_provider_forgot_is_asked_for_anew() throws Exception {
        provider.forgottenTokens.set(1);
        assertThat(signed(desk())).isInstanceOf(SignOutcome.Signed.class);
        provider.forgottenTokens.set(Integer.MAX_VALUE);
        assertThat(signed(desk())).isInstanceOf(SignOutcome.Unreachable.class);
    }

    @Test
    void whom_the_provider_does_not_know_or_asks_for_a_pin_has_no_key_there() throws Exception {
        provider.auth = Map.of("mode", "explicit", "objects", List.of(Map.of("type", "Password", "id", "PIN")));
        assertThat(signed(desk())).isInstanceOf(SignOutcome.NoKey.class);
        provider.user = "another";
        assertThat(signed(desk())).isInstanceOf(SignOutcome.NoKey.class);
        assertThat(signed(desk().withLeaderAndSeal())).isInstanceOf(SignOutcome.Signed.class);
    }
}
