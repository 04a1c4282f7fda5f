package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.forms.Finding;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Vnd;

/**
 * The rules of a dossier's life that can say no. Texts: message keys {@code refusal.<code>}. Beside the rules stand the use cases,
 * each with those that it can meet, so that whoever answers one knows what is left to answer; those of filing, of steps and of
 * results have files of their own.
 */
public sealed interface DossierRefusal extends Refusal
        permits DossierRefusal.OfReceiving,
                DossierRefusal.OfRefusing,
                DossierRefusal.OfAsking,
                DossierRefusal.OfCompleting,
                DossierRefusal.OfExtending,
                DossierRefusal.OfStopping,
                DossierRefusal.OfDeciding,
                DossierRefusal.OfHandingOver,
                DossierRefusal.ContentChanged,
                StepRefusal,
                FilingRefusal,
                ResultRefusal {
    /** The counter receives (form 01). */
    sealed interface OfReceiving extends DossierRefusal permits WrongStage, NotPaidYet, CalendarLacksYear {}

    /** The counter refuses to receive (form 03). */
    sealed interface OfRefusing extends DossierRefusal permits WrongStage, NotPaidYet, ReasonMissing {}

    /** An officer asks for a supplement (form 02). */
    sealed interface OfAsking extends DossierRefusal
            permits WrongStage, NotPaidYet, SecondSupplement, ReasonMissing, TooMuchAsked {}

    /** The applicant completes it. */
    sealed interface OfCompleting extends DossierRefusal
            permits WrongStage, AnswersIncomplete, CompetenceWouldChange, ReasonMissing, CalendarLacksYear {}

    /** The head of the agency extends the due date with an apology (form 04). */
    sealed interface OfExtending extends DossierRefusal
            permits WrongStage, SecondExtension, ExtensionTooLate, ReasonMissing, ExtensionImpossible {}

    /** The counter stops the handling on the applicant's request (form 05). */
    sealed interface OfStopping extends DossierRefusal permits WrongStage, ReasonMissing {}

    /** The leader enters a decision on paper. */
    sealed interface OfDeciding extends DossierRefusal
            permits WrongStage, ResultRefusal.ResultMissing, StepsOpen, ReasonMissing {}

    /** The counter hands the result over. */
    sealed interface OfHandingOver extends DossierRefusal
            permits WrongStage, ReasonMissing, NotPaidYet, ResultRevoked {}

    /** @param found the stage the dossier is at */
    record WrongStage(Stage found)
            implements OfReceiving,
                    OfRefusing,
                    OfAsking,
                    OfCompleting,
                    OfExtending,
                    OfStopping,
                    OfDeciding,
                    OfHandingOver,
                    ResultRefusal.OfDrafting,
                    ResultRefusal.OfSigning {
        public static WrongStage of(Dossier dossier) {
            return new WrongStage(dossier.stage());
        }

        @Override
        public String code() {
            return "dossier.wrong-stage";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("stage", found.name());
        }
    }

    /** A gate is shut: what is due at filing comes before the counter looks, and all before a result on paper. */
    record NotPaidYet(Vnd open) implements OfReceiving, OfRefusing, OfAsking, OfHandingOver {
        @Override
        public String code() {
            return "dossier.not-paid-yet";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("openVnd", open.amount());
        }
    }

    /**
     * What was taken out of force is not given out any more, on no way.
     *
     * @param reason as the leader gave it
     */
    record ResultRevoked(String reason) implements OfHandingOver {
        @Override
        public String code() {
            return "dossier.result-revoked";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("reason", reason);
        }
    }

    /** A supplement came after the page was shown on which an officer decides. */
    record ContentChanged() implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.content-changed";
        }
    }

    /**
     * More is asked for at once than a sheet can say.
     *
     * @param field which text
     * @param max how much is taken
     */
    record TooMuchAsked(String field, int max, int found) implements OfAsking {
        @Override
        public String code() {
            return "dossier.too-much-asked";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", field, "max", max, "found", found);
        }
    }

    /** The corrected answers lead to another commune than the one the dossier lies with. */
    record CompetenceWouldChange(String area) implements OfCompleting {
        @Override
        public String code() {
            return "dossier.competence-would-change";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("area", area);
        }
    }

    /** The form has findings. */
    record AnswersIncomplete(List<AnswerProblem> problems)
            implements OfCompleting, FilingRefusal.OfFiling, ResultRefusal.OfDrafting, ResultRefusal.OfReplacing {
        public AnswersIncomplete {
            problems = List.copyOf(problems);
        }

        public static AnswersIncomplete of(List<Finding> findings) {
            return new AnswersIncomplete(findings.stream()
                    .map(finding -> new AnswerProblem(finding.pointer(), finding.message(), finding.toPrograms()))
                    .toList());
        }

        @Override
        public String code() {
            return "dossier.answers-incomplete";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of(
                    "findings", problems.stream().map(AnswerProblem::inOrder).toList(),
                    "problems", problems.stream().map(AnswerProblem::inAnswers).toList());
        }
    }

    /** The working calendar lacks the year the due date falls in. */
    record CalendarLacksYear(int year) implements OfReceiving, OfCompleting {
        @Override
        public String code() {
            return "dossier.calendar-lacks-year";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("year", year);
        }
    }

    /** A supplement was asked for before; the law allows it once (NĐ 61/2018, Đ. 15 k. 3). */
    record SecondSupplement(int asked) implements OfAsking {
        @Override
        public String code() {
            return "dossier.second-supplement";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("asked", asked);
        }
    }

    /**
     * The new due time does not lie after the present one, or lies too far after it.
     *
     * @param latest the last moment that is taken
     */
    record ExtensionImpossible(Instant dueAt, Instant latest) implements OfExtending {
        @Override
        public String code() {
            return "dossier.extension-impossible";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "dueAt", "dueAt", dueAt.toString(), "latest", latest.toString());
        }
    }

    /** The one extension with apology was used before (NĐ 118/2025). */
    record SecondExtension(Instant dueAt) implements OfExtending {
        @Override
        public String code() {
            return "dossier.second-extension";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("dueAt", dueAt.toString());
        }
    }

    /** The extension with apology must come at the latest on the last working day before the due date. */
    record ExtensionTooLate(Instant dueAt) implements OfExtending {
        @Override
        public String code() {
            return "dossier.extension-too-late";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("dueAt", dueAt.toString());
        }
    }

    /** A reason or a list that the law demands is empty. */
    record ReasonMissing(String field)
            implements OfRefusing,
                    OfAsking,
                    OfCompleting,
                    OfExtending,
                    OfStopping,
                    OfDeciding,
                    OfHandingOver,
                    StepRefusal.OfFinishing,
                    ResultRefusal.OfReplacing,
                    ResultRefusal.OfRevoking {
        @Override
        public String code() {
            return "dossier.reason-missing";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", field);
        }
    }

    /** The route has open steps; the dossier is decided when they are done. */
    record StepsOpen(List<String> steps) implements OfDeciding {
        public StepsOpen {
            steps = List.copyOf(steps);
        }

        @Override
        public String code() {
            return "dossier.steps-open";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("steps", steps);
        }
    }
}
