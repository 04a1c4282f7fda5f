package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

/** Several papers and one agreement on the telephone: each paper is signed or not, whatever the provider does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignTogetherTest {
    private static final String USER = "046080001234";
    private static final KeyName KEY = KeyName.of(ASigningDesk.LEADER);

    @TempDir
    Path folder;

    private TrialAuthority authority;
    private TrialProvider provider;
    private ASigningDesk desk;

    @BeforeEach
    void open() throws Exception {
        authority = new TrialAuthority("Root");
        provider = new TrialProvider(authority);
        provider.user = USER;
        provider.together = 3;
        var root = Files.write(folder.resolve("root.pem"), authority.rootPem());
        var keystores = new KeystoreFolder(folder.resolve("keystores"), "");
        desk = ASigningDesk.of(
                ASigningDesk.settings(authority.at("/tsa"), authority.at("/certificates"), root),
                new AllKeys(keystores, remote()),
                keystores);
    }

    @AfterEach
    void close() {
        provider.close();
        authority.close();
    }

    private List<SignOutcome> signed(int papers) throws Exception {
        var orders = new ArrayList<SignOrder>();
        for (int i = 0; i < papers; i++) {
            orders.add(SignOrder.of(APrintedForm.pdf(), "Phê duyệt " + i).signedBy(ASigningDesk.LEADER, null));
        }
        return desk.together().sign(KEY, orders);
    }

    private long asked(String method) {
        return provider.asked.stream().filter(method::equals).count();
    }

    @Test
    void one_agreement_signs_as_many_papers_as_the_provider_allows() throws Exception {
        assertThat(signed(4))
                .hasSize(4)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                SignOutcome.Signed.class,
                                signed -> assertThat(desk.validate().validate(signed.pdf()))
                                        .isInstanceOf(Verdict.Valid.class)));
        assertThat(asked("credentials/list")).isEqualTo(1);
        assertThat(asked("credentials/authorize")).isEqualTo(2);
        assertThat(asked("signatures/signHash")).isEqualTo(2);
    }

    @Test
    void a_provider_that_mixes_up_leaves_out_adds_or_repeats_signatures_signs_nothing() throws Exception {
        provider.answering = values -> values.reversed();
        assertThat(signed(3)).allMatch(SignOutcome.Unreachable.class::isInstance);
        provider.answering = values -> values.subList(1, values.size());
        assertThat(signed(3)).allMatch(SignOutcome.Unreachable.class::isInstance);
        provider.answering = values -> Collections.nCopies(values.size() + 1, values.getFirst());
        assertThat(signed(3)).allMatch(SignOutcome.Unreachable.class::isInstance);
        provider.answering = values -> Collections.nCopies(values.size(), values.getFirst());
        assertThat(signed(3)).allMatch(SignOutcome.Unreachable.class::isInstance);
        provider.answering = values -> values.stream().map(_ -> "AAAA").toList();
        assertThat(signed(3)).allMatch(SignOutcome.Unreachable.class::isInstance);
    }

    @Test
    void who_says_no_is_not_asked_again_for_the_others() throws Exception {
        provider.saysNo = true;
        assertThat(signed(4)).containsOnly(new SignOutcome.NotConfirmed(KEY)).hasSize(4);
        assertThat(asked("credentials/authorize")).isEqualTo(1);
        assertThat(asked("signatures/signHash")).isZero();
    }

    @Test
    void a_paper_that_cannot_be_signed_keeps_no_other_from_it() throws Exception {
        var good = SignOrder.of(APrintedForm.pdf(), "Phê duyệt").signedBy(ASigningDesk.LEADER, null);
        var bad = SignOrder.of(new byte[] {1, 2, 3}, "Phê duyệt").signedBy(ASigningDesk.LEADER, null);
        var outcomes = desk.together().sign(KEY, List.of(bad, good));
        assertThat(outcomes.getFirst()).isInstanceOf(SignOutcome.NotSignable.class);
        assertThat(outcomes.getLast()).isInstanceOf(SignOutcome.Signed.class);
    }

    @Test
    void a_key_of_this_machine_signs_each_without_asking_anybody() throws Exception {
        provider.user = "another";
        desk.withLeaderAndSeal();
        assertThat(signed(2)).hasSize(2).allMatch(SignOutcome.Signed.class::isInstance);
        assertThat(asked("credentials/authorize")).isZero();
    }

    @Test
    void nobody_signs_with_anothers_key_or_twice_on_one_paper() throws Exception {
        var twice = SignOrder.of(APrintedForm.pdf(), "Phê duyệt")
                .signedBy(ASigningDesk.LEADER, null)
                .signedBy(ASigningDesk.LEADER, null);
        var sealed = SignOrder.of(APrintedForm.pdf(), "Đóng dấu").sealedBy(ASigningDesk.SEAL, null);
        for (var order : List.of(twice, sealed)) {
            assertThatThrownBy(() -> desk.together().sign(KEY, List.of(order)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        provider.user = "another";
        assertThat(signed(2)).containsOnly(new SignOutcome.NoKey(KEY));
    }

    @Test
    void what_a_leader_is_told_before_signing_comes_from_the_place_of_the_key() throws Exception {
        var remote = new KeyValidity(new AllKeys(remote()));
        assertThat(remote.of(KEY))
                .isInstanceOfSatisfying(
                        KeyValidity.Found.class,
                        found -> assertThat(found.agreeing())
                                .contains(new KeyValidity.Agreeing(3, Duration.ofMillis(150))));
        desk.withLeaderAndSeal();
        assertThat(new KeyValidity(new AllKeys(desk.folder())).of(ASigningDesk.SEAL))
                .isInstanceOfSatisfying(
                        KeyValidity.Found.class,
                        found -> assertThat(found.agreeing()).isEmpty());
    }

    private RemoteKeys remote() {
        var settings = new SigningSettings.Remote(
                provider.url(),
                "",
                "motcua",
                "s&cret",
                Map.of(ASigningDesk.LEADER.value(), USER),
                Duration.ofMillis(150),
                Duration.ofMillis(5));
        return new RemoteKeys(new RemoteSigning(settings, Duration.ofSeconds(5), new JsonMapper()));
    }
}
