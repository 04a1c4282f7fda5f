package vn.motcua.result;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.LockedDossier;
import vn.motcua.dossier.Outcome;

/**
 * Makes the paper of a result with its number and writes it, or does neither. Printing and signing wait for the outside world,
 * so they stand before the transaction, with the number that is next; in the transaction the number is drawn, and if somebody
 * else drew it meanwhile, the paper is made anew. So a signature that fails takes no number, and no number is lost or given
 * twice. Within one process those who want numbers of one series wait for each other, to spare vain signatures.
 */
@Component
class IssueNumbered {
    /** Makes the paper of a result that has its number. */
    interface Making {
        Outcome<byte[]> paper(ResultRow numbered);
    }

    /** Judges again behind the lock and writes. */
    interface Writing<T> {
        Outcome<T> write(LockedDossier locked, ResultRow numbered, byte[] paper);
    }

    private static final int ATTEMPTS = 5;
    private static final int TURNS = 64;

    private final ResultNumbers numbers;
    private final Dossiers dossiers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock[] turns =
            IntStream.range(0, TURNS).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    IssueNumbered(ResultNumbers numbers, Dossiers dossiers, PlatformTransactionManager transactions, Clock clock) {
        this.numbers = numbers;
        this.dossiers = dossiers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param result with a number of its own already, or without */
    <T> Outcome<T> issue(Filing filing, ResultRow result, Making making, Writing<T> writing) {
        var turn =
                turns[Math.floorMod((filing.agency() + ResultTemplates.series(result.template())).hashCode(), TURNS)];
        turn.lock();
        try {
            return Stream.generate(() -> attempt(filing, result, making, writing))
                    .limit(ATTEMPTS)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElseGet(() -> Outcome.no(
                            new DossierRefusal.SigningUnavailable("numbers of results are drawn by others")));
        } finally {
            turn.unlock();
        }
    }

    /** @return null when somebody else drew the number meanwhile */
    private <T> @Nullable Outcome<T> attempt(Filing filing, ResultRow result, Making making, Writing<T> writing) {
        var now = clock.instant();
        var wanted = result.number() == null ? numbers.upcoming(filing, result.template(), now) : null;
        var numbered = result.numbered(wanted == null ? "" : wanted.text(), now);
        return switch (making.paper(numbered)) {
            case Outcome.No<byte[]>(var why) -> Outcome.no(why);
            case Outcome.Done<byte[]>(var paper) ->
                transaction.execute(status -> {
                    var locked = dossiers.lock(filing.id());
                    boolean isFree = wanted == null || numbers.isDrawn(wanted);
                    var written = isFree ? writing.write(locked, numbered, paper) : null;
                    if (!(written instanceof Outcome.Done<T>)) {
                        status.setRollbackOnly();
                    }
                    return written;
                });
        };
    }
}
