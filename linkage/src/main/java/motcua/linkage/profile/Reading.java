package motcua.linkage.profile;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * How one kind reads a raw text, as a function that can be sent to another machine: it travels as two words and finds its kind
 * there.
 *
 * @param profile name of the profile
 * @param word the kind's word in it
 */
public record Reading(String profile, String word) implements UnaryOperator<String>, Serializable {
    /** Between the parts of what was read. */
    public static final String SEPARATOR = "\u001f";

    private static final Map<Reading, Kind> KINDS = new ConcurrentHashMap<>();

    /** The parts that the kind reads, with {@link #SEPARATOR} between them. */
    @Override
    public String apply(String raw) {
        return KINDS.computeIfAbsent(this, Reading::kind).read(raw);
    }

    private static Kind kind(Reading reading) {
        return Objects.requireNonNull(Profile.named(reading.profile()).kinds().get(reading.word()));
    }
}
