package vn.motcua.editors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.editors.Hindrance.Why;
import vn.motcua.organisation.AgencyId;

/**
 * What an editor must be entitled to. Pure.
 *
 * @param field of the procedure; empty where it has none
 * @param deciding of each agency that decides it, that agency and all above it; none where nobody decides it
 */
record WhatIsAsked(String field, Set<Set<AgencyId>> deciding) {
    WhatIsAsked {
        deciding = Set.copyOf(deciding);
    }

    boolean isIn(Entitlement one) {
        return one.namesField(field) && one.holdsAll(deciding);
    }

    /**
     * What is missing; empty where nothing is.
     *
     * @param holding what somebody who was ever given something has today
     */
    Optional<Why> whyNot(List<Entitlement> holding) {
        if (holding.stream().anyMatch(this::isIn)) {
            return Optional.empty();
        }
        if (holding.isEmpty()) {
            return Optional.of(Why.NOTHING_TODAY);
        }
        var ofField = holding.stream().filter(one -> one.namesField(field)).toList();
        if (ofField.isEmpty()) {
            return Optional.of(Why.FIELD);
        }
        boolean decidesSome =
                deciding.stream().anyMatch(upwards -> ofField.stream().anyMatch(one -> isAmong(one, upwards)));
        return Optional.of(decidesSome || deciding.isEmpty() ? Why.BEYOND_AGENCY : Why.AGENCY);
    }

    private static boolean isAmong(Entitlement one, Set<AgencyId> upwards) {
        var agency = one.agency();
        return agency != null && upwards.contains(agency);
    }
}
