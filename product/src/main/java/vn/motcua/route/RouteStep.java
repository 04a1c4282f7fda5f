package vn.motcua.route;

import java.util.List;
import java.util.Optional;
import vn.motcua.identity.Role;
import vn.motcua.shared.Language;

/**
 * A step (bước) of a route as its file defines it.
 *
 * @param key id of the task in the BPMN file
 * @param hours working hours allotted
 * @param agency {@link #LEAD}, or the kind of a consulted agency that the start of the route names
 * @param outcomes how the step can end; the first is the usual one
 */
public record RouteStep(
        String key,
        String nameVi,
        String nameEn,
        StepKind kind,
        Role role,
        int hours,
        String agency,
        List<StepOutcome> outcomes) {
    /** The agency that leads the case. */
    public static final String LEAD = "LEAD";

    public RouteStep {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("A step must have an outcome, but " + key + " has none");
        }
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    public Optional<StepOutcome> outcome(String code) {
        return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }
}
