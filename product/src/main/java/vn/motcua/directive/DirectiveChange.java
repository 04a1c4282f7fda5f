package vn.motcua.directive;

/** What became of a wish to do something. A refused one has written nothing. */
public sealed interface DirectiveChange {
    record Made() implements DirectiveChange {}

    record Refused(DirectiveRefusal refusal) implements DirectiveChange {}

    static DirectiveChange no(DirectiveRefusal.Rule rule, Object... facts) {
        return new Refused(DirectiveRefusal.of(rule, facts));
    }

    /** For callers who know that the rules allow it, such as the demo province. */
    default void orThrow() {
        if (this instanceof Refused(var refusal)) {
            throw new IllegalStateException("The deed must be allowed, but " + refusal.code() + " " + refusal.facts());
        }
    }
}
