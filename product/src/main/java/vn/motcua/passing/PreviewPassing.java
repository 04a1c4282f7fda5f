package vn.motcua.passing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Stage;
import vn.motcua.shared.ChangedOutside;

/** What would pass and what would not, before an order is given: each dossier judged as when it passes, and nothing written. */
@Service
public class PreviewPassing {
    /**
     * How one dossier would fare.
     *
     * @param stage null where it is in doubt
     * @param number as received; empty before that, and where it is in doubt
     * @param why null when it would pass
     */
    public record Judged(
            DossierId dossier, @Nullable Stage stage, String number, PassingRefusal.@Nullable OfDossier why) {}

    /**
     * @param stages all that the agency has under way
     * @param judged the next of them, oldest first, as many as pass in one go
     * @param next the last that was judged, to go on behind it; null when there are no more
     */
    public record Outlook(
            Map<Stage, Integer> stages,
            List<Judged> judged,
            @Nullable DossierId next) {
        public Outlook {
            stages = Map.copyOf(stages);
            judged = List.copyOf(judged);
        }

        public int all() {
            return stages.values().stream().mapToInt(Integer::intValue).sum();
        }

        public List<Judged> kept() {
            return judged.stream().filter(one -> one.why() != null).toList();
        }

        public List<DossierId> passing() {
            return judged.stream()
                    .filter(one -> one.why() == null)
                    .map(Judged::dossier)
                    .toList();
        }

        /** Tells outlooks apart: which dossiers, and how each was judged. That one of them came a step further does not matter. */
        public String mark() {
            var fates = judged.stream()
                    .map(one -> one.dossier()
                            + Optional.ofNullable(one.why())
                                    .map(PassingRefusal::code)
                                    .orElse(""))
                    .toList();
            return "%d-%d-%08x".formatted(passing().size(), judged.size(), fates.hashCode());
        }
    }

    private final UnderWay underWay;
    private final Dossiers dossiers;
    private final JudgePassing judge;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PreviewPassing(
            UnderWay underWay,
            Dossiers dossiers,
            JudgePassing judge,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.underWay = underWay;
        this.dossiers = dossiers;
        this.judge = judge;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What says no to the order itself. */
    public Optional<PassingRefusal.OfOrder> judge(PassDossiers.Order order) {
        return judge.order(order);
    }

    /** As {@link #judge}, while it is not said yet who succeeds whom. */
    public Optional<PassingRefusal.OfOrder> judgeGround(String ground) {
        return PassingRules.ground(ground);
    }

    /** @param after where an earlier outlook ended; null to begin with the oldest */
    public Outlook of(PassDossiers.Order order, @Nullable DossierId after) {
        var ids = underWay.at(order.from(), after, PassDossiers.BATCH);
        return new Outlook(
                underWay.byStage(order.from()),
                ids.stream().map(id -> judged(id, order)).toList(),
                ids.size() < PassDossiers.BATCH ? null : ids.getLast());
    }

    /** Locked for as long as it is judged, so that what is seen is what passing would see. */
    private Judged judged(DossierId id, PassDossiers.Order order) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                var locked = dossiers.lock(id);
                var dossier = locked.dossier();
                return new Judged(
                        id,
                        dossier.stage(),
                        dossier.number().map(Object::toString).orElse(""),
                        judge.dossier(locked, order, clock.instant()).orElse(null));
            }));
        } catch (ChangedOutside e) {
            return new Judged(id, null, "", new PassingRefusal.InDoubt());
        }
    }
}
