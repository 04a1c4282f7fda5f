package vn.motcua.identity;

import java.util.Set;

/** What a door may require. Which roles hold it stands beside each. */
public enum Permission {
    RECEIVE_DOSSIER(Role.COUNTER_CLERK),
    HAND_OVER_RESULT(Role.COUNTER_CLERK),
    HANDLE_TASK(Role.COUNTER_CLERK, Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER, Role.RECORDS_CLERK),
    READ_DOSSIER(Role.COUNTER_CLERK, Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER, Role.RECORDS_CLERK),
    /** Counts of whatever unit; the dossiers behind them are read by {@link #READ_DOSSIER} where they lie. */
    READ_FIGURES(
            Role.COUNTER_CLERK,
            Role.SPECIALIST,
            Role.DIVISION_HEAD,
            Role.LEADER,
            Role.RECORDS_CLERK,
            Role.ADMINISTRATOR),
    /** Enters what an agency gives others to do; deciding on it is narrower, as the rules of directives have it. */
    GIVE_DIRECTIVE(Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER),
    /** Petitions of the own agency; which acts in which role, module {@code petition} says. */
    HANDLE_PETITION(Role.COUNTER_CLERK, Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER),
    DRAFT_RESULT(Role.SPECIALIST, Role.DIVISION_HEAD),
    APPROVE_RESULT(Role.LEADER),
    NUMBER_RESULT(Role.RECORDS_CLERK),
    SIGN_RESULT(Role.LEADER),
    REVOKE_RESULT(Role.LEADER),
    /** Ledger, statements and their differences. */
    KEEP_BOOKS(Role.ACCOUNTANT),
    /** What holds of a counter's queue, and its figures; of which counter, {@code queue} asks. */
    KEEP_QUEUE(Role.DIVISION_HEAD, Role.LEADER),
    /** Surveys of satisfaction; of which agency, {@code survey} asks. */
    RUN_SURVEY(Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER),
    EDIT_CATALOGUE(Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR),
    EDIT_ORGANISATION(Role.ADMINISTRATOR),
    EDIT_CALENDAR(Role.ADMINISTRATOR),
    OPERATE(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isHeldBy(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
