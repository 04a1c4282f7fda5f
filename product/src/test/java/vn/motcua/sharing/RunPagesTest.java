package vn.motcua.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;

/** Who asked for a long act sees how far it has come, in whatever browser. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunPagesTest {
    private static final String RUNS = "/quan-tri/thay-doi-nhieu/viec/";

    @Autowired
    MockMvc mvc;

    @Autowired
    RunStore store;

    @Autowired
    Clock clock;

    private final RequestPostProcessor author = SignedIn.officer("le-tuong-vy", Role.CATALOGUE_EDITOR);
    private final RequestPostProcessor other = SignedIn.officer("quan-tri", Role.ADMINISTRATOR);

    private BatchRun begun(Instant at) {
        var run = new BatchRun(
                UUID.randomUUID(),
                BatchRun.Kind.PUBLISH,
                UUID.randomUUID(),
                new Editor("officer:le-tuong-vy", "Tác giả"),
                at,
                at,
                0,
                9,
                BatchRun.State.RUNNING,
                null,
                List.of());
        store.begin(run);
        return run;
    }

    private MockHttpServletResponse page(String address, RequestPostProcessor who) throws Exception {
        var answer = mvc.perform(get(address).with(who)).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    @Test
    void the_page_of_one_that_goes_on_looks_again_by_itself_until_its_reader_stops_that() throws Exception {
        var run = begun(clock.instant());
        store.heard(run.id(), 3, clock.instant());
        var shown = page(RUNS + run.id(), author);
        assertThat(shown.getContentAsString()).contains("Đã xong 3 trên 9 thủ tục", "?dung=1");
        assertThat(shown.getHeader("Refresh")).isEqualTo("3");
        assertThat(page(RUNS + run.id() + "?dung=1", author).getHeader("Refresh"))
                .isNull();
        assertThat(page("/quan-tri/thay-doi-nhieu", author).getContentAsString())
                .contains("viec/" + run.id());
        assertThat(page(RUNS + run.id(), other).getStatus()).isEqualTo(404);
    }

    @Test
    void one_that_is_done_leads_to_what_came_of_it() throws Exception {
        var run = begun(clock.instant());
        var batch = UUID.randomUUID();
        store.end(run.id(), BatchRun.State.DONE, batch, List.of());
        assertThat(page(RUNS + run.id(), author).getRedirectedUrl()).isEqualTo("/quan-tri/thay-doi-nhieu/" + batch);
    }

    @Test
    void one_that_was_refused_says_why_in_the_readers_language() throws Exception {
        var run = begun(clock.instant());
        store.end(
                run.id(),
                BatchRun.State.REFUSED,
                null,
                List.of(new Finding("main", "Có thủ tục đã đổi", "Some procedure changed")));
        var shown = page(RUNS + run.id(), author);
        assertThat(shown.getContentAsString()).contains("Có thủ tục đã đổi", "thay-doi-nhieu/" + run.subject());
        assertThat(shown.getHeader("Refresh")).isNull();
    }

    @Test
    void one_that_is_heard_of_no_more_was_stopped_and_kept_nothing() throws Exception {
        var run = begun(clock.instant().minus(Duration.ofMinutes(3)));
        assertThat(page(RUNS + run.id(), author).getContentAsString())
                .contains("Không có gì được ghi lại; hãy làm lại");
        assertThat(page("/quan-tri/thay-doi-nhieu", author).getContentAsString())
                .doesNotContain("viec/" + run.id());
    }
}
