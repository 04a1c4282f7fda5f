package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.identity.Role;

/** Who stands at a door of the access matrix. */
sealed interface AccessVisitor {
    record Anonymous() implements AccessVisitor {}

    /** @param isOwner whether all things of the matrix are this citizen's */
    record Citizen(boolean isOwner) implements AccessVisitor {}

    record Official(Role role, Place place) implements AccessVisitor {
        boolean isOnDuty() {
            return place == Place.AT_HOME || place == Place.ELSEWHERE;
        }
    }

    /** How an officer's assignment stands to the office where the things lie. */
    enum Place {
        AT_HOME,
        ELSEWHERE,
        ENDED_YESTERDAY,
        FROM_TOMORROW,
        NOWHERE
    }

    static List<AccessVisitor> all() {
        var all = new ArrayList<AccessVisitor>(List.of(new Anonymous(), new Citizen(true), new Citizen(false)));
        for (var role : Role.values()) {
            for (var place : role.isOfTheProvince() ? new Place[] {Place.NOWHERE} : Place.values()) {
                all.add(new Official(role, place));
            }
        }
        return all;
    }
}
