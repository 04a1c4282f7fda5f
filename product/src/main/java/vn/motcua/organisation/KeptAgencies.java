package vn.motcua.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vn.motcua.shared.ChangedOutside;

/** All agencies as the log vouches for them. One of which a row is in doubt stands in no list, and who asks for it is refused. */
final class KeptAgencies {
    private final SequencedMap<AgencyId, Agency> sound = new LinkedHashMap<>();
    private final Map<AgencyId, String> doubted;

    /** @param doubted which row of the agency is in doubt */
    KeptAgencies(Collection<Agency> agencies, Map<AgencyId, String> doubted) {
        this.doubted = Map.copyOf(doubted);
        agencies.stream()
                .sorted(Comparator.comparing((Agency agency) -> agency.id().value()))
                .filter(agency -> !doubted.containsKey(agency.id()))
                .forEach(agency -> sound.put(agency.id(), agency));
    }

    /** @throws ChangedOutside when it is in doubt */
    Optional<Agency> find(AgencyId id) {
        var row = doubted.get(id);
        if (row != null) {
            throw new ChangedOutside(row);
        }
        return Optional.ofNullable(sound.get(id));
    }

    /** All but those in doubt, for lists. */
    Collection<Agency> sound() {
        return sound.sequencedValues();
    }

    /**
     * For who found none among them, or must know all.
     *
     * @throws ChangedOutside when one is in doubt: it may be the one
     */
    void noneInDoubt() {
        doubted.values().stream().sorted().findFirst().ifPresent(row -> {
            throw new ChangedOutside(row);
        });
    }

    /** @throws ChangedOutside when there is none, but one is in doubt */
    <T> Optional<T> orNoneInDoubt(Optional<T> found) {
        if (found.isEmpty()) {
            noneInDoubt();
        }
        return found;
    }
}
