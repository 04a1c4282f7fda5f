package vn.motcua.proof;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.PassingTrouble;

/**
 * Reads on in the log for a module above. The place moves in the transaction of what is made of the entries: killed at any moment, it
 * goes on where it stood, and each entry is taken once. One that cannot be taken is set aside and keeps no other from being taken.
 *
 * @param <E> what is read at a place
 */
public final class LogReader<E> {
    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

    private final Feed<E> feed;
    private final Cursor cursor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int batch;
    private final Consumer<List<E>> take;

    /** @param take called within the transaction, with 1 to {@code batch} entries */
    public LogReader(
            Feed<E> feed,
            Cursor cursor,
            TransactionTemplate transaction,
            Clock clock,
            int batch,
            Consumer<List<E>> take) {
        this.feed = feed;
        this.cursor = cursor;
        this.transaction = transaction;
        this.clock = clock;
        this.batch = batch;
        this.take = take;
    }

    /** Who never read begins with the first that ever was. */
    public void beginAtBeginning() {
        cursor.begin(Feed.BEGINNING, clock.instant());
    }

    /** Who never read begins with what comes from now on. */
    public void beginAtEnd() {
        if (cursor.place().isEmpty()) {
            cursor.begin(feed.end(), clock.instant());
        }
    }

    /** @return whether more may follow at once; not while another instance reads */
    public boolean readOn() {
        try {
            return read(batch);
        } catch (RuntimeException e) {
            if (PassingTrouble.is(e)) {
                throw e;
            }
            LOG.warn("A batch of entries could not be taken, so they are taken one by one: {}", e.toString());
            return readSingly();
        }
    }

    private boolean read(int max) {
        Boolean isMore = transaction.execute(_ -> {
            var from = cursor.lock();
            if (from.isEmpty()) {
                return false;
            }
            var part = feed.part(from.getAsLong(), max);
            if (!part.entries().isEmpty()) {
                take.accept(part.entries());
            }
            if (part.place() > from.getAsLong()) {
                cursor.move(part.place(), clock.instant());
            }
            return part.isMore();
        });
        return isMore != null && isMore;
    }

    private boolean readSingly() {
        for (int i = 0; i < batch; i++) {
            try {
                if (!read(1)) {
                    return false;
                }
            } catch (RuntimeException e) {
                if (PassingTrouble.is(e)) {
                    throw e;
                }
                passOver(e);
            }
        }
        return true;
    }

    private void passOver(RuntimeException why) {
        transaction.executeWithoutResult(_ -> cursor.lock()
                .ifPresent(from -> feed.placeAfter(from).ifPresent(next -> {
                    LOG.error("The entry at place {} of the log cannot be taken yet", next, why);
                    cursor.passOver(next, why.getClass().getSimpleName(), clock.instant());
                })));
    }

    /** Entries of the log, whosever they are, from the last that was taken to its end; 0 when all are taken, or nobody ever began. */
    public long behind() {
        var place = cursor.place();
        return place.isPresent() && feed.placeAfter(place.getAsLong()).isPresent() ? feed.end() - place.getAsLong() : 0;
    }

    /** How many entries were set aside. */
    public long passedOver() {
        return cursor.passedOver();
    }
}
