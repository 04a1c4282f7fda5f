package vn.motcua.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when a key may sign, as its certificate says; asked of the place where keys are kept and remembered for some minutes. */
@Component
public class KeyValidity {
    private static final int REMEMBERED_MAX = 5_000;
    private static final Duration FRESH = Duration.ofMinutes(10);

    public sealed interface Answer permits Found, None, Unknown {}

    /**
     * @param notAfter the last moment of the certificate
     * @param agreeing how the signer agrees elsewhere; nothing where the key signs without asking
     */
    public record Found(Instant notAfter, Optional<Agreeing> agreeing) implements Answer {}

    /**
     * The signer is asked on a device of the own.
     *
     * @param together for how many papers at a time
     * @param within how long is waited for it
     */
    public record Agreeing(int together, Duration within) {}

    /** There is no key of this name. */
    public record None() implements Answer {}

    /** The place with the keys does not answer: nothing is said of it. */
    public record Unknown() implements Answer {}

    private final AllKeys keys;
    private final Cache<KeyName, Answer> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(FRESH)
            .build();

    KeyValidity(AllKeys keys) {
        this.keys = keys;
    }

    public Answer of(KeyName name) {
        var remembered = known.getIfPresent(name);
        if (remembered != null) {
            return remembered;
        }
        var answer = asked(name);
        if (!(answer instanceof Unknown)) {
            known.put(name, answer);
        }
        return answer;
    }

    private Answer asked(KeyName name) {
        try {
            return keys.find(name)
                    .<Answer>map(key -> new Found(
                            key.certificate().getNotAfter().toInstant(),
                            key.elsewhere().map(one -> new Agreeing(one.together(), one.within()))))
                    .orElseGet(None::new);
        } catch (SigningKeys.KeysUnreachable _) {
            return new Unknown();
        }
    }
}
