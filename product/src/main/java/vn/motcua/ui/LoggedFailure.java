package vn.motcua.ui;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * A failure as it may stand in a log: where it happened and of what kind it is. What a database says of a failed statement
 * repeats people's data, so those messages are left out.
 */
public final class LoggedFailure extends Exception {
    private static final long serialVersionUID = 1;
    private static final int CAUSES_MAX = 10;

    private LoggedFailure(String message, @Nullable Throwable cause, StackTraceElement[] where) {
        super(message, cause);
        setStackTrace(where);
    }

    public static @Nullable Throwable of(@Nullable Throwable failure) {
        return of(failure, CAUSES_MAX);
    }

    private static @Nullable Throwable of(@Nullable Throwable failure, int causesLeft) {
        if (failure == null || causesLeft == 0) {
            return null;
        }
        return new LoggedFailure(said(failure), of(failure.getCause(), causesLeft - 1), failure.getStackTrace());
    }

    private static String said(Throwable failure) {
        var type = failure.getClass().getName();
        return switch (failure) {
            case SQLException sql -> type + " [SQLState " + sql.getSQLState() + "]";
            case DataAccessException _ -> type;
            default -> type + ": " + failure.getMessage();
        };
    }
}
