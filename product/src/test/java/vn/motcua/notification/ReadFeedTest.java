package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.SignedIn;
import vn.motcua.proof.SealLog;
import vn.motcua.result.Offices;
import vn.motcua.shared.Language;
import vn.motcua.signing.TrialSigning;

/** Each event is told once, whatever happens between; and whoever was told sees it. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadFeedTest {
    @Autowired
    Offices offices;

    @Autowired
    SealLog sealer;

    @Autowired
    DossierFeed feed;

    @Autowired
    ReadFeed readFeed;

    @Autowired
    FeedCursor cursor;

    @Autowired
    TellApplicants tellApplicants;

    @Autowired
    Choices choices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    /** All that other tests did is behind. */
    @BeforeEach
    void go_to_the_end() {
        sealer.seal();
        readFeed.begin();
        transaction.executeWithoutResult(_ -> {
            assertThat(cursor.lock()).isPresent();
            cursor.move(feed.end(), Instant.parse("2026-11-20T03:00:00Z"));
        });
    }

    @Test
    void what_happened_before_the_first_start_is_told_to_nobody() {
        var before = offices.filed();
        sealer.seal();
        jdbc.sql("delete from notification.cursor").update();
        readFeed.begin();
        readFeed.readOn();
        assertThat(kinds(before)).isEmpty();
        var after = offices.received();
        sealer.seal();
        readFeed.begin();
        readFeed.readOn();
        assertThat(kinds(after)).containsExactlyInAnyOrder("FILED", "RECEIVED");
    }

    @Test
    void killed_between_notice_and_cursor_it_tells_once_afterwards() {
        var dossier = offices.received();
        sealer.seal();
        transaction.executeWithoutResult(killed -> {
            var entries = feed.after(cursor.lock().orElseThrow(), 100);
            tellApplicants.tell(entries);
            assertThat(kinds(dossier)).hasSize(2);
            killed.setRollbackOnly();
        });
        assertThat(kinds(dossier)).isEmpty();
        readFeed.readOn();
        assertThat(readFeed.readOn()).isFalse();
        assertThat(kinds(dossier)).containsExactlyInAnyOrder("FILED", "RECEIVED");
    }

    @Test
    void while_one_instance_reads_another_lets_it_be() {
        var dossier = offices.filed();
        sealer.seal();
        transaction.executeWithoutResult(_ -> {
            assertThat(cursor.lock()).isPresent();
            var another = Thread.ofPlatform().start(readFeed::readOn);
            try {
                another.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(kinds(dossier)).isEmpty();
        });
        readFeed.readOn();
        assertThat(kinds(dossier)).containsExactly("FILED");
    }

    /** The row that says how the person wants to be told was changed past the product. */
    @Test
    void an_event_that_cannot_be_told_is_marked_and_the_rest_goes_on() {
        choices.choose(AnOffice.APPLICANT, new Choice(false, true, Language.VI));
        var untold = offices.filed();
        sealer.seal();
        long passedOver = cursor.passedOver();
        jdbc.sql("update notification.choice set sms = true where account = :account")
                .param("account", AnOffice.APPLICANT.value())
                .update();
        try {
            readFeed.readOn();
        } finally {
            jdbc.sql("update notification.choice set sms = false where account = :account")
                    .param("account", AnOffice.APPLICANT.value())
                    .update();
        }
        assertThat(cursor.passedOver()).isEqualTo(passedOver + 1);
        var told = offices.filed();
        sealer.seal();
        readFeed.readOn();
        assertThat(kinds(untold)).isEmpty();
        assertThat(kinds(told)).containsExactly("FILED");
        choices.choose(AnOffice.APPLICANT, Choice.DEFAULT);
    }

    @Test
    void notices_are_written_where_the_cursor_moves_and_nowhere_else() {
        assertThatThrownBy(() -> tellApplicants.tell(List.of())).hasMessageContaining("mandatory");
    }

    @Test
    void the_citizen_sees_what_is_unread_opens_it_and_reads_all() throws Exception {
        var dossier = offices.received();
        sealer.seal();
        readFeed.readOn();
        var page = text(answer(get("/thong-bao"), AnOffice.asApplicant()));
        assertThat(page).contains("Đã tiếp nhận hồ sơ", "chưa đọc", "name=\"den\"");
        assertThat(text(answer(get("/ho-so-cua-toi"), AnOffice.asApplicant()))).contains("href=\"/thong-bao\"");

        var notice = notice(dossier, "RECEIVED");
        var opened = answer(post("/thong-bao/" + notice + "/mo"), AnOffice.asApplicant());
        assertThat(opened.getRedirectedUrl()).isEqualTo("/ho-so-cua-toi/" + dossier);
        assertThat(isRead(notice)).isTrue();

        assertThat(isRead(notice(dossier, "FILED"))).isFalse();
        answer(post("/thong-bao/da-doc"), AnOffice.asApplicant());
        assertThat(isRead(notice(dossier, "FILED"))).isTrue();
        assertThat(text(answer(get("/thong-bao"), AnOffice.asApplicant()))).contains("Bạn đã đọc hết thông báo.");
    }

    @Test
    void a_strangers_notice_does_not_exist() throws Exception {
        var dossier = offices.filed();
        sealer.seal();
        readFeed.readOn();
        var notice = notice(dossier, "FILED");
        var stranger = SignedIn.citizen("046095000001", "Người Lạ");
        assertThat(answer(post("/thong-bao/" + notice + "/mo"), stranger).getStatus())
                .isEqualTo(404);
        assertThat(isRead(notice)).isFalse();
    }

    @Test
    void the_choice_is_kept_under_the_log() throws Exception {
        var kept = answer(
                post("/thong-bao/kenh").param("email", "1").param("ngon-ngu", "en"),
                SignedIn.citizen("046095000002", "Người Chọn"));
        assertThat(kept.getRedirectedUrl()).isEqualTo("/thong-bao/kenh?da-luu=1");
        var page = text(answer(get("/thong-bao/kenh"), SignedIn.citizen("046095000002", "Người Chọn")));
        assertThat(page).containsPattern("id=\"email\"[^>]*checked").doesNotContainPattern("id=\"sms\"[^>]*checked");
    }

    private List<String> kinds(DossierId dossier) {
        return jdbc.sql("select kind from notification.notice where dossier_id = :id")
                .param("id", dossier.value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private UUID notice(DossierId dossier, String kind) {
        return jdbc.sql("select id from notification.notice where dossier_id = :id and kind = :kind")
                .param("id", dossier.value())
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private boolean isRead(UUID notice) {
        return jdbc.sql("select read_at is not null from notification.notice where id = :id")
                .param("id", notice)
                .query(Boolean.class)
                .single();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
