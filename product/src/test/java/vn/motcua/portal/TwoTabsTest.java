package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.motcua.WithSpring;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.result.Offices;

/** Two tabs, two devices: what is saved at the same moment stays, and what is given is what was seen. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoTabsTest extends FilingInABrowser {
    @Test
    void what_is_filed_is_what_was_shown() throws Exception {
        var draft = complete();
        var seen = filing(draft);
        send(result(draft, "5"));
        var refused = send(seen);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("sau khi trang này hiện ra", "Chưa có gì được nộp");
        assertThat(drafts.find(id(draft), ACCOUNT)).isPresent();
        assertThat(send(form(draft + "/nop")).getStatus())
                .as("a page that does not say what it showed")
                .isEqualTo(422);
        assertThat(send(filing(draft)).getRedirectedUrl()).contains("/ho-so-cua-toi/" + id(draft));
    }

    @Test
    void pages_saved_at_the_same_moment_lose_nothing_of_each_other() throws Exception {
        var draft = complete();
        for (int round = 2; round < 6; round++) {
            var copies = String.valueOf(round);
            var details = details(draft).param("self.ethnicity", "0" + round);
            atOnce(() -> send(result(draft, copies)), () -> send(details));
            var answers = drafts.get(id(draft), ACCOUNT).answers();
            assertThat(answers.text("/result/copies")).isEqualTo(copies);
            assertThat(answers.text("/self/ethnicity")).isEqualTo("0" + round);
        }
    }

    @Test
    void corrections_saved_at_the_same_moment_lose_nothing_of_each_other() throws Exception {
        var draft = complete();
        send(filing(draft));
        ask(id(draft), "[\"Sửa số bản\"]");
        var pages = "/nop-ho-so/bo-sung/" + id(draft);
        for (int round = 2; round < 6; round++) {
            var copies = String.valueOf(round);
            var details = details(pages).param("self.ethnicity", "0" + round);
            atOnce(() -> send(result(pages, copies)), () -> send(details));
            var answers = corrections.of(id(draft)).orElseThrow();
            assertThat(answers.text("/result/copies")).isEqualTo(copies);
            assertThat(answers.text("/self/ethnicity")).isEqualTo("0" + round);
        }
    }

    @Test
    void a_supplement_gives_what_was_shown() throws Exception {
        var draft = complete();
        send(filing(draft));
        ask(id(draft), "[\"Sửa số bản\"]");
        send(result("/nop-ho-so/bo-sung/" + id(draft), "3"));
        var seen = supplement(draft).param("giai-trinh", "Cần ba bản");
        send(result("/nop-ho-so/bo-sung/" + id(draft), "9"));
        var refused = send(seen);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("sau khi trang này hiện ra", "Cần ba bản");
        assertThat(corrections.of(id(draft))).isPresent();
    }

    private static void atOnce(Callable<MockHttpServletResponse> one, Callable<MockHttpServletResponse> other)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var requests = List.of(one, other).stream()
                    .map(request -> both.submit(() -> {
                        barrier.await();
                        return request.call();
                    }))
                    .toList();
            for (var sent : requests) {
                assertThat(sent.get().getStatus()).isLessThan(500);
            }
        }
    }
}
