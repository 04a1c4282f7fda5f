package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementsTest {
    private final Judgements judgements = new Judgements(1, Duration.ZERO);
    private final Judgements.Turn mine = judgements.of(new MockHttpServletRequest(), Lane.HEAVY);
    private final Judgements.Turn other = judgements.of(new MockHttpServletRequest(), Lane.HEAVY);

    @Test
    void whoever_comes_while_another_is_judged_is_told_to_come_again() {
        assertThat(mine.begin()).isTrue();
        assertThat(other.begin()).isFalse();

        mine.close();
        assertThat(other.begin()).isTrue();
    }

    @Test
    void whoever_looks_waits_neither_for_what_is_printed_nor_for_what_takes_long() {
        var look = judgements.of(new MockHttpServletRequest(), Lane.LOOK);
        var many = judgements.of(new MockHttpServletRequest(), Lane.LONG);
        assertThat(mine.begin()).isTrue();
        assertThat(many.begin()).isTrue();
        assertThat(look.begin()).isTrue();

        many.close();
        assertThat(other.begin()).isFalse();
    }

    @Test
    void one_long_job_goes_after_the_other_however_many_processors_there_are() {
        var several = new Judgements(4, Duration.ZERO);
        assertThat(several.of(new MockHttpServletRequest(), Lane.LONG).begin()).isTrue();
        assertThat(several.of(new MockHttpServletRequest(), Lane.LONG).begin()).isFalse();
    }

    @Test
    void a_turn_that_never_came_gives_nothing_back() {
        assertThat(mine.begin()).isTrue();
        assertThat(other.begin()).isFalse();
        other.close();
        assertThat(other.begin()).isFalse();
    }

    @Test
    void others_are_judged_while_the_answer_goes_out() throws IOException {
        mine.begin();
        mine.pausing(() -> {
            assertThat(other.begin()).isTrue();
            other.close();
        });
        assertThat(other.begin()).isFalse();
    }

    @Test
    void a_reader_that_has_gone_does_not_keep_the_turn() {
        mine.begin();
        assertThatThrownBy(() -> mine.pausing(() -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);
        mine.close();
        assertThat(other.begin()).isTrue();
    }

    @Test
    void an_answer_without_a_turn_takes_none() throws IOException {
        var answer = new AnswerPausesTurn(new MockHttpServletResponse(), mine);
        answer.getOutputStream().write(new byte[] {1, 2, 3});
        assertThat(other.begin()).isTrue();
    }

    @Test
    void the_turn_stands_at_the_request() {
        var request = new MockHttpServletRequest();
        assertThat(Judgements.noted(request)).isNull();
        var turn = judgements.of(request, Lane.HEAVY);
        assertThat(Judgements.noted(request)).isSameAs(turn);
    }
}
