package vn.motcua.route;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.absence.Cover;
import vn.motcua.absence.StandIns;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/**
 * Tasks of officers who are away. Rights never grow by it: whoever takes over sits at the task's desk by an own assignment, takes
 * the task, and then does it in the own name.
 */
@Component
class StandingIn {
    /**
     * Who gets a step that is done once more.
     *
     * @param to null for the unit
     * @param instead whoever did it before and is away, where somebody stands in
     */
    record Again(@Nullable AccountId to, TaskStore.@Nullable Instead instead) {}

    /** Tasks of one officer at one desk that somebody else may take over today. */
    record Part(Cover cover, Role role) {
        AccountId of() {
            return cover.absence().officer();
        }

        AgencyId agency() {
            return cover.absence().agency();
        }
    }

    private final StandIns standIns;
    private final OfficerDesks desks;

    StandingIn(StandIns standIns, OfficerDesks desks) {
        this.standIns = standIns;
        this.desks = desks;
    }

    /** A step goes back to whoever did it; to who stands in where that officer is away; else to the unit. */
    Again again(AccountId before, OfficerDesks.Desk desk, String topic) {
        if (!sits(before, desk)) {
            return new Again(null, null);
        }
        var cover = away(before, desk.agency(), topic);
        if (cover.isEmpty()) {
            return new Again(before, null);
        }
        var standIn = cover.get().standIn();
        return standIn != null && sits(standIn, desk)
                ? new Again(
                        standIn,
                        new TaskStore.Instead(before, cover.get().absence().id()))
                : new Again(null, null);
    }

    /** What keeps the officer from work of the topic today; empty when the officer is there. */
    Optional<Cover> away(AccountId officer, AgencyId agency, String topic) {
        return standIns.of(officer, agency, topic);
    }

    /** Who is away today from the agencies where the officer sits. */
    List<Cover> today(AccountId officer) {
        return standIns.today(desks.of(officer).stream()
                .map(OfficerDesks.Desk::agency)
                .distinct()
                .toList());
    }

    /** What of it the officer may take over, by absence and role. */
    List<Part> parts(AccountId officer, List<Cover> today) {
        var own = desks.of(officer);
        return today.stream()
                .filter(cover -> cover.isFor(officer))
                .flatMap(cover -> own.stream()
                        .filter(desk -> desk.agency().equals(cover.absence().agency()))
                        .map(desk -> new Part(cover, desk.role())))
                .toList();
    }

    List<Part> parts(AccountId officer) {
        return parts(officer, today(officer));
    }

    boolean sits(AccountId officer, OfficerDesks.Desk desk) {
        return desks.of(officer).contains(desk);
    }
}
