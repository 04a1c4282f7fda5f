package vn.motcua.handling.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Decision.Verdict;
import vn.motcua.result.ResultTemplates;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskView;
import vn.motcua.shared.BadInput.Finding;

/**
 * The page of one task.
 *
 * @param comingSeal whether another step of the route puts the seal
 * @param assignee name of who has taken it; empty for nobody
 * @param sentBackBy name of who sent the step back; empty when nobody did
 * @param backs where outcomes lead back to a step that was done before
 * @param draft the result to draft; null in other steps and for finished ones
 * @param comingNumber the number that this step will give; empty in other steps
 */
record Handling(
        Sheet sheet,
        TaskView task,
        May may,
        boolean isMine,
        boolean comingSeal,
        String assignee,
        String sentBackBy,
        List<Back> backs,
        @Nullable Draft draft,
        String comingNumber,
        Typed typed,
        List<Finding> findings) {
    Handling {
        backs = List.copyOf(backs);
        findings = List.copyOf(findings);
    }

    /**
     * An outcome that leads back.
     *
     * @param who name of whoever does the step again; empty where it goes to the unit
     */
    record Back(String outcome, String step, String who) {}

    /** What the officer may do now. */
    record May(
            boolean complete,
            boolean claim,
            boolean standIn,
            boolean askForSupplement,
            boolean askForDuty,
            boolean consult,
            boolean extend,
            boolean decide) {}

    /**
     * The result of the drafting step.
     *
     * @param verdicts those for which there is a template
     * @param isSaved whether a draft is stored
     * @param mark of what is stored; empty for nothing
     * @param theirs what a colleague stored meanwhile, by field, where it is not what was typed; empty when nobody did
     */
    record Draft(
            Verdict verdict,
            List<Verdict> verdicts,
            ResultTemplates.Template template,
            Map<String, String> values,
            boolean isSaved,
            String mark,
            Map<String, String> theirs) {
        Draft {
            theirs = Map.copyOf(theirs);
            verdicts = List.copyOf(verdicts);
            values = Map.copyOf(values);
        }

        String value(ResultTemplates.Field field) {
            return values.getOrDefault(field.key(), "");
        }
    }

    /** What the last form held, so that nothing typed is lost when a rule says no. */
    record Typed(String action, Map<String, String> values) {
        /** Of the draft that the page showed. */
        static final String BASIS = "ban-thao";

        private static final String FIELD = "fields/";

        static Typed of(String action, Map<String, String> values) {
            return new Typed(action, Map.copyOf(values));
        }

        Typed as(String other) {
            return new Typed(other, values);
        }

        /** Whether the page said which draft it showed. */
        boolean hasBasis() {
            return values.containsKey(BASIS);
        }

        String get(String name) {
            return values.getOrDefault(name, "");
        }

        /** The fields of the result. */
        Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            values.forEach((name, value) -> {
                if (name.startsWith(FIELD)) {
                    fields.put(name.substring(FIELD.length()), value);
                }
            });
            return fields;
        }
    }

    /** Where this outcome leads back to; null when it leads on. */
    @Nullable
    Back back(String outcome) {
        return backs.stream()
                .filter(one -> one.outcome().equals(outcome))
                .findFirst()
                .orElse(null);
    }

    boolean isDrafting() {
        return draft != null;
    }

    /** Whether the step is about a result that others drafted. */
    boolean showsResult() {
        return task.step().kind() != StepKind.DRAFT || !may.complete();
    }

    /** The number that this step gave the result; empty in other steps and before. */
    String givenNumber() {
        var kind = task.step().kind();
        var result = sheet.result();
        boolean gives = kind == StepKind.SEAL || kind == StepKind.NUMBER;
        return !gives || result == null || result.number() == null ? "" : result.number();
    }

    /** The message key of what finishing the step does; empty where there is nothing to say. */
    String lead() {
        return switch (task.step().kind()) {
            case SIGN -> comingSeal ? "handling.sign-first-lead" : "handling.sign-lead";
            case SEAL -> "handling.seal-lead";
            case NUMBER -> "handling.number-lead";
            case HANDLE, DRAFT, CHECK, APPROVE -> "";
        };
    }
}
