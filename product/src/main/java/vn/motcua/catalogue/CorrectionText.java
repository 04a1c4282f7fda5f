package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.shared.Vnd;

/** A correction as it is kept beside the review item that proposes it: only the fields of its kind are there. */
record CorrectionText(
        ReviewItem.Correctable kind,
        @Nullable BigDecimal amount,
        @Nullable LimitUnit unit,
        @Nullable Integer originals,
        @Nullable Integer copies,
        @Nullable Boolean explanation,
        @Nullable List<Level> levels) {

    static CorrectionText of(Correction correction) {
        var kind = correction.kind();
        return switch (correction) {
            case Correction.OfLimit(var amount, var unit) ->
                new CorrectionText(kind, amount, unit, null, null, null, null);
            case Correction.OfFee(var amount) ->
                new CorrectionText(kind, BigDecimal.valueOf(amount.amount()), null, null, null, null, null);
            case Correction.OfComponent(var originals, var copies, var explanation) ->
                new CorrectionText(kind, null, null, originals, copies, explanation, null);
            case Correction.OfLevels(var levels) -> new CorrectionText(kind, null, null, null, null, null, levels);
        };
    }

    Correction correction() {
        return switch (kind) {
            case LIMIT -> new Correction.OfLimit(there(amount), there(unit));
            case FEE -> new Correction.OfFee(new Vnd(there(amount).longValueExact()));
            case COMPONENT -> new Correction.OfComponent(there(originals), there(copies), there(explanation));
            case LEVELS -> new Correction.OfLevels(there(levels));
            case NONE ->
                throw new IllegalStateException("A correction must be of a kind that corrects, but is of none");
        };
    }

    private static <T> T there(@Nullable T field) {
        return Objects.requireNonNull(field, "A kept correction must have the fields of its kind");
    }
}
