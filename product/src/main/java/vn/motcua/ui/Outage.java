package vn.motcua.ui;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What fails without anybody's fault and passes by itself: the database or the disk is away, everybody is busy, another holds
 * the row. The request may be sent again.
 */
public enum Outage {
    /** The database does not answer, or ends just now. */
    DATABASE_AWAY(30),
    /** All connections are in use, or another holds the row. */
    BUSY(5),
    DISK_FULL(300);

    private static final int CAUSES_MAX = 20;
    private static final int CLASS_LENGTH = 2;

    private final int retrySeconds;

    Outage(int retrySeconds) {
        this.retrySeconds = retrySeconds;
    }

    public int retrySeconds() {
        return retrySeconds;
    }

    /** Empty when it is a bug, or nothing at all. */
    public static Optional<Outage> of(@Nullable Throwable failure) {
        return first(failure, Outage::known)
                .or(() -> hasAnswered(failure) ? Optional.empty() : first(failure, Outage::ofWaiting))
                .or(() -> hasAnswered(failure) ? Optional.empty() : first(failure, Outage::ofKind));
    }

    /** The database said what is wrong, and that is no outage: whatever Spring makes of it. */
    private static boolean hasAnswered(@Nullable Throwable failure) {
        return first(
                        failure,
                        cause -> cause instanceof SQLException sql && sql.getSQLState() != null
                                ? Optional.of(BUSY)
                                : Optional.empty())
                .isPresent();
    }

    /** The first cause that says anything. */
    private static Optional<Outage> first(@Nullable Throwable failure, Function<Throwable, Optional<Outage>> judge) {
        var cause = failure;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            var found = judge.apply(cause);
            if (found.isPresent()) {
                return found;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Outage> known(Throwable cause) {
        return switch (cause) {
            case SQLException sql when sql.getSQLState() != null -> ofState(sql.getSQLState());
            case TooManyActiveSessionsException _ -> Optional.of(BUSY);
            case IOException io when isDiskFull(String.valueOf(io.getMessage())) -> Optional.of(DISK_FULL);
            default -> Optional.empty();
        };
    }

    /** PostgreSQL manual, appendix "PostgreSQL Error Codes". */
    private static Optional<Outage> ofState(String state) {
        if (state.length() < CLASS_LENGTH) {
            return Optional.empty();
        }
        return switch (state) {
            case "53100" -> Optional.of(DISK_FULL);
            case "53300", "55P03", "57014", "40001", "40P01" -> Optional.of(BUSY);
            case "57P01", "57P02", "57P03", "57P05", "25006" -> Optional.of(DATABASE_AWAY);
            default ->
                switch (state.substring(0, CLASS_LENGTH)) {
                    case "08" -> Optional.of(DATABASE_AWAY);
                    case "53" -> Optional.of(BUSY);
                    case "58" -> Optional.of(DISK_FULL);
                    default -> Optional.empty();
                };
        };
    }

    private static boolean isDiskFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    /** Nobody gave a connection in time, and nothing says that the database is away. */
    private static Optional<Outage> ofWaiting(Throwable cause) {
        return cause instanceof SQLTransientException ? Optional.of(BUSY) : Optional.empty();
    }

    private static Optional<Outage> ofKind(Throwable cause) {
        return switch (cause) {
            case CannotGetJdbcConnectionException _, CannotCreateTransactionException _ -> Optional.of(DATABASE_AWAY);
            case DataAccessResourceFailureException _ -> Optional.of(DATABASE_AWAY);
            case TransientDataAccessException _ -> Optional.of(BUSY);
            default -> Optional.empty();
        };
    }
}
