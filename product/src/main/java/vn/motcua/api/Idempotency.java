package vn.motcua.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Sha256;

/**
 * Carries out each write request of the API once, however often it arrives (IETF draft
 * "The Idempotency-Key HTTP Header Field"). The answer is stored in the transaction of the write, so neither can be there
 * without the other. A key is valid for one account and one content; another content under the same key is refused.
 */
@Component
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    private static final int KEY_LENGTH_MIN = 8;
    private static final int KEY_LENGTH_MAX = 200;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]*");
    /** Characters of an answer that is kept. */
    private static final int ANSWER_LENGTH_MAX = 1024 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    /** Writes one content in one way, in whatever order it was sent. */
    private final JsonMapper canonical;

    private final Clock clock;

    Idempotency(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.canonical = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
        this.clock = clock;
    }

    /**
     * @param account whose key it is
     * @param request method, path and key; a key of a wrong length or one used for another request is bad input
     * @param body what was asked; as JSON it tells any two contents apart
     * @param write carries the request out and answers it; what it throws undoes both
     */
    public <T> Answer<T> once(String account, WriteRequest request, Object body, Supplier<Reply<T>> write) {
        request.refuseVersion();
        return carryOut(new Asked(account, verified(request), hash(request, body)), write);
    }

    /**
     * @param version tells the current version and keeps others from changing it until the transaction ends; asked only
     *     when the sender names one
     */
    public <T> Answer<T> once(
            String account, WriteRequest request, Object body, Supplier<String> version, Supplier<Reply<T>> write) {
        return carryOut(new Asked(account, verified(request), hash(request, body)), () -> {
            if (request.ifMatch() != null) {
                request.verify(version.get());
            }
            return write.get();
        });
    }

    /**
     * For writes that wait for the outside world and therefore cannot be held in one transaction: they must do nothing
     * when repeated. Only success is kept; what was refused may be tried again with the same key.
     */
    public <T> Answer<T> repeatable(String account, WriteRequest request, Object body, Supplier<Reply<T>> write) {
        request.refuseVersion();
        var asked = new Asked(account, verified(request), hash(request, body));
        var earlier = earlierAnswer(asked);
        if (earlier.isPresent()) {
            return replay(earlier.get());
        }
        var fresh = write.get();
        return fresh instanceof Reply.No<T> ? fresh(fresh) : carryOut(asked, () -> fresh);
    }

    /** What was asked under which key. */
    private record Asked(String account, String key, byte[] hash) {}

    /**
     * Writes and keeps the answer together. Of what is refused only the answer is kept, whatever was written on the way. Who
     * finds the key used, at the same moment or long before, undoes the own write and gives the answer that was given then.
     */
    private <T> Answer<T> carryOut(Asked asked, Supplier<Reply<T>> write) {
        try {
            var attempt = transaction.execute(status -> attempted(asked, write.get(), status));
            if (attempt != null && (attempt.isDone() || isRefusalKept(asked, attempt.answer()))) {
                return attempt.answer();
            }
        } catch (RuntimeException refused) {
            return earlierAnswer(asked).map(Idempotency::<T>replay).orElseThrow(() -> refused);
        }
        return replay(earlierAnswer(asked)
                .orElseThrow(() -> new IllegalStateException("A used key must have an answer, but has none")));
    }

    /** @param isDone whether the answer is kept with what was written; else nothing was */
    private record Attempt<T>(Answer<T> answer, boolean isDone) {}

    private <T> @Nullable Attempt<T> attempted(Asked asked, Reply<T> reply, TransactionStatus status) {
        Answer<T> answer = fresh(reply);
        if (reply instanceof Reply.No<T>) {
            status.setRollbackOnly();
            return new Attempt<>(answer, false);
        }
        if (isKept(asked, answer)) {
            return new Attempt<>(answer, true);
        }
        status.setRollbackOnly();
        return null;
    }

    private boolean isRefusalKept(Asked asked, Answer<?> answer) {
        return Boolean.TRUE.equals(transaction.execute(_ -> isKept(asked, answer)));
    }

    private <T> Answer<T> fresh(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(var status, var body) ->
                written(json.writeValueAsString(body), status, new HttpHeaders());
            case Reply.No<T>(var problem) ->
                written(json.writeValueAsString(problem.getBody()), problem.getStatusCode(), new HttpHeaders());
        };
    }

    private static <T> Answer<T> replay(Earlier earlier) {
        var headers = new HttpHeaders();
        headers.set("Idempotent-Replay", "true");
        return written(earlier.body(), HttpStatusCode.valueOf(earlier.status()), headers);
    }

    private static <T> Answer<T> written(String body, HttpStatusCode status, HttpHeaders headers) {
        headers.setContentType(status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        return new Answer<>(body, headers, status);
    }

    private static String verified(WriteRequest request) {
        var key = request.key();
        if (key == null
                || key.length() < KEY_LENGTH_MIN
                || key.length() > KEY_LENGTH_MAX
                || !KEY.matcher(key).matches()) {
            throw new BadInput(
                    HEADER,
                    "Mỗi yêu cầu ghi phải có tiêu đề Idempotency-Key dài 8–200 ký tự, không dấu, không khoảng trắng, khác"
                            + " nhau cho mỗi yêu cầu.");
        }
        return key;
    }

    /** Of the body as JSON: what {@code toString} says of a record is the same for "A, B" and for "A" and "B". */
    private byte[] hash(WriteRequest request, Object body) {
        return sha256((request.line() + "\n" + canonical.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the answer; false when the key has one already. */
    private boolean isKept(Asked asked, Answer<?> answer) {
        if (answer.text().length() > ANSWER_LENGTH_MAX) {
            throw new BadInput(
                    "", "Câu trả lời dài hơn 1 MB nên yêu cầu chưa được thực hiện. Hãy gửi ít mục hơn mỗi lần.");
        }
        return jdbc.sql("""
                insert into api.answered_request (account, idempotency_key, request_hash, answered_at, status, body)
                values (:account, :key, :hash, :at, :status, :body)
                on conflict (account, idempotency_key) do nothing
                """)
                        .param("account", asked.account())
                        .param("key", asked.key())
                        .param("hash", asked.hash())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("status", answer.getStatusCode().value())
                        .param("body", answer.text())
                        .update()
                == 1;
    }

    private record Earlier(byte[] requestHash, int status, String body) {}

    private Optional<Earlier> earlierAnswer(Asked asked) {
        var earlier = jdbc.sql("""
                select request_hash, status, body from api.answered_request
                 where account = :account and idempotency_key = :key
                """)
                .param("account", asked.account())
                .param("key", asked.key())
                .query(Earlier.class)
                .optional();
        if (earlier.isPresent() && !MessageDigest.isEqual(earlier.get().requestHash(), asked.hash())) {
            throw new BadInput(HEADER, "Khóa này đã dùng cho một yêu cầu khác; hãy dùng khóa mới.");
        }
        return earlier;
    }

    /** Forgets answers that nobody asks for any more. @return how many */
    int forget(Instant before) {
        return jdbc.sql("delete from api.answered_request where answered_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What stands for a file in what was asked, which is written out as a whole: its SHA-256, in hexadecimal digits. */
    public static String fingerprint(byte[] file) {
        return Sha256.of(file);
    }

    private static byte[] sha256(byte[] bytes) {
        return Sha256.digest().digest(bytes);
    }
}
