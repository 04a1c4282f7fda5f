package vn.motcua.designing;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.designing.sketch.StepRow;

/** Hours of a step that were typed as a share of the legal limit: {@code 20%}. */
final class Shares {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})\\s*%");
    private static final int WHOLE = 100;

    private Shares() {}

    /** As hours, at least one; as it was typed where there is no limit to take a share of. */
    static StepRow inHours(StepRow row, Optional<Integer> limit) {
        var share = SHARE.matcher(row.hours());
        if (limit.isEmpty() || !share.matches()) {
            return row;
        }
        long hours = Math.max(1, Math.round((double) limit.get() * Integer.parseInt(share.group(1)) / WHOLE));
        return new StepRow(
                row.id(),
                row.nameVi(),
                row.nameEn(),
                row.kind(),
                row.role(),
                String.valueOf(hours),
                row.agency(),
                row.endings());
    }
}
