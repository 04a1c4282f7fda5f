package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.CompetenceRule.Authorisation;
import vn.motcua.organisation.CompetenceRule.Terms;
import vn.motcua.organisation.OrganisationRefusal.Rule;
import vn.motcua.proof.KeptRows;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/** Who decides procedure P for area A on day D (thẩm quyền): by law, by decentralisation, by authorisation. */
@Component
public class Competences {
    private final CompetenceStore store;
    private final Agencies agencies;
    private final Areas areas;
    private final ObjectProvider<ProcedureDirectory> directory;
    private final ObjectProvider<DecidedRules> decided;
    private final ObjectProvider<MayKeepCompetence> mayKeep;
    private final Revisions revisions;
    private final Clock clock;
    private final Remembered<Boolean, KeptRows<CompetenceRule>> rules;
    private final Remembered<Boolean, CompetenceTable> table;

    Competences(
            CompetenceStore store,
            Agencies agencies,
            Areas areas,
            ObjectProvider<ProcedureDirectory> directory,
            ObjectProvider<DecidedRules> decided,
            ObjectProvider<MayKeepCompetence> mayKeep,
            Revisions revisions,
            Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.areas = areas;
        this.directory = directory;
        this.decided = decided;
        this.mayKeep = mayKeep;
        this.revisions = revisions;
        this.clock = clock;
        this.rules = new Remembered<>(revisions, _ -> store.all());
        this.table = new Remembered<>(
                revisions, _ -> new CompetenceTable(withDecided(), agencies.kept(), areas::provinceOf));
    }

    /**
     * What is to be decided.
     *
     * @param caseKey the case of the procedure; empty where it has none or none is known
     * @param among the kinds of agencies one of which decides by law, as the procedure's own table says; empty where none says so
     */
    public record Matter(ProcedureCode procedure, String caseKey, AreaCode area, Set<AgencyKind> among) {
        public Matter {
            among = Set.copyOf(among);
        }

        public Matter(ProcedureCode procedure, String caseKey, AreaCode area) {
            this(procedure, caseKey, area, Set.of());
        }
    }

    private List<CompetenceRule> withDecided() {
        var both = new ArrayList<>(all());
        decided.forEach(register -> both.addAll(register.all()));
        return both;
    }

    /** The register of decisions changed, in this transaction: whoever asks after it is told by what stands there then. */
    @Transactional
    public void renew() {
        revisions.take();
    }

    /** @throws ChangedOutside when a rule is in doubt: it may be the one that decides */
    public CompetenceAnswer whoDecides(ProcedureCode procedure, AreaCode area, LocalDate day) {
        rules.get(true).whole();
        return table.get(true).whoDecides(procedure, traits(procedure, day), area, day);
    }

    /**
     * As {@link #whoDecides(ProcedureCode, AreaCode, LocalDate)}, where the case is known.
     *
     * @throws ChangedOutside likewise
     */
    public CompetenceAnswer whoDecides(Matter matter, LocalDate day) {
        rules.get(true).whole();
        return table.get(true).whoDecides(matter, traits(matter.procedure(), day), day);
    }

    /**
     * Who decides over the areas that are served.
     *
     * @param agencies that decide for one of them or more
     * @param without areas for which nobody or several would decide
     */
    public record Deciding(Set<AgencyId> agencies, int without) {
        public Deciding {
            agencies = Set.copyOf(agencies);
        }
    }

    /**
     * Who would decide a procedure that says this of itself, so that an editor sees it before it is published.
     *
     * @throws ChangedOutside as {@link #whoDecides}
     */
    public Deciding deciding(ProcedureTraits traits, LocalDate day) {
        rules.get(true).whole();
        var now = table.get(true);
        var found = new HashSet<AgencyId>();
        int without = 0;
        for (var area : areasServed(day)) {
            if (now.whoDecides(traits.code(), Optional.of(traits), area, day)
                    instanceof CompetenceAnswer.Decides decides) {
                found.add(decides.agency());
            } else {
                without++;
            }
        }
        return new Deciding(found, without);
    }

    private Optional<ProcedureTraits> traits(ProcedureCode procedure, LocalDate day) {
        var known = directory.getIfAvailable();
        return known == null ? Optional.empty() : known.find(procedure, day);
    }

    /** Every rule there ever was, but none in doubt. */
    public List<CompetenceRule> all() {
        return rules.get(true).sound();
    }

    public Optional<CompetenceRule> find(CompetenceRuleId id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Records a rule. The same terms a second time are the same wish. */
    @Transactional
    public Change<CompetenceRule> record(Terms terms) {
        mayKeep.ifAvailable(one -> one.demand(terms.scope()));
        revisions.take();
        var same = rules.get(true).whole().stream()
                .filter(rule -> rule.terms().equals(terms))
                .findFirst();
        if (same.isPresent()) {
            return new Change.AlreadySo<>(same.get());
        }
        var refusal = judge(terms);
        if (refusal.isPresent()) {
            return new Change.Refused<>(refusal.get());
        }

        var rule = new CompetenceRule(new CompetenceRuleId(Uuid7.at(clock.instant())), terms);
        store.add(rule);
        return new Change.Made<>(rule);
    }

    private Optional<OrganisationRefusal> judge(Terms terms) {
        if (areas.find(terms.area()).isEmpty()) {
            return refusal(Rule.AREA_UNKNOWN, "area", terms.area());
        }
        if (terms.ground() instanceof Authorisation authorisation
                && authorisation.authoriser().equals(terms.decider())) {
            return refusal(Rule.AUTHORISES_ITSELF);
        }
        for (var decider : deciders(terms)) {
            var refusal = judge(decider, terms);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return all().stream()
                .filter(rule -> contradicts(rule.terms(), terms))
                .findFirst()
                .flatMap(rule -> refusal(
                        Rule.COMPETENCE_OVERLAPS,
                        "basis",
                        rule.terms().ground().basis(),
                        "from",
                        rule.terms().validity().from(),
                        "to",
                        Objects.requireNonNullElse(rule.terms().validity().to(), "…")));
    }

    private static List<Decider> deciders(Terms terms) {
        return terms.ground() instanceof Authorisation authorisation
                ? List.of(terms.decider(), authorisation.authoriser())
                : List.of(terms.decider());
    }

    private Optional<OrganisationRefusal> judge(Decider decider, Terms terms) {
        return switch (decider) {
            case Decider.Named(var id) -> {
                var agency = agencies.find(id);
                if (agency.isEmpty()) {
                    yield refusal(Rule.AGENCY_UNKNOWN, "agency", id);
                }
                var from = terms.validity().from();
                yield agency.get().isOpenOn(from)
                        ? Optional.empty()
                        : refusal(Rule.AGENCY_NOT_OPEN, "agency", agency.get().name(from), "day", from);
            }
            case Decider.OfTheArea _ -> Optional.empty();
        };
    }

    /** Two rules of one kind for the same procedures and the same area may not hold on the same day. */
    private static boolean contradicts(Terms one, Terms other) {
        return one.kind() == other.kind()
                && one.scope().equals(other.scope())
                && one.area().equals(other.area())
                && one.validity().overlaps(other.validity())
                && authoriser(one).equals(authoriser(other));
    }

    private static Optional<Decider> authoriser(Terms terms) {
        return terms.ground() instanceof Authorisation authorisation
                ? Optional.of(authorisation.authoriser())
                : Optional.empty();
    }

    private static Optional<OrganisationRefusal> refusal(Rule rule, Object... facts) {
        return Optional.of(OrganisationRefusal.of(rule, facts));
    }

    /** Ends a rule after its last day: the authorisation was withdrawn, the law changed. */
    @Transactional
    public Change<CompetenceRule> end(CompetenceRuleId id, LocalDate lastDay) {
        revisions.take();
        rules.get(true).whole();
        var rule = find(id);
        if (rule.isEmpty()) {
            return Change.refused(Rule.RULE_UNKNOWN, "rule", id);
        }
        var scope = rule.get().terms().scope();
        mayKeep.ifAvailable(one -> one.demand(scope));
        var validity = rule.get().terms().validity();
        var end = validity.to();
        if (lastDay.equals(end)) {
            return new Change.AlreadySo<>(rule.get());
        }
        if (lastDay.isBefore(validity.from()) || (end != null && lastDay.isAfter(end))) {
            return Change.refused(Rule.ENDS_BEFORE_BEGINNING, "day", lastDay, "from", validity.from());
        }

        store.end(id, lastDay);
        return new Change.Made<>(find(id).orElseThrow());
    }

    /** Tries every procedure for every area of the province, so that an editor sees a gap before a citizen does. */
    public CompetenceReport problems(LocalDate day) {
        var asked = areasServed(day);
        var procedures = procedures(day);
        var gaps = new ArrayList<CompetenceReport.Gap>();
        var applied = new HashSet<CompetenceRuleId>();
        rules.get(true).whole();
        var now = table.get(true);
        for (var procedure : procedures.entrySet()) {
            var found = new LinkedHashMap<Object, List<AreaCode>>();
            var answers = new LinkedHashMap<Object, CompetenceAnswer>();
            for (var area : asked) {
                var answer = now.whoDecides(procedure.getKey(), procedure.getValue(), area, day);
                rulesOf(answer).forEach(applied::add);
                if (!(answer instanceof CompetenceAnswer.Decides)) {
                    var alike = likeness(answer);
                    answers.putIfAbsent(alike, answer);
                    found.computeIfAbsent(alike, _ -> new ArrayList<>()).add(area);
                }
            }
            answers.forEach((alike, answer) -> gaps.add(
                    new CompetenceReport.Gap(procedure.getKey(), answer, found.getOrDefault(alike, List.of()))));
        }
        var idle = all().stream()
                .filter(rule -> rule.terms().kind() == CompetenceKind.AUTHORISATION
                        && rule.terms().validity().holdsOn(day)
                        && !applied.contains(rule.id()))
                .toList();
        return new CompetenceReport(gaps, idle, procedures.size(), asked.size());
    }

    private static Stream<CompetenceRuleId> rulesOf(CompetenceAnswer answer) {
        return switch (answer) {
            case CompetenceAnswer.Decides decides -> Stream.of(decides.rule());
            case CompetenceAnswer.Several several ->
                several.candidates().stream().map(CompetenceAnswer.Decides::rule);
            case CompetenceAnswer.Nobody _ -> Stream.empty();
        };
    }

    /** Areas with the same likeness have the same gap for the same reason. */
    private static Object likeness(CompetenceAnswer answer) {
        return switch (answer) {
            case CompetenceAnswer.Nobody nobody -> nobody;
            case CompetenceAnswer.Several several -> rulesOf(several).collect(Collectors.toSet());
            case CompetenceAnswer.Decides decides -> decides;
        };
    }

    /** The communes of every province whose people's committee, or one of whose communes' agencies, is open. */
    private List<AreaCode> areasServed(LocalDate day) {
        return agencies.all(day).stream()
                .map(agency -> areas.provinceOf(agency.area()))
                .distinct()
                .flatMap(province -> areas.communesOf(province).stream())
                .filter(area -> area.existsOn(day))
                .map(Area::code)
                .toList();
    }

    private Map<ProcedureCode, Optional<ProcedureTraits>> procedures(LocalDate day) {
        var all = new TreeMap<ProcedureCode, Optional<ProcedureTraits>>(Comparator.comparing(ProcedureCode::value));
        for (var rule : all()) {
            if (rule.terms().scope() instanceof ProcedureScope.One(var procedure)
                    && rule.terms().validity().holdsOn(day)) {
                all.put(procedure, traits(procedure, day));
            }
        }
        var known = directory.getIfAvailable();
        if (known != null) {
            known.all(day).stream()
                    .filter(traits -> traits.levels().stream().anyMatch(AdministrativeLevel::isLocal))
                    .forEach(traits -> all.put(traits.code(), Optional.of(traits)));
        }
        return all;
    }

    /** The fields (lĩnh vực) of the procedures offered on that day, to choose from. */
    public Set<String> fields(LocalDate day) {
        var known = directory.getIfAvailable();
        return known == null
                ? Set.of()
                : known.all(day).stream().map(ProcedureTraits::field).collect(Collectors.toCollection(TreeSet::new));
    }
}
