package vn.motcua.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.Seat;
import vn.motcua.dossier.ServiceTerms;
import vn.motcua.dossier.WhyCompetent;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;

/** What says no to a filing, told from what form, register and draft say of it. */
final class FilingRules {
    /** Who is to decide it. */
    sealed interface Deciding {
        /** By the rules of the province. */
        record ByRule(CompetenceAnswer answer) implements Deciding {}

        /** By the clerk's word, where the procedure leaves it open. */
        record Named(AgencyId agency, boolean isOpen) implements Deciding {}
    }

    private FilingRules() {}

    /**
     * @param problems with answers and papers
     * @param area for which area they ask
     */
    static Optional<FilingRefusal.OfFiling> answers(List<AnswerProblem> problems, String area) {
        if (!problems.isEmpty()) {
            return Optional.of(new DossierRefusal.AnswersIncomplete(problems));
        }
        return AreaCode.isValid(area) ? Optional.empty() : Optional.of(new FilingRefusal.CompetenceUnclear(area, 0));
    }

    /** Exactly one agency decides, and the area has a counter. */
    static Outcome<Seat, FilingRefusal.CompetenceUnclear> seat(
            AreaCode area, Optional<AgencyId> counter, Deciding deciding) {
        return switch (deciding) {
            case Deciding.Named(var agency, var isOpen) -> seat(area, counter, isOpen ? agency : null, 0);
            case Deciding.ByRule(var answer) ->
                switch (answer) {
                    case CompetenceAnswer.Decides decides -> seat(area, counter, decides.agency(), 1);
                    case CompetenceAnswer.Nobody _ -> seat(area, counter, null, 0);
                    case CompetenceAnswer.Several several ->
                        seat(area, counter, null, several.candidates().size());
                };
        };
    }

    /** Why the one agency that decides does; null where a clerk named it. */
    static @Nullable WhyCompetent why(Deciding deciding, ServiceTerms terms, Answers answers) {
        return deciding instanceof Deciding.ByRule(CompetenceAnswer.Decides decides)
                ? WhyCompetent.of(decides, terms, answers)
                : null;
    }

    private static Outcome<Seat, FilingRefusal.CompetenceUnclear> seat(
            AreaCode area, Optional<AgencyId> counter, @Nullable AgencyId agency, int candidates) {
        return agency == null || counter.isEmpty()
                ? Outcome.no(new FilingRefusal.CompetenceUnclear(area.value(), agency == null ? candidates : 0))
                : Outcome.done(new Seat(counter.get(), agency));
    }

    /**
     * What is filed is what was shown, under the terms that it was shown with.
     *
     * @param since when others hold, the first day of those
     */
    static Optional<FilingRefusal.OfDraft> draft(int versionNow, int versionShown, Optional<LocalDate> since) {
        if (versionNow != versionShown) {
            return Optional.of(new FilingRefusal.DraftChanged());
        }
        return since.map(FilingRefusal.TermsChanged::new);
    }

    /** Required papers that these answers call for and that were not handed in. */
    static List<ServiceTerms.Component> missing(
            List<ServiceTerms.Component> components, Answers answers, List<Paper> papers) {
        return components.stream()
                .filter(component -> component.isRequired() && component.isUploaded())
                .filter(component -> component.isNeeded().test(answers::text))
                .filter(component ->
                        papers.stream().noneMatch(paper -> paper.component().equals(component.key())))
                .toList();
    }

    /** Papers of components that the case has not, each named once. */
    static List<String> unknown(List<ServiceTerms.Component> components, List<Paper> papers) {
        return papers.stream()
                .map(Paper::component)
                .filter(key -> components.stream()
                        .noneMatch(component -> component.key().equals(key)))
                .distinct()
                .toList();
    }

    /** What a machine sends must be taken whole. */
    static Optional<DossierRefusal.AnswersIncomplete> taken(List<Finding> findings) {
        return findings.isEmpty() ? Optional.empty() : Optional.of(DossierRefusal.AnswersIncomplete.of(findings));
    }

    /** The case that a machine chose: as {@code caseKey}, or as the answers say it; where both say it, they must agree. */
    static Outcome<String, FilingRefusal.NoSuchCase> chosen(String caseKey, String inAnswers) {
        if (caseKey.isEmpty() || inAnswers.isEmpty() || caseKey.equals(inAnswers)) {
            return Outcome.done(caseKey.isEmpty() ? inAnswers : caseKey);
        }
        return Outcome.no(new FilingRefusal.NoSuchCase(inAnswers, List.of(caseKey)));
    }
}
