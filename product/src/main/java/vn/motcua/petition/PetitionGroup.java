package vn.motcua.petition;

import java.util.Optional;
import java.util.stream.Stream;

/** Which petitions a list shows and a figure counts: one condition for both. */
public enum PetitionGroup {
    /** The office owes something. */
    OPEN("p.turn = 'OFFICE'"),
    NEW("p.stage = 'NEW'"),
    IN_HANDLING("p.stage = 'IN_HANDLING'"),
    AWAITING_SENDER("p.stage = 'AWAITING_SENDER'"),
    DRAFTED("p.stage = 'DRAFTED'"),
    OVERDUE("p.turn = 'OFFICE' and p.due_at < :now"),
    TO_PUBLISH("p.publication = 'PROPOSED'"),
    ALL("true"),
    ANSWERED("p.stage = 'ANSWERED'"),
    /** Over in time: answered, refused or sent on. */
    ON_TIME("p.is_late = false"),
    LATE("p.is_late"),
    /** As the index counts: said so, in time, and not opened again (QĐ 766/QĐ-TTg). */
    SATISFIED("p.verdict in ('HAPPY', 'ACCEPTS') and p.is_late = false and not p.is_reopened"),
    UNHAPPY("(p.verdict = 'UNHAPPY' or p.is_reopened)"),
    APART("p.track in ('COMPLAINT', 'DENUNCIATION')");

    private final String condition;

    PetitionGroup(String condition) {
        this.condition = condition;
    }

    /** In SQL, for the table called {@code p}; may name {@code :now}. */
    String condition() {
        return condition;
    }

    /** Empty for anything that is no group. */
    public static Optional<PetitionGroup> of(String name) {
        return Stream.of(values()).filter(group -> group.name().equals(name)).findFirst();
    }
}
