package motcua.simulators.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The carrier: one door for messages, one page that shows the newest of them, and a switch that makes it fail. */
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
    private boolean isDown;

    MessageDoors(@Value("${motcua.simulators.messages.secret:demo-secret-of-the-simulated-carrier}") String secret) {
        this.secret = secret;
    }

    @PostMapping
    synchronized ResponseEntity<Void> take(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody Order order) {
        if (isDown) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (!isSecret(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        if (key.isBlank() || !order.isWhole()) {
            return ResponseEntity.unprocessableContent().build();
        }
        if (kept.containsKey(key)) {
            return ResponseEntity.ok().build();
        }
        keep(key, order);
        return ResponseEntity.accepted().build();
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
        return MessagePage.of(newestFirst(to), to, isDown);
    }

    @GetMapping(path = "/list", produces = "application/json")
    synchronized List<Message> list(@RequestParam(defaultValue = "") String to) {
        return newestFirst(to);
    }

    @PostMapping("/down")
    synchronized ResponseEntity<Void> goDown(@RequestParam boolean down) {
        isDown = down;
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
