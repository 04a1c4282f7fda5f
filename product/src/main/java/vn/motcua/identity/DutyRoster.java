package vn.motcua.identity;

import java.util.Set;

/** Who is on duty, as the module that keeps assignments knows it: a sign-in role alone opens no door of an agency. */
public interface DutyRoster {
    /** The roles an officer is assigned to today, in any agency; empty for somebody without an assignment. */
    Set<Role> rolesToday(AccountId officer);

    /** From now on what another program on the same database has written counts too. */
    default void lookAgain() {}
}
