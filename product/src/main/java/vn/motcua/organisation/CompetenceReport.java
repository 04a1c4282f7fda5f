package vn.motcua.organisation;

import java.util.List;
import vn.motcua.shared.ProcedureCode;

/**
 * What is wrong with the rules of competence on a day.
 *
 * @param gaps procedures that nobody or several would decide, each with the areas where it is so
 * @param idle authorisations in force whose authoriser has no competence to lend
 * @param procedures how many procedures were tried
 * @param areas how many areas each was tried for
 */
public record CompetenceReport(List<Gap> gaps, List<CompetenceRule> idle, int procedures, int areas) {
    /** @param answer that for the first of the areas */
    public record Gap(ProcedureCode procedure, CompetenceAnswer answer, List<AreaCode> areas) {
        public Gap {
            areas = List.copyOf(areas);
        }
    }

    public CompetenceReport {
        gaps = List.copyOf(gaps);
        idle = List.copyOf(idle);
    }

    public boolean isClean() {
        return gaps.isEmpty() && idle.isEmpty();
    }
}
