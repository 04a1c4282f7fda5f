package vn.motcua.identity;

import org.springframework.stereotype.Component;

/**
 * The user of the present request, known by session (pages) or by access token (API). An officer has the roles that both
 * the sign-in names and an assignment gives today: one that ended opens no door in the minute it ends, however long the
 * session or the token lives.
 */
@Component
public class CurrentUser {
    private final DutyRoster roster;

    CurrentUser(DutyRoster roster) {
        this.roster = roster;
    }

    public User get() {
        return today(signedIn());
    }

    /** As the sign-in says, whatever the assignments of today are. */
    User signedIn() {
        return ActingUser.get();
    }

    User today(User signedIn) {
        return signedIn instanceof User.Officer officer
                ? officer.onDuty(roster.rolesToday(officer.account()))
                : signedIn;
    }

    /** For who is about to change something: an assignment that ended a moment ago at another program gives no right. */
    void lookAgain() {
        roster.lookAgain();
    }

    /** @throws Forbidden when no citizen is signed in */
    public User.Citizen citizen() {
        if (get() instanceof User.Citizen citizen) {
            return citizen;
        }
        throw new Forbidden("A citizen must be signed in here");
    }

    /** @throws Forbidden when no officer is signed in */
    public User.Officer officer() {
        if (get() instanceof User.Officer officer) {
            return officer;
        }
        throw new Forbidden("An officer must be signed in here");
    }
}
