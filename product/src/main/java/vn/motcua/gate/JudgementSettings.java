package vn.motcua.gate;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How many requests that keep a processor busy are judged at a time. Set under {@code motcua.judgements.}
 *
 * @param atOnce 0: half of the processors, at least one
 * @param patience how long a request waits for its turn before it is told to come again
 */
@ConfigurationProperties("motcua.judgements")
record JudgementSettings(
        @DefaultValue("0") int atOnce,

        @DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS)
        Duration patience) {
    JudgementSettings {
        if (atOnce < 0) {
            throw new IllegalArgumentException(
                    "motcua.judgements.at-once (MOTCUA_JUDGEMENTS) must be 0 or more, but is " + atOnce);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException(
                    "motcua.judgements.patience (MOTCUA_JUDGEMENT_PATIENCE) must be more than nothing (10s), but is "
                            + patience);
        }
    }

    Judgements judgements() {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new Judgements(atOnce == 0 ? half : atOnce, patience);
    }
}
