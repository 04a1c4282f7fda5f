package vn.motcua.proof;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was sealed, in the order of the log, for those who go on from what they have read. Places never change, none comes in before one
 * that was read.
 *
 * @param <E> what is read at a place
 */
public interface Feed<E> {
    /** Before the first place. */
    long BEGINNING = -1;

    /**
     * @param place up to which was looked, whatever stood there; that from which was asked when nothing follows
     * @param isMore whether more may follow at once
     */
    record Part<E>(long place, boolean isMore, List<E> entries) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What follows a place, at most {@code max} entries.
     *
     * @throws RuntimeException when one of them cannot be read
     */
    Part<E> part(long place, int max);

    /** The place of the next entry, whether it can be read or not: for those who must get past one that cannot. */
    OptionalLong placeAfter(long place);

    /** Where it ends now: who goes on from there reads what comes from now on. */
    long end();
}
