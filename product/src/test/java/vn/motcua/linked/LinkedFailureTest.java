package vn.motcua.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.Role;
import vn.motcua.linked.ThreadLines.Situation;
import vn.motcua.result.LedThrough;
import vn.motcua.shared.Language;

/** What becomes of the others when one fails or the program is killed, and who sees what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkedFailureTest extends LinkedFilings {
    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void when_the_first_is_refused_one_is_held_and_another_released_to_be_filed_alone() throws Exception {
        var id = filed(DEATH, death("ALLOWANCE"));
        refuse.refuse(member(id, "death").dossierId(), home.officer("lan", Role.COUNTER_CLERK), "Thiếu căn cứ");
        goOnFromTheLog();
        assertThat(situations(id))
                .isEqualTo(Map.of(
                        "death", Situation.WITHOUT_RESULT, "residence", Situation.HELD, "funeral", Situation.RELEASED));
        assertThat(mother.page("/lien-thong/ho-so/" + id))
                .contains("chờ đến khi thủ tục đó được nộp lại", "vẫn nộp riêng được", "/funeral/nop-rieng");

        var alone = mother.send(post("/lien-thong/ho-so/" + id + "/funeral/nop-rieng"));
        var draft = draft(alone);
        assertThat(singles.get(draft, mother.account()).answers().text("/deceased/fullName"))
                .isEqualTo("Lê Văn Thành");
        assertThat(mother.page("/nop-ho-so/ban-nhap/" + draft + "/kiem-tra")).contains("Lê Văn Thành");
        assertThat(situations(id)).containsEntry("funeral", Situation.WITH_CITIZEN);

        var anew = draft(mother.send(post("/lien-thong/ho-so/" + id + "/death/nop-rieng")));
        assertThat(situations(id)).containsEntry("residence", Situation.WAITS);
        fileAlone(anew);
        assertThat(member(id, "death").dossierId()).isEqualTo(anew);
        led(id, "death", Map.of());
        assertThat(situations(id))
                .as("what was held goes on with the new one")
                .containsEntry("residence", Situation.UNDER_WAY);
    }

    @Test
    void a_result_that_lacks_what_another_needs_asks_the_citizen() throws Exception {
        var id = filed(BIRTH, birth());
        led(id, "birth", Map.of());
        assertThat(situations(id))
                .containsEntry("residence", Situation.INCOMPLETE)
                .containsEntry("insurance", Situation.INCOMPLETE);
        var draft = draft(mother.send(post("/lien-thong/ho-so/" + id + "/insurance/nop-rieng")));
        assertThat(mother.send(get("/nop-ho-so/ban-nhap/" + draft)).getRedirectedUrl())
                .endsWith("/to-khai/insured");
    }

    @Test
    void one_or_all_can_be_taken_back_until_there_is_a_result() throws Exception {
        var id = filed(BIRTH, birth());
        mother.send(post("/lien-thong/ho-so/" + id + "/insurance/rut").param("ly-do", "Đã có thẻ"));
        assertThat(situations(id)).containsEntry("insurance", Situation.TAKEN_BACK);
        led(id, "birth", Map.of("personalNumber", childNumber()));
        assertThat(situations(id))
                .isEqualTo(Map.of(
                        "birth",
                        Situation.GRANTED,
                        "residence",
                        Situation.UNDER_WAY,
                        "insurance",
                        Situation.TAKEN_BACK));
        mother.send(post("/lien-thong/ho-so/" + id + "/rut").param("ly-do", "Chuyển đi nơi khác"));
        goOnFromTheLog();
        assertThat(situations(id))
                .containsEntry("birth", Situation.GRANTED)
                .containsEntry("residence", Situation.WITHOUT_RESULT);
        assertThat(dossiers.get(member(id, "residence").dossierId()).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    /** The process ends after the first dossier was filed; another one finds what is left to do. */
    @Test
    void killed_between_two_dossiers_the_rest_is_filed_later_and_nothing_twice() throws Exception {
        var draft = mother.fillIn(BIRTH, birth());
        var filling = offer.filling(drafts.get(draft, mother.account()), Map.of());
        var shown = FileThread.seen(filling);
        assertThat(fileThread.filedNow(filling, shown, Language.VI)).isInstanceOf(FileThread.Filed.Done.class);
        assertThat(due.due(clock.instant(), 10_000)).contains(draft);

        assertThat(fileThread.file(filling, shown, Language.VI))
                .as("the browser sends it again")
                .isEqualTo(new FileThread.Filed.Done(draft));
        assertThat(threads.of(mother.account())).hasSize(1);
        assertThat(mine()).isEqualTo(1);

        new LedThrough(beans).toTheResult(member(draft, "birth").dossierId(), Map.of("personalNumber", childNumber()));
        due.look(List.of(draft), clock.instant());
        goOn.with(draft);
        goOn.with(draft);
        assertThat(mine()).as("each once, however often it is looked at").isEqualTo(3);
        assertThat(due.due(clock.instant(), 10_000)).doesNotContain(draft);
    }

    /** Whoever goes on with the thread has its row and wants its members, while the citizen takes one back: both come to their end. */
    @Test
    void taking_back_and_going_on_at_once_wait_for_each_other_and_neither_is_thrown_out() throws Exception {
        var id = filed(BIRTH, birth());
        due.look(List.of(id), clock.instant());
        var asks = new FutureTask<>(
                () -> beans.getBean(LeaveThread.class).takeBack(id, "insurance", mother.account(), "Đã có thẻ"));
        var citizen = new Thread(asks, "citizen");
        transaction.executeWithoutResult(_ -> {
            assertThat(due.lock(id)).isTrue();
            citizen.start();
            awaitThatSomebodyWaitsForTheThread();
            assertThat(beans.getBean(ThreadStore.class).held(id)).isPresent();
        });
        assertThat(asks.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(situations(id)).containsEntry("insurance", Situation.TAKEN_BACK);
    }

    private void awaitThatSomebodyWaitsForTheThread() {
        for (int i = 0; i < 400; i++) {
            boolean isWaiting = jdbc.sql("""
                    select exists (select from pg_locks
                                    where locktype = 'tuple' and relation = 'linked.due'::regclass)
                    """).query(Boolean.class).single();
            if (isWaiting) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
        throw new AssertionError("The citizen must wait for the thread's row, but does not");
    }

    @Test
    void the_page_of_a_procedure_leads_to_the_filing_of_which_it_is_a_part() throws Exception {
        assertThat(mother.page("/thu-tuc/1.001193")).contains("/lien-thong/" + BIRTH);
        assertThat(mother.page("/thu-tuc/1.000656"))
                .contains("/lien-thong/" + DEATH)
                .doesNotContain("/lien-thong/" + BIRTH);
    }

    @Test
    void another_citizen_sees_nothing_of_it() throws Exception {
        var id = filed(BIRTH, birth());
        var stranger = new ACitizen("Trần Thị Hoa", mvc);
        for (var request : List.of(
                get("/lien-thong/ho-so/" + id),
                post("/lien-thong/ho-so/" + id + "/rut"),
                post("/lien-thong/ho-so/" + id + "/birth/rut"),
                post("/lien-thong/ho-so/" + id + "/birth/nop-rieng"))) {
            assertThat(stranger.send(request).getStatus()).isEqualTo(404);
        }
        assertThat(stranger.page("/lien-thong/ho-so")).doesNotContain(id.toString());
        assertThat(situations(id)).containsEntry("birth", Situation.UNDER_WAY);
    }

    @Test
    void an_officer_of_one_agency_sees_the_state_of_the_others_dossiers_and_nothing_else() throws Exception {
        var id = filed(BIRTH, birth());
        led(id, "birth", Map.of("personalNumber", childNumber()));
        var residence = dossier(id, "residence");
        var birth = dossier(id, "birth");
        var own = "/ho-so/" + residence;
        assertThat(officer(other, own).getContentAsString(StandardCharsets.UTF_8))
                .contains(own + "/lien-thong");
        var shown = officer(other, own + "/lien-thong");
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString(StandardCharsets.UTF_8))
                .contains("Thủ tục đăng ký khai sinh", "Hẹn trả")
                .doesNotContain(birth.toString(), "Bệnh viện Trung ương", mother.number);
        assertThat(officer(other, "/ho-so/" + birth).getStatus()).isEqualTo(404);
        assertThat(officer(other, "/ho-so/" + birth + "/lien-thong").getStatus())
                .isEqualTo(404);
        assertThat(officer(home, "/ho-so/" + birth + "/lien-thong").getStatus()).isEqualTo(200);
    }
}
