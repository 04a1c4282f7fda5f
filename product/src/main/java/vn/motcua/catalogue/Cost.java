package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;
import vn.motcua.rules.RowGround;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;

/**
 * What one filing costs: the fee of the procedure and the copies that were asked for.
 *
 * @param copyPrice null where no copies can be asked for
 * @param ground the row of the fee table that decided; null where the procedure has no such table
 */
public record Cost(
        Vnd fee,
        int copies,
        @Nullable CopyPrice copyPrice,
        @Nullable RowGround ground) {
    /** Nothing but a fee. */
    public static Cost of(Vnd fee) {
        return new Cost(fee, 0, null, null);
    }

    public Vnd total() {
        return fee.plus(forCopies());
    }

    public Vnd forCopies() {
        return copyPrice == null ? Vnd.ZERO : copyPrice.amount().times(copies);
    }

    /** {@code 2 bản sao Trích lục khai sinh × 8.000 đ}; empty when none are asked for. */
    public String copiesInWords(Language language) {
        return copyPrice == null || copies == 0
                ? ""
                : copies + " " + copyPrice.name().in(language) + " × "
                        + copyPrice.amount().shown();
    }

    /** Why the fee is what it is; empty where no table decided. */
    public String groundInWords(Language language) {
        return ground == null ? "" : ground.in(language);
    }
}
