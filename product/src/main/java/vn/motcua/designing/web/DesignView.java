package vn.motcua.designing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.designing.sketch.StepRow;
import vn.motcua.designing.sketch.StepRow.Ending;
import vn.motcua.shared.BadInput.Finding;

/**
 * A route on the desk.
 *
 * @param lines none where it has too many steps for a form: then it is only drawn
 * @param beside what the table does not say, in words
 * @param faults of the route as a whole
 * @param hints of the route as a whole
 * @param drawing the file with a drawing of all its parts
 */
record DesignView(
        String code,
        String procedureName,
        String routeName,
        @Nullable Draft draft,
        List<Line> lines,
        boolean isLarge,
        List<String> beside,
        List<String> faults,
        List<String> hints,
        Time time,
        String drawing,
        List<Finding> findings) {
    record Draft(
            String mark,
            boolean isAsBegun,
            boolean canUndo,
            boolean canRedo,
            @Nullable Integer otherBase,
            int baseVersion) {}

    record Option(String value, String label) {}

    /**
     * @param share of the legal limit in per cent; null where there is none
     * @param faults what is wrong with the step, {@code hints} what somebody should look at
     */
    record Line(
            int number,
            StepRow row,
            String kind,
            String role,
            @Nullable Integer share,
            List<Way> ways,
            List<Option> kinds,
            List<Option> roles,
            List<String> faults,
            List<String> hints) {
        String field(String cell) {
            return SentRows.field(number, cell);
        }
    }

    /** @param to what comes next, in words; {@code targets} what may */
    record Way(int number, Ending ending, String to, List<Option> targets) {}

    /** @param limit in working hours; null where the procedure has none */
    record Time(
            int hours, @Nullable Integer limit, @Nullable Integer share) {}

    String address() {
        return address(code);
    }

    static String address(String code) {
        return "/quan-tri/thu-tuc/" + code + "/quy-trinh";
    }

    /** Places to mend. */
    int wrong() {
        return faults.size()
                + lines.stream().mapToInt(line -> line.faults().size()).sum();
    }

    /** Places to look at. */
    int doubtful() {
        return hints.size()
                + lines.stream().mapToInt(line -> line.hints().size()).sum();
    }
}
