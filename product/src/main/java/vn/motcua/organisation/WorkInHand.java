package vn.motcua.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;

/** What officers have in hand, as the module that gives out work knows it. */
public interface WorkInHand {
    /**
     * A piece of open work.
     *
     * @param label what it is known by, as a dossier's number
     */
    record Piece(String label, String topic, Role role) {}

    /** Whose work: that of an officer at an agency, taken in these roles. */
    record Holder(AccountId officer, AgencyId agency, Set<Role> roles) {
        public Holder {
            roles = Set.copyOf(roles);
        }
    }

    /** @param to null gives it back to the unit */
    record PassingOn(@Nullable AccountId to, AccountId by, String reason, Instant at) {}

    List<Piece> of(Holder holder);

    /** @return how many pieces changed hands */
    int passOn(Holder holder, PassingOn order);
}
