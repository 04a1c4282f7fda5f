package vn.motcua.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.BadInput;

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

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param account whose key it is
     * @param key value of the header; absent or of a wrong length is bad input
     * @param request what was asked: method, path and body; the same key with another request is bad input
     * @param write carries the request out and answers it; what it throws undoes both
     */
    public ResponseEntity<String> once(
            String account, @Nullable String key, String request, Supplier<ResponseEntity<?>> write) {
        if (key == null || key.length() < KEY_LENGTH_MIN || key.length() > KEY_LENGTH_MAX) {
            throw new BadInput(
                    HEADER,
                    "Mỗi yêu cầu ghi phải có tiêu đề Idempotency-Key dài 8–200 ký tự, khác nhau cho mỗi yêu cầu.");
        }
        var answer = transaction.execute(_ -> answer(account, key, sha256(request), write));
        if (answer == null) {
            throw new IllegalStateException("A write request must be answered, but was not");
        }
        return answer;
    }

    private ResponseEntity<String> answer(
            String account, String key, byte[] requestHash, Supplier<ResponseEntity<?>> write) {
        if (!claim(account, key, requestHash)) {
            return earlierAnswer(account, key, requestHash);
        }
        var fresh = write.get();
        var body = fresh.getBody() == null ? "" : json.writeValueAsString(fresh.getBody());
        jdbc.sql("""
                update api.answered_request set status = :status, body = :body
                 where account = :account and idempotency_key = :key
                """)
                .param("status", fresh.getStatusCode().value())
                .param("body", body)
                .param("account", account)
                .param("key", key)
                .update();
        return ResponseEntity.status(fresh.getStatusCode())
                .headers(fresh.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private boolean claim(String account, String key, byte[] requestHash) {
        return jdbc.sql("""
                insert into api.answered_request (account, idempotency_key, request_hash, answered_at)
                values (:account, :key, :hash, :at)
                on conflict (account, idempotency_key) do nothing
                """)
                        .param("account", account)
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private ResponseEntity<String> earlierAnswer(String account, String key, byte[] requestHash) {
        record Row(byte[] requestHash, int status, String body) {}
        var earlier = jdbc.sql("""
                select request_hash, status, body from api.answered_request
                 where account = :account and idempotency_key = :key
                """)
                .param("account", account)
                .param("key", key)
                .query(Row.class)
                .single();
        if (!MessageDigest.isEqual(earlier.requestHash(), requestHash)) {
            throw new BadInput(HEADER, "Khóa này đã dùng cho một yêu cầu khác; hãy dùng khóa mới.");
        }
        return ResponseEntity.status(earlier.status())
                .header("Idempotent-Replay", "true")
                .contentType(MediaType.APPLICATION_JSON)
                .body(earlier.body());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
