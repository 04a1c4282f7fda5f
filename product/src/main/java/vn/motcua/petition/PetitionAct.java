package vn.motcua.petition;

import static vn.motcua.identity.Role.COUNTER_CLERK;
import static vn.motcua.identity.Role.DIVISION_HEAD;
import static vn.motcua.identity.Role.LEADER;
import static vn.motcua.identity.Role.SPECIALIST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.identity.Role;

/** What can be done with a petition: at which stages, and by whom. The names stand in the log and stay. */
public enum PetitionAct {
    CLASSIFY(List.of(COUNTER_CLERK, SPECIALIST, DIVISION_HEAD, LEADER), Stage.NEW, Stage.IN_HANDLING),
    PASS_ON(List.of(COUNTER_CLERK, SPECIALIST, DIVISION_HEAD, LEADER), Stage.NEW, Stage.IN_HANDLING),
    FORWARD(List.of(COUNTER_CLERK, DIVISION_HEAD, LEADER), Stage.NEW, Stage.IN_HANDLING),
    REFUSE(List.of(COUNTER_CLERK, DIVISION_HEAD, LEADER), Stage.NEW, Stage.IN_HANDLING, Stage.AWAITING_SENDER),
    LEAD_AWAY(List.of(COUNTER_CLERK, SPECIALIST, DIVISION_HEAD, LEADER), Stage.NEW, Stage.IN_HANDLING),
    LINK(List.of(COUNTER_CLERK, SPECIALIST, DIVISION_HEAD, LEADER), Stage.NEW, Stage.IN_HANDLING),
    /** By nobody: what it was linked to ended without an answer. */
    UNLINK(List.of(), Stage.LINKED),
    ASK(List.of(COUNTER_CLERK, SPECIALIST, DIVISION_HEAD), Stage.NEW, Stage.IN_HANDLING),
    /** By the sender. */
    REPLY(List.of(), Stage.AWAITING_SENDER),
    DRAFT(List.of(SPECIALIST, DIVISION_HEAD), Stage.IN_HANDLING),
    RETURN(List.of(LEADER), Stage.DRAFTED),
    APPROVE(List.of(LEADER), Stage.DRAFTED),
    /** By nobody: what it is linked to was answered. */
    ANSWER_TOO(List.of(), Stage.LINKED),
    /** By the sender. */
    RATE(List.of(), Stage.ANSWERED),
    /** By the sender. */
    REOPEN(List.of(), Stage.ANSWERED),
    PROPOSE(List.of(SPECIALIST, DIVISION_HEAD, LEADER), Stage.ANSWERED),
    PUBLISH(List.of(DIVISION_HEAD, LEADER), Stage.ANSWERED),
    DROP(List.of(DIVISION_HEAD, LEADER), Stage.ANSWERED);

    private final List<Role> roles;
    private final Set<Stage> stages;

    PetitionAct(List<Role> roles, Stage... stages) {
        this.roles = roles;
        this.stages = EnumSet.copyOf(List.of(stages));
    }

    public boolean isPossibleAt(Stage stage) {
        return stages.contains(stage);
    }

    /** In which roles officers of the agency do it; empty where officers do not. */
    public List<Role> roles() {
        return roles;
    }
}
