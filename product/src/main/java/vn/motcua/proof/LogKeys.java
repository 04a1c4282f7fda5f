package vn.motcua.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key that signs now and the public keys of those before it. A key that is lost is never replaced in silence: where
 * heads were signed already, only the operator's own command makes a new one, and the log says so.
 */
@Component
class LogKeys {
    static final String NEW_KEY_COMMAND = "new-log-key";
    static final String FIRST = "first key of this log";

    private final LogStore log;
    private final RowStore rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path file;
    private @Nullable LogKey current;

    LogKeys(
            LogStore log,
            RowStore rows,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${motcua.log-key:${motcua.data:${java.io.tmpdir}/motcua-log}/log-key}") Path file) {
        this.log = log;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.file = file;
    }

    /** @throws IllegalStateException with what to do, when the key is not there but its log is */
    synchronized LogKey current() {
        if (current == null) {
            var key = found().orElseGet(this::first);
            known(key);
            current = key;
        }
        return current;
    }

    /** The key as it lies there; makes none. */
    Optional<LogKey> found() {
        return Files.exists(file) ? Optional.of(LogKey.in(file)) : Optional.empty();
    }

    Path file() {
        return file.toAbsolutePath();
    }

    /** In the place of a key that is lost for good. */
    synchronized LogKey replaced(String reason) {
        var fresh = LogKey.made(file);
        enter(fresh, reason);
        current = fresh;
        return fresh;
    }

    private LogKey first() {
        if (log.hasHeads()) {
            throw new IllegalStateException("The key of the log is not in " + file()
                    + ", but the log has heads that were signed with it. Put the file back from the backup of the data folder,"
                    + " or name the right folder. Only if it is lost for good: motcua " + NEW_KEY_COMMAND
                    + " REASON, which the log will say for ever");
        }
        return LogKey.made(file);
    }

    private void known(LogKey key) {
        var known = log.keys();
        if (known.isEmpty()) {
            enter(key, FIRST);
        } else if (!known.containsKey(key.id())) {
            throw new IllegalStateException(
                    "The key of the log in " + file() + " is not one that signed this log (it is "
                            + key.id() + ", known are " + known.keySet()
                            + "): the data folder belongs to another database. Name the right one");
        }
    }

    private void enter(LogKey key, String reason) {
        transaction.executeWithoutResult(_ -> {
            log.keep(key, clock.instant(), reason);
            log.add(rows.entries(LoggedTable.HEAD_KEY, key.id()), key::mac);
        });
    }
}
