package motcua.simulators.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The carrier: one door for messages, one page that shows the newest of them, and a switch for how it behaves. */
@RestController
@RequestMapping("/messages")
class MessageDoors {
    private static final int KEPT_MAX = 1_000;

    /** What a message must hold; the subject is for e-mail only. */
    record Order(
            @Nullable String channel,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String text) {
        boolean isWhole() {
            return channel != null && to != null && text != null && !to.isBlank() && !text.isBlank();
        }
    }

    private final String secret;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Message> kept = new LinkedHashMap<>();
    private volatile Mode mode = Mode.WELL;
    private final Duration slowness;

    MessageDoors(
            @Value("${motcua.simulators.messages.secret:demo-secret-of-the-simulated-carrier}") String secret,
            @Value("${motcua.simulators.messages.slowness:3s}") Duration slowness) {
        this.secret = secret;
        this.slowness = slowness;
    }

    @PostMapping
    ResponseEntity<Void> take(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody Order order)
            throws InterruptedException {
        if (mode == Mode.SLOW) {
            Thread.sleep(slowness);
        }
        if (mode == Mode.DOWN) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (!isSecret(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        if (key.isBlank() || !order.isWhole()) {
            return ResponseEntity.unprocessableContent().build();
        }
        return mode == Mode.LYING || isNew(key, order)
                ? ResponseEntity.accepted().build()
                : ResponseEntity.ok().build();
    }

    private synchronized boolean isNew(String key, Order order) {
        if (kept.containsKey(key)) {
            return false;
        }
        keep(key, order);
        if (mode == Mode.TWICE) {
            keep(key + "-2", order);
        }
        return true;
    }

    /** What became of a message. */
    @GetMapping(path = "/{key}", produces = "application/json")
    synchronized ResponseEntity<Map<String, String>> state(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        if (mode == Mode.DOWN) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (!isSecret(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return kept.containsKey(key)
                ? ResponseEntity.ok(Map.of("state", "delivered"))
                : ResponseEntity.notFound().build();
    }

    private void keep(String key, Order order) {
        if (kept.size() == KEPT_MAX) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(
                key,
                new Message(
                        key,
                        String.valueOf(order.channel()),
                        String.valueOf(order.to()),
                        order.subject() == null ? "" : order.subject(),
                        String.valueOf(order.text()),
                        clock.instant()));
    }

    private boolean isSecret(String authorization) {
        return MessageDigest.isEqual(
                ("Bearer " + secret).getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }

    /** @param to only those to this address; empty for all */
    @GetMapping(produces = "text/html;charset=UTF-8")
    synchronized String page(@RequestParam(defaultValue = "") String to) {
        return MessagePage.of(newestFirst(to), to, mode);
    }

    @GetMapping(path = "/list", produces = "application/json")
    synchronized List<Message> list(@RequestParam(defaultValue = "") String to) {
        return newestFirst(to);
    }

    @PostMapping("/mode")
    ResponseEntity<Void> behave(@RequestParam Mode mode) {
        this.mode = mode;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/messages")
                .build();
    }

    private List<Message> newestFirst(String to) {
        return new ArrayList<>(kept.values())
                .reversed().stream()
                        .filter(message -> to.isBlank() || message.to().equals(to.strip()))
                        .toList();
    }
}
