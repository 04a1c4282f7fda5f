package vn.motcua.rules;

import java.util.Objects;
import vn.motcua.decision.Decided;

/** Whether a table asks for a paper, and what that rests on. */
public record DecidedPaper(boolean isAsked, RowGround ground) {
    /** @param decided by a table that {@link TableUse#PAPERS} found to be sound */
    static DecidedPaper of(Decided decided, String key) {
        var hit = Objects.requireNonNull(decided.decisive(), "A paper is decided by a row");
        return new DecidedPaper(Boolean.TRUE.equals(decided.values().get(key)), RowGround.of(hit));
    }
}
