package vn.motcua.shared;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Whether the database is away or busy, which is no fault of what was asked of it: the same may be tried again. */
public final class PassingTrouble {
    private PassingTrouble() {}

    public static boolean is(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }
}
