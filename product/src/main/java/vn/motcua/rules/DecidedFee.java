package vn.motcua.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import vn.motcua.decision.Decided;
import vn.motcua.shared.Vnd;

/** What a fee table says, and what that rests on. */
public record DecidedFee(Vnd fee, RowGround ground) {
    /** @param decided by a table that {@link TableUse#FEE} found to be sound */
    static DecidedFee of(Decided decided) {
        var amount = ((BigDecimal) decided.value()).setScale(0, RoundingMode.DOWN);
        var hit = Objects.requireNonNull(decided.decisive(), "A fee is decided by a row");
        return new DecidedFee(new Vnd(amount.longValueExact()), RowGround.of(hit));
    }
}
