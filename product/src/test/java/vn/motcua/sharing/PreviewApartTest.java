package vn.motcua.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;

/** Who looks at a change of many procedures waits a moment, then sees how far it has come, and once all is there sees all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewApartTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Editor EDITOR = new Editor("officer:vy", "Vy");
    private static final int ALL = 300;

    private final AtomicInteger looks = new AtomicInteger();
    private volatile Job job = Job.ofMove(List.of("1.004873"), Job.Move.NONE);

    private BatchDraft draft() {
        return new BatchDraft(ID, "Đợt", job, EDITOR, Instant.EPOCH);
    }

    private PreviewApart waiting(Duration waited, Function<PreviewApart.Asked, Preview> look) {
        return new PreviewApart(_ -> _ -> draft(), look, _ -> ALL, waited);
    }

    private Preview seen(PreviewApart.Asked asked) {
        looks.incrementAndGet();
        return new Preview(asked.draft(), List.of(), List.of(), "mark");
    }

    @Test
    void what_is_there_soon_is_shown_at_once_and_looked_at_anew_the_next_time() {
        var apart = waiting(Duration.ofSeconds(10), this::seen);
        for (int i = 1; i <= 2; i++) {
            assertThat(apart.preview(ID, EDITOR, Language.VI))
                    .isEqualTo(new PreviewApart.Outcome.Ready(new Preview(draft(), List.of(), List.of(), "mark")));
            assertThat(looks).hasValue(i);
        }
    }

    @Test
    void meanwhile_it_says_how_far_it_has_come_and_works_it_out_once() throws InterruptedException {
        var half = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var apart = waiting(Duration.ofMillis(20), asked -> {
            for (int i = 0; i < ALL / 2; i++) {
                Progress.step();
            }
            half.countDown();
            await(end);
            return seen(asked);
        });
        apart.preview(ID, EDITOR, Language.VI);
        half.await();
        assertThat(apart.preview(ID, EDITOR, Language.VI)).isEqualTo(new PreviewApart.Outcome.GoesOn(ALL / 2, ALL));
        end.countDown();
        var outcome = apart.preview(ID, EDITOR, Language.VI);
        while (outcome instanceof PreviewApart.Outcome.GoesOn) {
            outcome = apart.preview(ID, EDITOR, Language.VI);
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_draft_that_was_changed_is_another() {
        var end = new CountDownLatch(1);
        var apart = waiting(Duration.ofSeconds(5), asked -> {
            if (asked.draft().job().codes().size() > 1) {
                return seen(asked);
            }
            await(end);
            return seen(asked);
        });
        end.countDown();
        apart.preview(ID, EDITOR, Language.VI);
        job = Job.ofMove(List.of("1.004873", "1.001193"), Job.Move.NONE);
        assertThat(apart.preview(ID, EDITOR, Language.VI))
                .isInstanceOfSatisfying(
                        PreviewApart.Outcome.Ready.class,
                        ready -> assertThat(ready.preview().draft().job()).isEqualTo(job));
    }

    @Test
    void what_breaks_is_told_to_who_waits_and_tried_again() {
        var apart = waiting(Duration.ofSeconds(10), asked -> {
            if (looks.incrementAndGet() == 1) {
                throw new NotFound("Batch");
            }
            return new Preview(asked.draft(), List.of(), List.of(), "mark");
        });
        assertThatThrownBy(() -> apart.preview(ID, EDITOR, Language.VI)).isInstanceOf(NotFound.class);
        assertThat(apart.preview(ID, EDITOR, Language.VI)).isInstanceOf(PreviewApart.Outcome.Ready.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
