package vn.motcua.delegation;

import java.util.List;

/** What became of a wish to change the register. A refused one has written nothing. */
public sealed interface DelegationChange {
    /** @param delegation as it is now */
    record Made(Delegation delegation) implements DelegationChange {}

    /** @param findings what keeps it out; none where another rule says no */
    record Refused(DelegationRefusal refusal, List<DelegationFinding> findings) implements DelegationChange {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    static DelegationChange no(DelegationRefusal.Rule rule, Object... facts) {
        return new Refused(DelegationRefusal.of(rule, facts), List.of());
    }

    /** What is now there, for callers who know that the rules allow it, such as the demo province. */
    default Delegation orThrow() {
        return switch (this) {
            case Made(var delegation) -> delegation;
            case Refused(var refusal, var findings) ->
                throw new IllegalStateException(
                        "The change must be allowed, but " + refusal.code() + " " + refusal.facts() + " " + findings);
        };
    }
}
