package vn.motcua.result;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;

/**
 * Which command the law knows at which stage, and where it leads: written down once more from NĐ 61/2018 and NĐ 118/2025, beside the
 * product and not from it. What stands nowhere here is forbidden.
 */
final class LawOfStages {
    /** What the law distinguishes. */
    enum State {
        UNPAID,
        SUBMITTED,
        AWAITING_BEFORE_RECEIPT,
        IN_HANDLING,
        AWAITING_AFTER_RECEIPT,
        PAUSED,
        DECIDED,
        /** The result was revoked before anybody had it. */
        REVOKED,
        CLOSED,
        REFUSED,
        WITHDRAWN;

        boolean isFinal() {
            return this == CLOSED || this == REFUSED || this == WITHDRAWN;
        }
    }

    /** What somebody does with a dossier. */
    enum Deed {
        PAY,
        RECEIVE,
        REFUSE,
        ASK,
        ASK_AGAIN,
        GIVE,
        WITHDRAW,
        STOP,
        EXTEND,
        ASK_FOR_DUTY,
        STEP,
        DECIDE,
        VISIT,
        TAKE_ORIGINALS,
        RETURN_ORIGINALS,
        HAND_OVER,
        TAKE,
        REVOKE
    }

    private static final Map<State, Map<Deed, Set<State>>> LAW = new EnumMap<>(State.class);

    /** Who may do it can do it at once: each stage that is no end has a way on that waits for nothing else. */
    private static final Map<State, Set<Deed>> WAYS_ON = new EnumMap<>(State.class);

    static {
        at(State.UNPAID).put(Deed.PAY, Set.of(State.SUBMITTED));
        ends(State.UNPAID);
        at(State.SUBMITTED).put(Deed.RECEIVE, Set.of(State.IN_HANDLING));
        at(State.SUBMITTED).put(Deed.REFUSE, Set.of(State.REFUSED));
        asks(State.SUBMITTED, State.AWAITING_BEFORE_RECEIPT);
        ends(State.SUBMITTED);
        at(State.AWAITING_BEFORE_RECEIPT).put(Deed.GIVE, Set.of(State.SUBMITTED));
        ends(State.AWAITING_BEFORE_RECEIPT);
        asks(State.IN_HANDLING, State.AWAITING_AFTER_RECEIPT);
        stays(State.IN_HANDLING, Deed.EXTEND, Deed.VISIT, Deed.TAKE_ORIGINALS, Deed.RETURN_ORIGINALS);
        at(State.IN_HANDLING).put(Deed.STEP, Set.of(State.IN_HANDLING, State.DECIDED));
        at(State.IN_HANDLING).put(Deed.DECIDE, Set.of(State.DECIDED));
        at(State.IN_HANDLING).put(Deed.ASK_FOR_DUTY, Set.of(State.PAUSED));
        ends(State.IN_HANDLING);
        at(State.AWAITING_AFTER_RECEIPT).put(Deed.GIVE, Set.of(State.IN_HANDLING));
        stays(State.AWAITING_AFTER_RECEIPT, Deed.RETURN_ORIGINALS);
        ends(State.AWAITING_AFTER_RECEIPT);
        stays(State.PAUSED, Deed.RETURN_ORIGINALS);
        at(State.PAUSED).put(Deed.PAY, Set.of(State.IN_HANDLING));
        at(State.PAUSED).put(Deed.ASK_FOR_DUTY, Set.of(State.PAUSED));
        ends(State.PAUSED);
        at(State.DECIDED).put(Deed.HAND_OVER, Set.of(State.CLOSED));
        at(State.DECIDED).put(Deed.TAKE, Set.of(State.CLOSED));
        stays(State.DECIDED, Deed.RETURN_ORIGINALS);
        at(State.DECIDED).put(Deed.REVOKE, Set.of(State.REVOKED));
        // The applicant is given the decision that revokes it, and not what was revoked.
        at(State.REVOKED).put(Deed.HAND_OVER, Set.of(State.CLOSED));
        stays(State.REVOKED, Deed.RETURN_ORIGINALS);
        // To take the result once more changes nothing.
        stays(State.CLOSED, Deed.RETURN_ORIGINALS, Deed.REVOKE, Deed.TAKE);
        stays(State.WITHDRAWN, Deed.RETURN_ORIGINALS);
        at(State.REFUSED);

        WAYS_ON.put(State.UNPAID, EnumSet.of(Deed.PAY, Deed.WITHDRAW, Deed.STOP));
        WAYS_ON.put(State.SUBMITTED, EnumSet.of(Deed.RECEIVE, Deed.REFUSE, Deed.WITHDRAW, Deed.STOP));
        WAYS_ON.put(State.AWAITING_BEFORE_RECEIPT, EnumSet.of(Deed.GIVE, Deed.WITHDRAW, Deed.STOP));
        WAYS_ON.put(State.IN_HANDLING, EnumSet.of(Deed.VISIT, Deed.TAKE_ORIGINALS, Deed.WITHDRAW, Deed.STOP));
        WAYS_ON.put(State.AWAITING_AFTER_RECEIPT, EnumSet.of(Deed.GIVE, Deed.WITHDRAW, Deed.STOP));
        WAYS_ON.put(State.PAUSED, EnumSet.of(Deed.PAY, Deed.WITHDRAW, Deed.STOP));
        WAYS_ON.put(State.DECIDED, EnumSet.of(Deed.HAND_OVER, Deed.TAKE));
        WAYS_ON.put(State.REVOKED, EnumSet.of(Deed.HAND_OVER));
    }

    private LawOfStages() {}

    private static Map<Deed, Set<State>> at(State state) {
        return LAW.computeIfAbsent(state, _ -> new EnumMap<>(Deed.class));
    }

    private static void ends(State state) {
        at(state).put(Deed.WITHDRAW, Set.of(State.WITHDRAWN));
        at(state).put(Deed.STOP, Set.of(State.WITHDRAWN));
    }

    private static void asks(State state, State then) {
        at(state).put(Deed.ASK, Set.of(then));
        at(state).put(Deed.ASK_AGAIN, Set.of(then));
    }

    private static void stays(State state, Deed... deeds) {
        for (var deed : deeds) {
            at(state).put(deed, Set.of(state));
        }
    }

    /** @param log everything that happened */
    static State of(Dossier dossier, List<DossierEvent> log) {
        return switch (dossier) {
            case Dossier.Submitted submitted -> submitted.waitsForMoney() ? State.UNPAID : State.SUBMITTED;
            case Dossier.AwaitingSupplement awaiting ->
                awaiting.receipt() == null ? State.AWAITING_BEFORE_RECEIPT : State.AWAITING_AFTER_RECEIPT;
            case Dossier.InHandling _ -> State.IN_HANDLING;
            case Dossier.Paused _ -> State.PAUSED;
            case Dossier.Decided _ ->
                log.stream().anyMatch(DossierEvent.ResultRevoked.class::isInstance) ? State.REVOKED : State.DECIDED;
            case Dossier.Closed _ -> State.CLOSED;
            case Dossier.Refused _ -> State.REFUSED;
            case Dossier.Withdrawn _ -> State.WITHDRAWN;
        };
    }

    /** Where the deed may lead; nowhere when the law does not know it there. */
    static Set<State> after(State state, Deed deed) {
        return LAW.getOrDefault(state, Map.of()).getOrDefault(deed, Set.of());
    }

    static boolean allows(State state, Deed deed) {
        return !after(state, deed).isEmpty();
    }

    static boolean mustSucceed(State state, Deed deed) {
        return WAYS_ON.getOrDefault(state, Set.of()).contains(deed);
    }
}
