package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;

/** What a write leaves behind is a row of {@code api.answered_request} under an account of its own. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotencyTest {
    @Autowired
    Idempotency idempotency;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String account = "citizen:" + UUID.randomUUID();
    private final String trace = "trace:" + UUID.randomUUID();

    @Test
    void a_repeated_request_is_answered_as_before_and_not_carried_out_again() {
        var first = send("key-00001", "body", this::written);
        var again = send("key-00001", "body", this::written);

        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getHeaders().getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(traces()).isEqualTo(1);
    }

    @Test
    void it_is_answered_as_before_also_where_it_would_be_refused_by_now() {
        var first = send("key-00001", "body", this::written);
        var again = send("key-00001", "body", () -> {
            throw new NotFound("what was there the first time");
        });

        assertThat(again.getBody()).isEqualTo(first.getBody());
    }

    @Test
    void a_key_with_another_content_is_refused_and_nothing_is_written() {
        send("key-00001", "body", this::written);

        assertThatThrownBy(() -> send("key-00001", "another body", this::written))
                .isInstanceOf(BadInput.class);
        assertThat(traces()).isEqualTo(1);
    }

    private record Order(
            @Nullable List<String> items, @Nullable String reason) {}

    private static final Order TWO = new Order(List.of("Giấy A", "Giấy B"), null);

    static Stream<Object> contentsThatReadAlike() {
        return Stream.of(
                new Order(List.of("Giấy A, Giấy B"), null),
                new Order(List.of("Giấy A", "Giấy B"), "null"),
                new Order(List.of("Giấy A", "Giấy B"), ""),
                new Order(null, "items=[Giấy A, Giấy B], reason=null"),
                TWO.toString());
    }

    @ParameterizedTest
    @MethodSource("contentsThatReadAlike")
    void contents_that_only_read_alike_are_told_apart(Object other) {
        send("key-00001", TWO, this::written);

        assertThatThrownBy(() -> send("key-00001", other, this::written)).isInstanceOf(BadInput.class);
        assertThat(traces()).isEqualTo(1);
    }

    @Test
    void one_content_is_one_in_whatever_order_it_was_sent() {
        var json = new JsonMapper();
        send("key-00001", json.readTree("{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}}"), this::written);
        send("key-00001", json.readTree("{\"b\": {\"d\": 3, \"c\": 2}, \"a\": 1}"), this::written);

        assertThat(traces()).isEqualTo(1);
    }

    @Test
    void what_failed_may_be_tried_again_with_the_same_key() {
        assertThatThrownBy(() -> send("key-00001", "body", () -> {
                    written();
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(traces()).isZero();

        send("key-00001", "body", this::written);
        assertThat(traces()).isEqualTo(1);
    }

    @Test
    void of_two_at_the_same_moment_one_is_carried_out_and_both_are_answered_alike() throws Exception {
        var bothAreIn = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Supplier<Reply<String>> write = () -> {
                bothAreIn.countDown();
                await(bothAreIn);
                return written();
            };
            var one = threads.submit(() -> send("key-00001", "body", write));
            var other = threads.submit(() -> send("key-00001", "body", write));

            assertThat(one.get().getBody()).isEqualTo(other.get().getBody());
        }
        assertThat(traces()).isEqualTo(1);
    }

    @Test
    void of_what_is_refused_only_the_answer_is_kept_whatever_was_written_on_the_way() {
        Supplier<Reply<String>> refusing = () -> {
            written();
            return Reply.no(Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "too-late", "Đã muộn.", Map.of()));
        };
        var refused = send("key-00001", "body", refusing);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(traces()).isZero();
        assertThat(rows(account)).isEqualTo(1);
        assertThat(send("key-00001", "body", refusing).getBody()).isEqualTo(refused.getBody());
    }

    @Test
    void old_answers_are_forgotten() {
        send("key-00001", "body", this::written);
        jdbc.sql("update api.answered_request set answered_at = :old where account = :account")
                .param("old", clock.instant().minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
        new ForgetAnswers(idempotency, Duration.ofDays(30), clock).forget();

        assertThat(rows(account)).isZero();
        assertThat(traces()).isEqualTo(1);
    }

    private Answer<String> send(String key, Object body, Supplier<Reply<String>> write) {
        return idempotency.once(account, new WriteRequest("POST /thu", key, null), body, write);
    }

    private Reply<String> written() {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into api.answered_request (account, idempotency_key, request_hash, answered_at, status, body)
                values (:trace, :id, '', :now, 200, '')
                """)
                .param("trace", trace)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Reply.created(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int traces() {
        return rows(trace);
    }

    private int rows(String of) {
        return jdbc.sql("select count(*) from api.answered_request where account = :account")
                .param("account", of)
                .query(Integer.class)
                .single();
    }
}
