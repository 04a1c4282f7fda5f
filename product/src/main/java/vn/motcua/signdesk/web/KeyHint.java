package vn.motcua.signdesk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.KeyValidity;
import vn.motcua.ui.Frame;

/**
 * What a leader must know of the own key before signing: what comes next, and until when the certificate may sign.
 *
 * @param how message key
 * @param facts that it names
 * @param ends when the certificate ends; null where that is far, or not known
 */
record KeyHint(String how, List<Object> facts, @Nullable Instant ends, boolean hasEnded) {
    /** As the warnings of certificates have it. */
    private static final Duration SOON = Duration.ofDays(30);

    KeyHint {
        facts = List.copyOf(facts);
    }

    static KeyHint of(KeyValidity.Answer key, Instant now) {
        return switch (key) {
            case KeyValidity.None() -> new KeyHint("signdesk.key.none", List.of(), null, false);
            case KeyValidity.Unknown() -> new KeyHint("signdesk.key.unknown", List.of(), null, false);
            case KeyValidity.Found(var notAfter, var agreeing) -> {
                var ends = notAfter.isBefore(now.plus(SOON)) ? notAfter : null;
                boolean hasEnded = notAfter.isBefore(now);
                yield agreeing.map(one -> new KeyHint(
                                one.together() == 1 ? "signdesk.key.elsewhere-each" : "signdesk.key.elsewhere",
                                List.of(one.within().toSeconds(), one.together()),
                                ends,
                                hasEnded))
                        .orElseGet(() -> new KeyHint("signdesk.key.here", List.of(), ends, hasEnded));
            }
        };
    }

    String words(Frame frame) {
        return frame.text(how, facts.toArray());
    }
}
