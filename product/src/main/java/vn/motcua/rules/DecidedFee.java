package vn.motcua.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import vn.motcua.decision.Decided;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Said;

/** What a fee table says, and what that rests on. */
public record DecidedFee(Vnd fee, RowGround ground) {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(13);

    /**
     * A calculated amount is cut to whole đồng, for the benefit of who pays.
     *
     * @param decided by a table that {@link TableUse#FEE} found to be sound
     * @throws BadInput when numbers of the form make it more than anybody pays
     */
    static DecidedFee of(Decided decided) {
        var exact = (BigDecimal) decided.value();
        if (exact.signum() < 0 || exact.compareTo(MOST) > 0) {
            throw new BadInput(List.of(Said.of("decision.fee-beyond").at("/answers")));
        }
        var amount = exact.setScale(0, RoundingMode.DOWN);
        var hit = Objects.requireNonNull(decided.decisive(), "A fee is decided by a row");
        return new DecidedFee(new Vnd(amount.longValueExact()), RowGround.of(hit));
    }
}
