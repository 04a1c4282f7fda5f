package vn.motcua.dossier;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;

/** What says no when a dossier is to pass to a successor, told from the dossier, the order and what others know alone. */
final class PassingRules {
    static final int GROUND_LENGTH_MAX = 500;

    private PassingRules() {}

    /** Whatever the dossier. */
    static Optional<PassingRefusal> order(PassDossiers.Order order) {
        if (order.ground().isBlank()) {
            return Optional.of(new PassingRefusal.GroundMissing());
        }
        int length = order.ground().length();
        if (length > GROUND_LENGTH_MAX) {
            return Optional.of(new PassingRefusal.GroundTooLong(GROUND_LENGTH_MAX, length));
        }
        return order.from().equals(order.to()) ? Optional.of(new PassingRefusal.SameAgency()) : Optional.empty();
    }

    /** Whether there is anything of this dossier to pass. */
    static Optional<PassingRefusal> leave(Dossier dossier, PassDossiers.Order order) {
        if (!dossier.seat().has(order.from())) {
            return Optional.of(new PassingRefusal.NotSeatedThere(order.from()));
        }
        return switch (dossier) {
            case Dossier.Submitted _,
                    Dossier.AwaitingSupplement _,
                    Dossier.InHandling _,
                    Dossier.Paused _,
                    Dossier.Decided _ -> Optional.empty();
            case Dossier.Closed _, Dossier.Refused _, Dossier.Withdrawn _ ->
                Optional.of(new PassingRefusal.Ended(dossier.stage()));
        };
    }

    /**
     * Whether the successor can go on with it.
     *
     * @param missing roles that are needed there and that nobody has today
     * @param begun how far a result is that the agency has begun to issue; null where there is none
     */
    static Optional<PassingRefusal> arrive(Set<Role> missing, @Nullable ResultState begun) {
        if (begun != null) {
            return Optional.of(new PassingRefusal.ResultBegun(begun));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new PassingRefusal.RolesMissing(missing));
    }
}
