package vn.motcua.linked;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.filing.FilingOffer;
import vn.motcua.identity.AccountId;
import vn.motcua.linked.LinkedThread.Member;
import vn.motcua.linked.LinkedThread.State;
import vn.motcua.linked.ThreadRules.Next;
import vn.motcua.shared.Language;
import vn.motcua.shared.Uuid7;

/**
 * A draft of several procedures is filed (nộp hồ sơ liên thông): the thread and its first dossier in one transaction, or nothing; the
 * others as soon as it is their time, whatever happens in between. Sent twice it is filed once: the thread has the draft's id.
 */
@Service
public class FileThread {
    /** What came of it. */
    public sealed interface Filed {
        record Done(UUID thread) implements Filed {}

        /** Something is missing still; nothing was filed. */
        record Incomplete() implements Filed {}

        /** It was changed, or other terms hold, since it was shown; nothing was filed. */
        record Changed() implements Filed {}

        /** The first dossier is not taken; nothing was filed. */
        record Refused(DossierRefusal why) implements Filed {}
    }

    private final LinkedDrafts drafts;
    private final ThreadStore store;
    private final DueThreads due;
    private final GoOn goOn;
    private final FilingOffer offer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileThread(
            LinkedDrafts drafts,
            ThreadStore store,
            DueThreads due,
            GoOn goOn,
            FilingOffer offer,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.due = due;
        this.goOn = goOn;
        this.offer = offer;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Of two who file one draft at once the second waits and finds the thread.
     *
     * @param filling as it was judged just now
     * @param shown what {@link #seen} said of what the person was shown
     */
    public Filed file(Filling filling, String shown, Language language) {
        var filed = filedNow(filling, shown, language);
        if (filed instanceof Filed.Done(var thread)) {
            goOn.with(thread);
        }
        return filed;
    }

    /** What the person was shown: the draft's version and the terms of each procedure. */
    public static String seen(Filling filling) {
        var terms = filling.parts().stream().map(part -> part.draft().service()).toList();
        return filling.draft().version() + "-" + Integer.toHexString(terms.hashCode());
    }

    /** Whether nothing is left to fill in. */
    public boolean isComplete(Filling filling, Language language) {
        return filling.isChosen()
                && filling.parts().stream()
                        .allMatch(part ->
                                filling.findings(part, today(), language).isEmpty()
                                        && missing(part).isEmpty());
    }

    /** Required papers that a procedure lacks and that were not given for another. */
    public List<String> missing(Filling.Part part) {
        return offer.missingPapers(part.draft()).stream()
                .map(component -> component.key())
                .filter(key -> part.left().stream().anyMatch(left -> left.key().equals(key)))
                .toList();
    }

    /** The thread and its first dossier, and what is left to do noted: what a kill right after it finds. */
    Filed filedNow(Filling filling, String shown, Language language) {
        var account = filling.draft().account();
        var filed = transaction.execute(status -> {
            var held = drafts.held(filling.draft().id(), account);
            if (held.isEmpty()) {
                return earlier(filling.draft().id(), account);
            }
            if (held.get().version() != filling.draft().version() || !shown.equals(seen(filling))) {
                return new Filed.Changed();
            }
            if (!isComplete(filling, language)) {
                return new Filed.Incomplete();
            }
            var answer = filed(thread(filling, language, clock.instant()));
            if (answer instanceof Filed.Done) {
                drafts.discard(filling.draft().id(), account);
            } else {
                status.setRollbackOnly();
            }
            return answer;
        });
        return filed == null ? new Filed.Incomplete() : filed;
    }

    private Filed earlier(UUID id, AccountId account) {
        return store.find(id)
                .filter(thread -> thread.account().equals(account))
                .<Filed>map(thread -> new Filed.Done(thread.id()))
                .orElseGet(Filed.Changed::new);
    }

    private Filed filed(LinkedThread thread) {
        store.add(thread);
        due.look(List.of(thread.id()), thread.submittedAt());
        var first = first(thread);
        if (first.isEmpty()) {
            throw new IllegalStateException("A linked service must have a member that waits for none: "
                    + thread.service().key());
        }
        return switch (goOn.file(thread, first.get())) {
            case Outcome.Done(var _) -> new Filed.Done(thread.id());
            case Outcome.No(FilingRefusal.OfFiling why) -> new Filed.Refused(why);
        };
    }

    private static Optional<Member> first(LinkedThread thread) {
        var next = thread.next();
        return thread.members().stream()
                .filter(member -> next.get(member.key()) instanceof Next.File)
                .findFirst();
    }

    private static LinkedThread thread(Filling filling, Language language, Instant now) {
        var members = new ArrayList<Member>();
        for (var part : filling.parts()) {
            members.add(new Member(
                    Uuid7.at(now),
                    part.member().key(),
                    part.member().procedure(),
                    part.draft().caseKey(),
                    part.draft().answers().stored(),
                    filling.papersOf(part),
                    State.WAITING,
                    DossierId.at(now),
                    null,
                    null));
        }
        return new LinkedThread(
                filling.draft().id(), filling.draft().account(), filling.service(), language, now, members);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
