package vn.motcua.organisation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.proof.KeptRows;
import vn.motcua.shared.ChangedOutside;

/**
 * Officers as the log vouches for them. An assignment that somebody added past the product gives no right. Where a row of an
 * officer was changed, nobody can say who they are or what they may do until it is put right.
 *
 * @param sound those whose own rows are as the log says, with the assignments that are
 * @param doubted the first row in doubt, none: all are sound
 */
record KeptOfficers(List<Officer> sound, @Nullable String doubted) {
    static final KeptOfficers NONE = new KeptOfficers(List.of(), null);

    KeptOfficers {
        sound = List.copyOf(sound);
    }

    static KeptOfficers of(KeptRows<Officer> officers, KeptRows<Given> given, Seats seats) {
        var kept = given.sound().stream().filter(one -> !one.isWithdrawn()).toList();
        var assignments = new HashMap<AssignmentId, Assignment>();
        kept.forEach(one -> seats.of(one).ifPresent(found -> assignments.put(one.id(), found)));
        var ofOfficer = kept.stream()
                .filter(one -> assignments.containsKey(one.id()))
                .sorted(Comparator.comparing(one -> one.validity().from()))
                .collect(Collectors.groupingBy(
                        Given::officer, Collectors.mapping(one -> assignments.get(one.id()), Collectors.toList())));
        var unseated = kept.stream()
                .filter(one -> !assignments.containsKey(one.id()))
                .map(one -> "organisation.position " + one.position());
        return new KeptOfficers(
                officers.sound().stream()
                        .map(officer -> officer.with(ofOfficer.getOrDefault(officer.id(), List.of())))
                        .toList(),
                Stream.of(rows(officers), rows(given), unseated)
                        .flatMap(rows -> rows)
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<String> rows(KeptRows<?> kept) {
        return kept.lost().stream().sorted().map(key -> kept.table().table() + " " + key);
    }

    /** @throws ChangedOutside when a row of the officer is in doubt */
    Optional<Officer> one() {
        if (doubted != null) {
            throw new ChangedOutside(doubted);
        }
        return sound.stream().findFirst();
    }
}
