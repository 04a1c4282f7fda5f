package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
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
import vn.motcua.proof.Cursor;
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
    @Qualifier("noticesCursor")
    Cursor cursor;

    @Autowired
    TellApplicants tellApplicants;

    @Autowired
    TellPassedOver tellPassedOver;

    @Autowired
    PassedOver passedOver;

    @Autowired
    NoticeStore notices;

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

    @Test
    void whose_choice_was_changed_past_the_product_is_told_in_the_portal_only() {
        choices.choose(AnOffice.APPLICANT, new Choice(false, true, Language.VI));
        var dossier = offices.filed();
        sealer.seal();
        changed("update notification.choice set sms = true where account = :key", AnOffice.APPLICANT.value(), () -> {
            readFeed.readOn();
            assertThat(choices.known(List.of(AnOffice.APPLICANT)))
                    .containsExactly(Map.entry(AnOffice.APPLICANT, Choice.PORTAL_ONLY));
        });
        changed(
                "update notification.choice set sms = false where account = :key",
                AnOffice.APPLICANT.value(),
                () -> {});
        choices.choose(AnOffice.APPLICANT, Choice.DEFAULT);
        assertThat(kinds(dossier)).containsExactly("FILED");
    }

    @Test
    void an_event_that_is_not_what_was_sealed_is_told_once_it_is_again_and_the_rest_goes_on_meanwhile() {
        long from = feed.end();
        var untold = offices.filed();
        var told = offices.filed();
        sealer.seal();
        event(untold, "payload || ' '");
        long before = passedOver.count();
        readFeed.readOn();
        assertThat(passedOver.count()).isEqualTo(before + 1);
        rewind(from);
        readFeed.readOn();
        assertThat(passedOver.count()).isEqualTo(before + 1);
        assertThat(kinds(untold)).isEmpty();
        assertThat(kinds(told)).containsExactly("FILED");

        event(untold, "rtrim(payload)");
        tellPassedOver.tryAgain();
        assertThat(kinds(untold)).isEmpty();
        jdbc.sql("update notification.passed_over set next_at = '2000-01-01Z'").update();
        tellPassedOver.tryAgain();
        assertThat(kinds(untold)).containsExactly("FILED");
        assertThat(passedOver.count()).isEqualTo(before);
    }

    @Test
    void read_again_nothing_is_told_twice() {
        long from = feed.end();
        var dossier = offices.received();
        sealer.seal();
        readFeed.readOn();
        rewind(from);
        readFeed.readOn();
        assertThat(kinds(dossier)).containsExactlyInAnyOrder("FILED", "RECEIVED");
    }

    /** As the log has it: what the row says may have been changed. */
    @Test
    void the_applicant_is_told_and_nobody_else_whose_account_was_put_into_the_row() {
        var dossier = offices.filed();
        sealer.seal();
        changed("update dossier.dossier set applicant = 'citizen:046095000009' where id = :key::uuid", dossier, () -> {
            readFeed.readOn();
        });
        jdbc.sql("update dossier.dossier set applicant = :account where id = :id")
                .param("account", AnOffice.APPLICANT.value())
                .param("id", dossier.value())
                .update();
        assertThat(notices.find(notice(dossier, "FILED"), AnOffice.APPLICANT)).isPresent();
    }

    @Test
    void a_notice_that_the_product_did_not_write_is_not_shown() throws Exception {
        var dossier = offices.received();
        sealer.seal();
        readFeed.readOn();
        changed(
                "update notification.notice set facts = '{\"code\": \"Chuyển 5 triệu\"}' where id = :key::uuid",
                notice(dossier, "FILED"),
                () -> {});
        var shown = answer(get("/thong-bao"), AnOffice.asApplicant());
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(text(shown)).doesNotContain("5 triệu").contains("Đã tiếp nhận hồ sơ");
        assertThat(notices.find(notice(dossier, "FILED"), AnOffice.APPLICANT)).isEmpty();
    }

    /** Else who knows where the log will be could keep people from being told. */
    @Test
    void what_was_put_in_the_place_of_a_notice_makes_room_for_it() {
        long from = feed.end();
        var dossier = offices.filed();
        sealer.seal();
        readFeed.readOn();
        var forged = notice(dossier, "FILED");
        changed(
                "update notification.notice set account = 'citizen:046095000009' where id = :key::uuid",
                forged,
                () -> {});
        rewind(from);
        readFeed.readOn();
        assertThat(kinds(dossier)).containsExactly("FILED");
        assertThat(notice(dossier, "FILED")).isNotEqualTo(forged);
    }

    @Test
    void moments_that_no_calendar_has_do_no_harm() throws Exception {
        assertThat(answer(post("/thong-bao/da-doc").param("den", "+300000-01-01T00:00:00Z"), AnOffice.asApplicant())
                        .getRedirectedUrl())
                .isEqualTo("/thong-bao");
        assertThat(answer(post("/thong-bao/da-doc").param("den", "-4800-01-01T00:00:00Z"), AnOffice.asApplicant())
                        .getRedirectedUrl())
                .isEqualTo("/thong-bao");
        assertThat(answer(get("/thong-bao").param("tiep", "nowhere"), AnOffice.asApplicant())
                        .getStatus())
                .isEqualTo(200);
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
        assertThat(page)
                .contains("Đã tiếp nhận hồ sơ", "chưa đọc", "name=\"den\"")
                .contains("Đã tiếp nhận hồ sơ <span class=\"mc-code\">H57.", "<span aria-hidden=\"true\">&nbsp;(");
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
        assertThat(kept.getRedirectedUrl()).isEqualTo("/thong-bao/kenh");
        var page = text(answer(get("/thong-bao/kenh"), SignedIn.citizen("046095000002", "Người Chọn")));
        assertThat(page).containsPattern("id=\"email\"[^>]*checked").doesNotContainPattern("id=\"sms\"[^>]*checked");
    }

    private void changed(String sql, Object key, Runnable meanwhile) {
        assertThat(jdbc.sql(sql).param("key", key.toString()).update()).isEqualTo(1);
        meanwhile.run();
    }

    private void event(DossierId dossier, String payload) {
        jdbc.sql("alter table dossier.event disable trigger event_is_append_only")
                .update();
        jdbc.sql("update dossier.event set payload = " + payload + " where dossier_id = :id and seq = 1")
                .param("id", dossier.value())
                .update();
        jdbc.sql("alter table dossier.event enable trigger event_is_append_only")
                .update();
    }

    private void rewind(long place) {
        transaction.executeWithoutResult(_ -> {
            assertThat(cursor.lock()).isPresent();
            cursor.move(place, Instant.parse("2026-11-20T03:00:00Z"));
        });
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
