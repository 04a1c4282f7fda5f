package vn.motcua.designing.sketch;

import java.util.List;

/**
 * A step as a row of the table: what stands in its cells, whatever that is.
 *
 * @param id of the task in the file
 * @param hours as written: a number, or a share of the legal limit as {@code 20%}
 * @param agency {@code LEAD}, or the name of a consulted agency
 */
public record StepRow(
        String id,
        String nameVi,
        String nameEn,
        String kind,
        String role,
        String hours,
        String agency,
        List<Ending> endings) {
    /**
     * One way in which a step can end.
     *
     * @param code that the file has for it; empty for one that is new
     * @param to id of the part that comes next; empty where nothing does
     */
    public record Ending(String code, String vi, String en, String to) {
        boolean isBlank() {
            return vi.isBlank() && en.isBlank();
        }
    }

    /** In what steps that say nothing of it end. */
    public static final String DONE = "DONE";

    public StepRow {
        endings = List.copyOf(endings);
    }
}
