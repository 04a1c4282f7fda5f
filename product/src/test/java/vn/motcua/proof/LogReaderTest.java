package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.shared.ChangedOutside;

/** What holds of every module that follows the log: over a real cursor, with a log of its own. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogReaderTest {
    private static final long FIRST = 100;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final String name = "test-" + UUID.randomUUID();
    private final List<Long> setAside = new ArrayList<>();
    private final List<Long> poison = new ArrayList<>();

    /** What was made of the entries: it stands in the database, as a module's own rows do, and falls with the transaction. */
    private List<Long> taken() {
        return jdbc
                .sql("select place from linked.cursor where reader like :name order by place")
                .param("name", name + "-%")
                .query(Long.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private void take(long place) {
        jdbc.sql("insert into linked.cursor (reader, place, moved_at) values (:name, :place, now())")
                .param("name", name + "-" + place)
                .param("place", place)
                .update();
    }

    @AfterEach
    void leave_nothing() {
        jdbc.sql("delete from linked.cursor where reader like :name")
                .param("name", name + "%")
                .update();
    }

    private Cursor cursor() {
        return new Cursor(jdbc, "linked", name, new SetAside() {
            @Override
            public void add(long place, String why, Instant now) {
                setAside.add(place);
            }

            @Override
            public long count() {
                return setAside.size();
            }
        });
    }

    /** Places 100, 110 … of as many entries. */
    private Feed<Long> log(int entries) {
        var places =
                LongStream.range(0, entries).map(i -> FIRST + 10 * i).boxed().toList();
        return new Feed<>() {
            @Override
            public Part<Long> part(long place, int max) {
                var next = places.stream().filter(one -> one > place).limit(max).toList();
                if (next.stream().anyMatch(poison::contains)) {
                    throw new ChangedOutside("an entry of the test");
                }
                return new Part<>(next.isEmpty() ? place : next.getLast(), next.size() == max, next);
            }

            @Override
            public OptionalLong placeAfter(long place) {
                return places.stream()
                        .mapToLong(Long::longValue)
                        .filter(one -> one > place)
                        .findFirst();
            }

            @Override
            public long end() {
                return places.isEmpty() ? BEGINNING : places.getLast();
            }
        };
    }

    private LogReader<Long> reader(int entries, int batch, Consumer<List<Long>> take) {
        return new LogReader<>(log(entries), cursor(), transaction, clock, batch, take);
    }

    private void takeAll(List<Long> places) {
        places.forEach(this::take);
    }

    private static void toTheEnd(LogReader<Long> reader) {
        while (reader.readOn()) {
            // Reads on.
        }
    }

    @Test
    void every_entry_is_taken_once_however_often_it_is_read_on() {
        var reader = reader(7, 3, this::takeAll);
        reader.beginAtBeginning();
        assertThat(reader.behind()).isEqualTo(161);
        toTheEnd(reader);
        toTheEnd(reader);

        assertThat(taken()).containsExactly(100L, 110L, 120L, 130L, 140L, 150L, 160L);
        assertThat(reader.behind()).isZero();
        assertThat(reader.passedOver()).isZero();
    }

    @Test
    void who_begins_at_the_end_takes_what_comes_and_keeps_the_place_at_another_start() {
        reader(3, 3, this::takeAll).beginAtEnd();
        var reader = reader(5, 3, this::takeAll);
        reader.beginAtEnd();
        reader.beginAtBeginning();
        toTheEnd(reader);

        assertThat(taken()).containsExactly(130L, 140L);
    }

    @Test
    void killed_within_a_batch_it_goes_on_where_it_stood() {
        var reader = reader(4, 2, places -> {
            takeAll(places);
            if (places.contains(130L)) {
                throw new QueryTimeoutException("The database went away");
            }
        });
        reader.beginAtBeginning();
        assertThat(reader.readOn()).isTrue();
        assertThatThrownBy(reader::readOn).isInstanceOf(QueryTimeoutException.class);
        assertThat(taken()).containsExactly(100L, 110L);
        assertThat(cursor().place()).hasValue(110);

        toTheEnd(reader(4, 2, this::takeAll));
        assertThat(taken()).containsExactly(100L, 110L, 120L, 130L);
        assertThat(setAside).isEmpty();
    }

    @Test
    void what_cannot_be_read_or_taken_is_set_aside_and_keeps_no_other() {
        poison.add(110L);
        var reader = reader(6, 4, places -> {
            takeAll(places);
            if (places.contains(140L)) {
                throw new IllegalStateException("The entry cannot be taken");
            }
        });
        reader.beginAtBeginning();
        toTheEnd(reader);

        assertThat(taken()).containsExactly(100L, 120L, 130L, 150L);
        assertThat(setAside).containsExactly(110L, 140L);
        assertThat(reader.passedOver()).isEqualTo(2);
        assertThat(reader.behind()).isZero();
    }

    @Test
    void while_one_instance_reads_another_lets_it_be() {
        var other = reader(3, 3, this::takeAll);
        var reader = reader(3, 3, places -> {
            takeAll(places);
            assertThat(inAnotherThread(other)).isFalse();
        });
        reader.beginAtBeginning();
        toTheEnd(reader);

        assertThat(taken()).containsExactly(100L, 110L, 120L);
        assertThat(setAside).isEmpty();
    }

    private static boolean inAnotherThread(LogReader<Long> reader) {
        var answers = new ArrayList<Boolean>();
        var thread = Thread.ofPlatform().start(() -> answers.add(reader.readOn()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return answers.getFirst();
    }

    @Test
    void what_was_set_aside_stands_in_the_modules_own_table() {
        long place = Long.MAX_VALUE - Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1L << 60);
        var cursor = new Cursor(jdbc, "linked", name);
        cursor.begin(Feed.BEGINNING, clock.instant());
        long before = cursor.passedOver();
        transaction.executeWithoutResult(undone -> {
            cursor.passOver(place, "ChangedOutside", clock.instant());
            cursor.passOver(place, "ChangedOutside", clock.instant());
            assertThat(cursor.passedOver()).isEqualTo(before + 1);
            assertThat(cursor.place()).hasValue(place);
            undone.setRollbackOnly();
        });
        assertThat(cursor.place()).hasValue(Feed.BEGINNING);
    }
}
