package vn.motcua.absence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.absence.AbsenceReason;

/**
 * The page of absences.
 *
 * @param base its address
 * @param self account of whose page it is; null for the administrator's of an agency
 * @param mine the officer's own
 * @param mineToCover those in which the officer stands in
 * @param soon of this week and the next, for whom leads; those of the officer too
 * @param later of the weeks after
 * @param warnings days on which nobody of a role is there, in sentences
 * @param leads whether the officer may enter absences of others
 * @param done word of what was just done; empty for nothing
 */
record AbsenceView(
        String base,
        @Nullable String self,
        List<Line> mine,
        List<Line> mineToCover,
        List<Line> soon,
        List<Line> later,
        List<String> warnings,
        boolean leads,
        List<Choice> agencies,
        List<Choice> officers,
        AbsenceForm form,
        String done) {
    AbsenceView {
        mine = List.copyOf(mine);
        mineToCover = List.copyOf(mineToCover);
        soon = List.copyOf(soon);
        later = List.copyOf(later);
        warnings = List.copyOf(warnings);
        agencies = List.copyOf(agencies);
        officers = List.copyOf(officers);
    }

    /** Something to choose, with what is sent for it. */
    record Choice(String value, String name) {}

    /**
     * One absence.
     *
     * @param standIn name; empty where the work lies with the unit
     * @param procedures codes; empty for all
     * @param reason null for who may not know it
     * @param open how much open work the officer has in hand
     * @param doubts sentences about who stands in and will not be there
     */
    record Line(
            String id,
            String officer,
            LocalDate from,
            LocalDate to,
            String standIn,
            String procedures,
            @Nullable AbsenceReason reason,
            int open,
            Set<String> doubts,
            boolean mayEnd) {
        Line {
            doubts = Set.copyOf(doubts);
        }
    }
}
