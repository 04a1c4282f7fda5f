package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.forms.Finding;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Vnd;

/** The rules of a dossier's life that can say no. Texts: message keys {@code refusal.<code>}. */
public sealed interface DossierRefusal extends Refusal {

    /** @param found the stage the dossier is at */
    record WrongStage(Stage found) implements DossierRefusal {
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
    record NotPaidYet(Vnd open) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.not-paid-yet";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("openVnd", open.amount());
        }
    }

    /** Today this procedure is not handled here. */
    record NotOffered(String procedure, LocalDate day) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.not-offered";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("procedure", procedure, "day", day.toString());
        }
    }

    /** The draft was changed after it was shown to whoever files it: another page, another device. */
    record DraftChanged() implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.draft-changed";
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
     * Other terms hold today than those the draft was shown with.
     *
     * @param since first day of the terms in force
     */
    record TermsChanged(LocalDate since) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.terms-changed";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("since", since.toString());
        }
    }

    /**
     * The procedure has no such case.
     *
     * @param known the cases it has; empty where there is no choice
     */
    record NoSuchCase(String given, List<String> known) implements DossierRefusal {
        private static final int SHOWN_MAX = 60;

        public NoSuchCase {
            given = given.length() > SHOWN_MAX ? given.substring(0, SHOWN_MAX) : given;
            known = List.copyOf(known);
        }

        @Override
        public String code() {
            return "dossier.no-such-case";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("field", "/caseKey", "given", given, "known", known);
        }
    }

    /**
     * More is asked for at once than a sheet can say.
     *
     * @param field which text
     * @param max how much is taken
     */
    record TooMuchAsked(String field, int max, int found) implements DossierRefusal {
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
    record CompetenceWouldChange(String area) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.competence-would-change";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("area", area);
        }
    }

    /**
     * The counter takes it in, but it cannot be filed online: what an applicant must know is open.
     *
     * @param open of limit, fee and competence
     */
    record NotOnlineYet(List<String> open) implements DossierRefusal {
        public NotOnlineYet {
            open = List.copyOf(open);
        }

        @Override
        public String code() {
            return "dossier.not-online-yet";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("open", open);
        }
    }

    /**
     * The procedure leaves open what a dossier must have, and nobody filled it in for this one.
     *
     * @param missing of limit, fee and competence
     */
    record LeftOpen(List<String> missing) implements DossierRefusal {
        public LeftOpen {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "dossier.left-open";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("missing", missing);
        }
    }

    /** Citizens file this procedure at the national portal. */
    record FiledElsewhere(String address) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.filed-elsewhere";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("address", address);
        }
    }

    /** The form has findings. */
    record AnswersIncomplete(List<AnswerProblem> problems) implements DossierRefusal {
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

    /** Nobody decides this procedure for this area on this day, or several do: the catalogue must be mended first. */
    record CompetenceUnclear(String area, int candidates) implements DossierRefusal {
        @Override
        public String code() {
            return candidates == 0 ? "dossier.nobody-competent" : "dossier.several-competent";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("area", area, "candidates", candidates);
        }
    }

    /** The working calendar lacks the year the due date falls in. */
    record CalendarLacksYear(int year) implements DossierRefusal {
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
    record SecondSupplement(int asked) implements DossierRefusal {
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
    record ExtensionImpossible(Instant dueAt, Instant latest) implements DossierRefusal {
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
    record SecondExtension(Instant dueAt) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.second-extension";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("dueAt", dueAt.toString());
        }
    }

    /** The extension with apology must come at least one day before the due date. */
    record ExtensionTooLate(Instant dueAt) implements DossierRefusal {
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
    record ReasonMissing(String field) implements DossierRefusal {
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
    record StepsOpen(List<String> steps) implements DossierRefusal {
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

    /** A signed result is needed for this procedure, and there is none. */
    record ResultMissing() implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.result-missing";
        }
    }

    /** Only a signed result that is in force can be revoked or replaced. */
    record ResultNotInForce(ResultState state) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.result-not-in-force";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("state", state);
        }
    }

    /** Somebody else finished this step before. */
    record StepTakenByAnother(String officer, Instant at) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.step-taken-by-another";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("officer", officer, "at", at.toString());
        }
    }

    /** This step cannot be finished this way now. */
    record StepNotPossible(String reason) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.step-not-possible";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("reason", reason);
        }
    }

    /** The signing key, the timestamp authority or another outside service does not answer now. */
    record SigningUnavailable(String reason) implements DossierRefusal {
        @Override
        public String code() {
            return "dossier.signing-unavailable";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("reason", reason);
        }
    }
}
