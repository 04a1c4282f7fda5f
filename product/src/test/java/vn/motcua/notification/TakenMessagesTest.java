package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class TakenMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    private final List<List<UUID>> noted = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsBeingNoted = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void those_that_are_taken_while_another_is_noted_are_noted_together() throws InterruptedException {
        var taken = new TakenMessages(this::slowly);
        var first = Thread.startVirtualThread(() -> taken.note(UUID.randomUUID(), NOW));
        firstIsBeingNoted.await();
        var others = IntStream.range(0, 20)
                .mapToObj(_ -> Thread.startVirtualThread(() -> taken.note(UUID.randomUUID(), NOW)))
                .toList();
        while (!others.stream().allMatch(one -> one.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        first.join();
        for (var other : others) {
            other.join();
        }
        assertThat(noted).extracting(List::size).containsExactly(1, 20);
    }

    @Test
    void who_could_not_be_noted_hears_it_and_keeps_nobody_else() {
        var message = UUID.randomUUID();
        var isAway = new boolean[] {true};
        var taken = new TakenMessages((together, _) -> {
            if (isAway[0]) {
                throw new IllegalStateException("The database is away");
            }
            noted.add(List.copyOf(together));
        });
        assertThatThrownBy(() -> taken.note(UUID.randomUUID(), NOW)).isInstanceOf(IllegalStateException.class);
        isAway[0] = false;
        taken.note(message, NOW);
        assertThat(noted).containsExactly(List.of(message));
    }

    private void slowly(Collection<UUID> together, Instant now) {
        noted.add(List.copyOf(together));
        firstIsBeingNoted.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
