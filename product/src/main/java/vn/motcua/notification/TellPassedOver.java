package vn.motcua.notification;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.proof.Cursor;
import vn.motcua.shared.PassingTrouble;

/** Tells what could not be told when its turn was: by now somebody may have put right what was in the way. */
@Component
class TellPassedOver {
    private static final Logger LOG = LoggerFactory.getLogger(TellPassedOver.class);
    private static final int AT_ONCE = 20;

    private final PassedOver passedOver;
    private final DossierFeed feed;
    private final Cursor cursor;
    private final TellApplicants tellApplicants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellPassedOver(
            PassedOver passedOver,
            DossierFeed feed,
            @Qualifier("noticesCursor") Cursor cursor,
            TellApplicants tellApplicants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.passedOver = passedOver;
        this.feed = feed;
        this.cursor = cursor;
        this.tellApplicants = tellApplicants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Those that are due, each in a transaction of its own. */
    void tryAgain() {
        for (var due : passedOver.due(clock.instant(), AT_ONCE)) {
            try {
                transaction.executeWithoutResult(_ -> tell(due.place()));
            } catch (RuntimeException e) {
                if (PassingTrouble.is(e)) {
                    throw e;
                }
                LOG.error("The event at place {} of the log still cannot be told: {}", due.place(), e.toString());
                passedOver.failed(due, e.getClass().getSimpleName(), clock.instant());
            }
        }
    }

    /** Under the cursor's lock, so that of several instances one tells. */
    private void tell(long place) {
        if (cursor.lock().isPresent()) {
            tellApplicants.tell(List.of(feed.at(place)));
            passedOver.told(place);
        }
    }
}
