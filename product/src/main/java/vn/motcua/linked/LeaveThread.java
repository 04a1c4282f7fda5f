package vn.motcua.linked;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.linked.LinkedThread.Member;
import vn.motcua.linked.LinkedThread.State;
import vn.motcua.shared.NotFound;

/** The citizen takes procedures of a thread back, one or all, or goes on with one alone. */
@Service
public class LeaveThread {
    private final ThreadStore store;
    private final DueThreads due;
    private final GoOn goOn;
    private final LinkedOffer linkedOffer;
    private final FilingOffer offer;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final WithdrawDossier withdrawDossier;
    private final Clock clock;

    LeaveThread(
            ThreadStore store,
            DueThreads due,
            GoOn goOn,
            LinkedOffer linkedOffer,
            FilingOffer offer,
            Drafts drafts,
            Dossiers dossiers,
            WithdrawDossier withdrawDossier,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.goOn = goOn;
        this.linkedOffer = linkedOffer;
        this.offer = offer;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.withdrawDossier = withdrawDossier;
        this.clock = clock;
    }

    /** Whether a member can be taken back now: nothing is decided, or nothing was filed yet. */
    static boolean isPossible(Member member) {
        return member.dossier() == null
                ? member.state() == State.WAITING
                : WithdrawDossier.isPossible(member.dossier());
    }

    /**
     * One procedure; those that wait for it are told apart by the rules of the thread.
     *
     * @return how many were taken back
     * @throws NotFound when the thread is somebody else's, or has no such member
     */
    @Transactional
    public int takeBack(UUID thread, String member, AccountId account, String reason) {
        var held = held(thread, account);
        return takeBack(held, List.of(held.member(member)), reason);
    }

    /** All that can be taken back still; what is decided stays. Throws and returns as {@link #takeBack}. */
    @Transactional
    public int takeBackAll(UUID thread, AccountId account, String reason) {
        var held = held(thread, account);
        return takeBack(held, held.members(), reason);
    }

    private int takeBack(LinkedThread thread, List<Member> members, String reason) {
        var possible = members.stream().filter(LeaveThread::isPossible).toList();
        int taken = 0;
        for (var member : possible) {
            if (member.dossier() == null) {
                store.takenBack(member, clock.instant());
                taken++;
            } else if (withdrawDossier.withdraw(member.dossierId(), thread.account(), reason) instanceof Outcome.Done) {
                taken++;
            }
        }
        return taken;
    }

    /**
     * A procedure becomes a draft of its own, with all that is known of it, to be completed and filed alone.
     *
     * @return empty when it cannot be now, is not filed here any more, or the citizen has as many drafts as may be
     * @throws NotFound as {@link #takeBack}
     */
    @Transactional
    public Optional<DossierId> goAlone(UUID thread, String key, AccountId account) {
        var held = held(thread, account);
        var member = held.member(key);
        var here = linkedOffer.here(held.service().member(key));
        if (here.isEmpty()
                || !member.mayGoAlone(held.next().getOrDefault(key, new ThreadRules.Next.Nothing()))
                || !drafts.mayBegin(account, member.procedure())) {
            return Optional.empty();
        }
        var form = offer.form(here.get().service());
        var caseKey = here.get().service().hasCase(member.caseKey()) ? member.caseKey() : "";
        var answers = form.adopt(answers(held, member).withCase(caseKey));
        var draft = drafts.begin(account, member.procedure(), here.get().version(), caseKey, answers);
        for (var paper : papers(member)) {
            if (offer.asksFor(draft, paper.component())) {
                drafts.attach(draft.id(), account, paper);
            }
        }
        store.withCitizen(member, draft.id(), clock.instant());
        return Optional.of(draft.id());
    }

    private Answers answers(LinkedThread thread, Member member) {
        return member.dossier() == null
                ? goOn.declared(thread, member)
                : dossiers.filed(member.dossierId()).answers();
    }

    private List<Paper> papers(Member member) {
        return member.dossier() == null
                ? member.papers()
                : new ArrayList<>(dossiers.filed(member.dossierId()).papers());
    }

    /** The thread is to be looked at afterwards. That row is locked before the members, as whoever goes on with a thread does. */
    private LinkedThread held(UUID thread, AccountId account) {
        if (store.find(thread).filter(found -> found.account().equals(account)).isEmpty()) {
            throw new NotFound("linked thread " + thread + " of " + account);
        }
        due.look(List.of(thread), clock.instant());
        return store.held(thread).orElseThrow(() -> new NotFound("linked thread " + thread));
    }
}
