package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockRule;
import vn.motcua.catalogue.CompetentKinds;
import vn.motcua.catalogue.Cost;
import vn.motcua.catalogue.LimitTerms;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Competences;
import vn.motcua.rules.DecidedCompetence;
import vn.motcua.rules.ProcedureTable;
import vn.motcua.rules.RowGround;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/**
 * What the catalogue says of one case of a procedure on one day, as far as a dossier needs it. A dossier is pinned to the
 * version it was filed under.
 *
 * @param version procedure and version of the online service, as {@code 1.004873@2026-01-01}
 * @param limit the time limit, its cut-off, and what a pause does to it; a table may decide it at receipt
 * @param cost what it costs by its answers and the day of filing
 * @param isPaidAtFiling whether it must be paid before the counter sees the dossier; else before the result is handed over
 * @param feeIsRefunded whether what was paid goes back when the dossier ends before it was received
 * @param knowsDuties whether another authority may ask for money while it is handled
 * @param resultTemplate template of the result; empty where the result is recorded only
 * @param competence says which kind of agency decides; null where the rules of the province alone do
 */
public record ServiceTerms(
        String version,
        FormId form,
        String routeKey,
        LimitTerms limit,
        BiFunction<UnaryOperator<String>, LocalDate, Cost> cost,
        boolean isPaidAtFiling,
        boolean feeIsRefunded,
        boolean knowsDuties,
        List<Component> components,
        String resultTemplate,
        @Nullable ProcedureTable competence) {
    /**
     * A component of the dossier (thành phần hồ sơ) that applies to this case.
     *
     * @param isFromSource whether a data source knows it, so that nobody brings it
     */
    public record Component(
            String key,
            String nameVi,
            String nameEn,
            boolean isRequired,
            boolean isUploaded,
            boolean isFromSource,
            Predicate<UnaryOperator<String>> isNeeded) {
        public String name(Language language) {
            return language == Language.VI ? nameVi : nameEn;
        }
    }

    public ServiceTerms {
        components = List.copyOf(components);
    }

    /** The components that these answers call for, presented ones included. */
    public List<Component> neededBy(UnaryOperator<String> answers) {
        return components.stream()
                .filter(component -> component.isNeeded().test(answers))
                .toList();
    }

    private Optional<DecidedCompetence> competent(Answers answers) {
        return competence == null ? Optional.empty() : competence.competence(answers::text);
    }

    /** Whether who decides depends on what is answered. */
    public boolean asksForCompetence() {
        return competence != null;
    }

    /** By which row of which article who decides; empty where the rules of the province alone say it. */
    public String competenceInWords(Answers answers, Language language) {
        return competent(answers).map(decided -> decided.ground().in(language)).orElse("");
    }

    /** The row that says who decides; null where the rules of the province alone do. */
    @Nullable
    RowGround competenceRow(Answers answers) {
        return competent(answers).map(DecidedCompetence::ground).orElse(null);
    }

    @Nullable
    String competenceTable() {
        return competence == null ? null : competence.name();
    }

    /** The matter to be decided, as far as the procedure itself says whose it is. */
    public Competences.Matter matter(ProcedureCode procedure, String caseKey, AreaCode area, Answers answers) {
        var among = competent(answers)
                .map(decided -> CompetentKinds.of(decided.who()))
                .orElse(Set.of());
        return new Competences.Matter(procedure, caseKey, area, among);
    }

    /** How the time of a dossier with this log is counted. */
    public ClockRule clock(List<DossierEvent> log) {
        return log.stream()
                .filter(DossierEvent.Received.class::isInstance)
                .map(event -> limit.clock(((DossierEvent.Received) event).limit()))
                .findFirst()
                .orElse(limit.clock(null));
    }

    /** What a dossier with these answers costs that was filed on this day. */
    public Cost costOf(Answers answers, LocalDate filedOn) {
        return cost.apply(answers::text, filedOn);
    }

    /** What of it must be paid before the counter sees the dossier. */
    public Vnd dueAtFiling(Cost whole) {
        return isPaidAtFiling ? whole.total() : Vnd.ZERO;
    }

    public boolean resultIsSigned() {
        return !resultTemplate.isEmpty();
    }
}
