package vn.motcua.proof;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.LeftOut;

/**
 * The rows of a list. One from which no record can be made, because somebody changed it outside, does not take the others with
 * it: it is left out, the operator's log names it, and the page says that it is.
 *
 * @param read how many there were, with those that are left out
 */
public record SoundRows<T>(List<T> rows, int read) {
    private static final Logger LOG = LoggerFactory.getLogger(SoundRows.class);

    public SoundRows {
        rows = List.copyOf(rows);
    }

    public static <T> SoundRows<T> of(StatementSpec statement, RowMapper<T> mapper) {
        var read = statement.query(orNone(mapper)).list();
        return new SoundRows<>(read.stream().flatMap(Optional::stream).toList(), read.size());
    }

    /** Those that the log vouches for. */
    public static <T> SoundRows<T> of(KeptRows<T> kept) {
        kept.lost().forEach(LeftOut::note);
        return new SoundRows<>(kept.sound(), kept.sound().size() + kept.lost().size());
    }

    /** As many as a page shows at most. */
    public List<T> page(int lines) {
        return rows.subList(0, Math.min(lines, rows.size()));
    }

    private static <T> RowMapper<Optional<T>> orNone(RowMapper<T> mapper) {
        return (row, number) -> {
            try {
                return Optional.ofNullable(mapper.mapRow(row, number));
            } catch (RuntimeException e) {
                if (!(e instanceof ChangedOutside) && !KeptRow.isFailureOfValue(e)) {
                    throw e;
                }
                LOG.error(
                        "Changed outside the product, and left out of a list: {}. See verify-log and restore the row",
                        KeptRow.name(row),
                        e);
                LeftOut.note(KeptRow.key(row));
                return Optional.empty();
            }
        };
    }
}
