package vn.motcua.result;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.LockedDossier;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal.OfIssuing;
import vn.motcua.dossier.ResultRefusal.SigningUnavailable;

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
        Outcome<byte[], SigningUnavailable> paper(ResultRow numbered);
    }

    /** Judges again behind the lock and writes. */
    interface Writing<T, R extends DossierRefusal> {
        Outcome<T, R> write(LockedDossier locked, ResultRow numbered, byte[] paper);
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

    /**
     * @param dossier as it was when the paper was begun: whoever has it then must still have it when it is written
     * @param result with a number of its own already, or without
     * @param as what says no here, as a refusal of the use case that issues
     */
    <T, R extends DossierRefusal> Outcome<T, R> issue(
            Dossier dossier, ResultRow result, Making making, Writing<T, R> writing, Function<OfIssuing, R> as) {
        var series = dossier.seat().agency() + ResultTemplates.series(result.template());
        var turn = turns[Math.floorMod(series.hashCode(), TURNS)];
        turn.lock();
        try {
            return Stream.generate(() -> attempt(dossier, result, making, writing, as))
                    .limit(ATTEMPTS)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElseGet(() ->
                            Outcome.no(as.apply(new SigningUnavailable("numbers of results are drawn by others"))));
        } finally {
            turn.unlock();
        }
    }

    /** @return null when somebody else drew the number meanwhile */
    private <T, R extends DossierRefusal> @Nullable Outcome<T, R> attempt(
            Dossier dossier, ResultRow result, Making making, Writing<T, R> writing, Function<OfIssuing, R> as) {
        var now = clock.instant();
        var wanted = result.number() == null ? numbers.upcoming(dossier.seat().agency(), result.template(), now) : null;
        var numbered = result.numbered(wanted == null ? "" : wanted.text(), now);
        return switch (making.paper(numbered)) {
            case Outcome.No(var why) -> Outcome.no(as.apply(why));
            case Outcome.Done(var paper) ->
                transaction.execute(status -> {
                    var locked = dossiers.lock(dossier.id());
                    var passedOn =
                            ResultRules.write(dossier.seat(), locked.dossier().seat());
                    if (passedOn.isPresent()) {
                        return Outcome.no(as.apply(passedOn.get()));
                    }
                    boolean isFree = wanted == null || numbers.isDrawn(wanted);
                    var written = isFree ? writing.write(locked, numbered, paper) : null;
                    if (!(written instanceof Outcome.Done)) {
                        status.setRollbackOnly();
                    }
                    return written;
                });
        };
    }
}
