package vn.motcua.passing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Seat;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** What says no when a dossier is to pass to a successor, told from the dossier, the order and what others know alone. */
final class PassingRules {
    static final int GROUND_LENGTH_MAX = 500;

    private PassingRules() {}

    /**
     * Whatever the dossier.
     *
     * @param isOpen whether there is such a successor today
     */
    static Optional<PassingRefusal.OfOrder> order(PassDossiers.Order order, boolean isOpen, LocalDate today) {
        var ground = ground(order.ground());
        if (ground.isPresent()) {
            return ground;
        }
        if (order.from().equals(order.to())) {
            return Optional.of(new PassingRefusal.SameAgency());
        }
        return isOpen ? Optional.empty() : Optional.of(new PassingRefusal.SuccessorNotOpen(order.to(), today));
    }

    /** What passes is what was seen. */
    static Optional<PassingRefusal.OfOrder> asShown(PreviewPassing.Outlook now, String shown) {
        return now.mark().equals(shown) ? Optional.empty() : Optional.of(new PassingRefusal.ListChanged());
    }

    /** The decision that says so is named, in a line or two. */
    static Optional<PassingRefusal.OfOrder> ground(String ground) {
        if (ground.isBlank()) {
            return Optional.of(new PassingRefusal.GroundMissing());
        }
        int length = ground.strip().length();
        return length > GROUND_LENGTH_MAX
                ? Optional.of(new PassingRefusal.GroundTooLong(GROUND_LENGTH_MAX, length))
                : Optional.empty();
    }

    /** Whether there is anything of this dossier to pass. */
    static Optional<PassingRefusal.OfDossier> leave(Dossier dossier, PassDossiers.Order order) {
        if (!dossier.seat().has(order.from())) {
            return Optional.of(new PassingRefusal.NotSeatedThere(order.from()));
        }
        return switch (dossier) {
            case Dossier.Paused _,
                    Dossier.Submitted _,
                    Dossier.AwaitingSupplement _,
                    Dossier.InHandling _,
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
    static Optional<PassingRefusal.OfDossier> arrive(Set<Role> missing, @Nullable ResultState begun) {
        if (begun != null) {
            return Optional.of(new PassingRefusal.ResultBegun(begun));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new PassingRefusal.RolesMissing(missing));
    }

    /** The same seat with the successor in the place of the agency, whatever that did. */
    static Seat succeeded(Seat seat, PassDossiers.Order order) {
        return new Seat(succeeded(seat.counter(), order), succeeded(seat.agency(), order));
    }

    private static AgencyId succeeded(AgencyId one, PassDossiers.Order order) {
        return one.equals(order.from()) ? order.to() : one;
    }
}
