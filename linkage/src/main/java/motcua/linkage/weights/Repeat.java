package motcua.linkage.weights;

import java.util.Set;

/**
 * A field that says again what other fields say, as a full name repeats given name and surname: agreements of both are one
 * piece of evidence.
 *
 * @param whole the field that repeats
 * @param parts the fields that it repeats
 * @param partsTell whether the parts say nearly all of it, so that they are counted and not the whole, where both are there
 */
public record Repeat(int whole, Set<Integer> parts, boolean partsTell) {
    public Repeat {
        parts = Set.copyOf(parts);
    }
}
