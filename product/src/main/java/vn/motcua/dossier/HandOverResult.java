package vn.motcua.dossier;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.shared.Vnd;

/** The result reaches the person: at the counter, by post, or electronically (NĐ 118/2025, Đ. 18 and 22; form 07). */
@Service
public class HandOverResult {
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final DossierBills bills;
    private final IssuedPapers papers;
    private final Clock clock;

    HandOverResult(DossierStore dossiers, DossierAccess access, DossierBills bills, IssuedPapers papers, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.bills = bills;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * On paper it leaves the counter when all is paid. The electronic result does not wait for that: what can still be owed
     * then is for paper copies.
     *
     * @param evidence who took it, or the parcel number; may be empty for {@code ELECTRONIC} only
     */
    @Transactional
    public Outcome<Dossier.Closed, DossierRefusal.OfHandingOver> handOver(
            DossierId id, User.Officer clerk, HandOver.Way way, String evidence) {
        var locked = dossiers.lock(id);
        var actor = access.actor(clerk, locked.dossier().seat().counter(), Role.COUNTER_CLERK);
        var handOver = new HandOver(way, clock.instant(), evidence.strip());
        // What has ended otherwise has its bills closed, and its log need not know them any more.
        var open = locked.dossier() instanceof Dossier.Decided ? bills.beforePaperResult(locked) : Vnd.ZERO;
        var why = DossierRules.handOver(locked.dossier(), way, handOver.evidence(), open, locked.log());
        return why.isPresent() ? Outcome.no(why.get()) : Outcome.done(close(locked, actor, handOver));
    }

    /**
     * The applicant is given the decision that revokes the result instead of the result, which ends the dossier. Nothing is owed for
     * it.
     *
     * @param evidence who took it, or the parcel number; may be empty for {@code ELECTRONIC} only
     */
    @Transactional
    public Outcome<Dossier.Closed, DossierRefusal.OfHandingOver> tellOfRevocation(
            DossierId id, User.Officer clerk, HandOver.Way way, String evidence) {
        var locked = dossiers.lock(id);
        var actor = access.actor(clerk, locked.dossier().seat().counter(), Role.COUNTER_CLERK);
        var handOver = new HandOver(way, clock.instant(), evidence.strip());
        var why = DossierRules.tellOfRevocation(locked.dossier(), way, handOver.evidence(), locked.log());
        return why.isPresent() ? Outcome.no(why.get()) : Outcome.done(close(locked, actor, handOver));
    }

    /** The applicant opened the signed result in "my dossiers": that is the electronic hand-over. Repeatable. */
    @Transactional
    public Outcome<Dossier.Closed, DossierRefusal.OfHandingOver> takeElectronically(DossierId id, AccountId applicant) {
        var locked = dossiers.lock(id);
        DossierAccess.ownedBy(applicant, locked.dossier());
        if (locked.dossier() instanceof Dossier.Closed closed) {
            return Outcome.done(closed);
        }
        var handOver = new HandOver(HandOver.Way.ELECTRONIC, clock.instant(), "");
        var why = DossierRules.take(locked.dossier(), locked.log());
        return why.isPresent()
                ? Outcome.no(why.get())
                : Outcome.done(close(locked, Actor.citizen(applicant), handOver));
    }

    private Dossier.Closed close(LockedDossier locked, Actor actor, HandOver handOver) {
        var id = locked.dossier().id();
        IssuedPapers.Named.newest(locked).ifPresent(result -> papers.hold(id, result));
        var event = new DossierEvent.HandedOver(id, handOver.at(), actor, handOver.way(), handOver.evidence());
        return (Dossier.Closed) locked.append(event).dossier();
    }
}
