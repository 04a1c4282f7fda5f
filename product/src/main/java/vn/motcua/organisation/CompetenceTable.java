package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;

/**
 * All rules of competence, ready to be asked. Decentralisation goes before law, a narrower group of procedures before a
 * wider, a commune before its province; what is left must name one agency. Where the procedure's own table says to which kind of
 * agency the law gives a filing, only rules of law that lead to one of that kind count. An authorisation by that agency then goes
 * before its own competence.
 */
final class CompetenceTable {
    private static final Comparator<CompetenceRule> RANK = Comparator.comparingInt(
                    (CompetenceRule rule) -> rule.terms().kind() == CompetenceKind.DECENTRALISATION ? 1 : 0)
            .thenComparingInt(rule -> rule.terms().scope().narrowness())
            .thenComparingInt(rule -> rule.terms().area().isProvince() ? 0 : 1);

    private final Map<ProcedureScope, List<CompetenceRule>> rules = new HashMap<>();
    private final KeptAgencies agencies;
    private final Map<KindAndArea, List<Agency>> agenciesOfAreas = new HashMap<>();
    private final UnaryOperator<AreaCode> provinceOf;

    private record KindAndArea(AgencyKind kind, AreaCode area) {}

    /**
     * @param caseKey empty where no case is known: then no rule about one case applies
     * @param among kinds of agencies to which the law gives it; empty for any
     */
    private record Question(String caseKey, AreaCode area, Set<AgencyKind> among, LocalDate day) {}

    CompetenceTable(Collection<CompetenceRule> rules, KeptAgencies agencies, UnaryOperator<AreaCode> provinceOf) {
        rules.forEach(rule -> this.rules
                .computeIfAbsent(rule.terms().scope(), _ -> new ArrayList<>())
                .add(rule));
        this.agencies = agencies;
        agencies.sound()
                .forEach(agency -> agenciesOfAreas
                        .computeIfAbsent(new KindAndArea(agency.kind(), agency.area()), _ -> new ArrayList<>())
                        .add(agency));
        this.provinceOf = provinceOf;
    }

    CompetenceAnswer whoDecides(
            ProcedureCode procedure, Optional<ProcedureTraits> traits, AreaCode area, LocalDate day) {
        return whoDecides(procedure, traits, new Question("", area, Set.of(), day));
    }

    CompetenceAnswer whoDecides(Competences.Matter matter, Optional<ProcedureTraits> traits, LocalDate day) {
        var question = new Question(matter.caseKey(), matter.area(), matter.among(), day);
        return whoDecides(matter.procedure(), traits, question);
    }

    private CompetenceAnswer whoDecides(ProcedureCode procedure, Optional<ProcedureTraits> traits, Question question) {
        var inForce = inForce(procedure, traits, question);
        var base = baseAnswer(inForce, question);
        if (base instanceof CompetenceAnswer.Nobody nobody && nobody.rules().isEmpty() && traits.isEmpty()) {
            return new CompetenceAnswer.Nobody(CompetenceAnswer.Reason.PROCEDURE_UNKNOWN, List.of());
        }
        return base instanceof CompetenceAnswer.Decides decides ? withAuthorisation(decides, inForce, question) : base;
    }

    private List<CompetenceRule> inForce(ProcedureCode procedure, Optional<ProcedureTraits> traits, Question question) {
        var found = new ArrayList<CompetenceRule>(of(new ProcedureScope.One(procedure)));
        if (!question.caseKey().isEmpty()) {
            found.addAll(of(new ProcedureScope.OneCase(procedure, question.caseKey())));
        }
        traits.ifPresent(known -> {
            for (var level : known.levels()) {
                if (level.isLocal()) {
                    found.addAll(of(new ProcedureScope.Group(level, null)));
                    if (!known.field().isBlank()) {
                        found.addAll(of(new ProcedureScope.Group(level, known.field())));
                    }
                }
            }
        });
        var province = provinceOf.apply(question.area());
        found.removeIf(rule -> !rule.terms().validity().holdsOn(question.day())
                || !(rule.terms().area().equals(question.area())
                        || rule.terms().area().equals(province)));
        return found;
    }

    private List<CompetenceRule> of(ProcedureScope scope) {
        return rules.getOrDefault(scope, List.of());
    }

    private CompetenceAnswer baseAnswer(List<CompetenceRule> inForce, Question question) {
        var best = best(
                inForce,
                rule -> rule.terms().kind() != CompetenceKind.AUTHORISATION && isAmong(rule.terms(), question));
        if (best.isEmpty()) {
            return new CompetenceAnswer.Nobody(CompetenceAnswer.Reason.NO_RULE, List.of());
        }
        var deciding = new LinkedHashMap<AgencyId, CompetenceAnswer.Decides>();
        for (var rule : best) {
            for (var agency : agencies(rule.terms().decider(), question)) {
                deciding.putIfAbsent(
                        agency,
                        new CompetenceAnswer.Decides(
                                agency, rule.id(), rule.terms().ground(), null));
            }
        }
        if (deciding.isEmpty()) {
            return new CompetenceAnswer.Nobody(
                    CompetenceAnswer.Reason.NO_OPEN_AGENCY,
                    best.stream().map(CompetenceRule::id).toList());
        }
        return oneOrSeveral(deciding);
    }

    /** The procedure's own table says what the law says; what was given on by decentralisation it leaves where it is. */
    private boolean isAmong(CompetenceRule.Terms terms, Question question) {
        return question.among().isEmpty()
                || terms.kind() == CompetenceKind.DECENTRALISATION
                || switch (terms.decider()) {
                    case Decider.OfTheArea(var kind) -> question.among().contains(kind);
                    case Decider.Named(var id) ->
                        agencies.find(id)
                                .filter(agency -> question.among().contains(agency.kind()))
                                .isPresent();
                };
    }

    /** A competence is lent by the agency that has it; an authorisation by another agency changes nothing. */
    private CompetenceAnswer withAuthorisation(
            CompetenceAnswer.Decides own, List<CompetenceRule> inForce, Question question) {
        var best = best(
                inForce,
                rule -> rule.terms().ground() instanceof CompetenceRule.Authorisation authorisation
                        && agencies(authorisation.authoriser(), question).contains(own.agency()));
        var deciding = new LinkedHashMap<AgencyId, CompetenceAnswer.Decides>();
        for (var rule : best) {
            for (var agency : agencies(rule.terms().decider(), question)) {
                deciding.putIfAbsent(
                        agency,
                        new CompetenceAnswer.Decides(
                                agency, rule.id(), rule.terms().ground(), own.agency()));
            }
        }
        return deciding.isEmpty() ? own : oneOrSeveral(deciding);
    }

    private static CompetenceAnswer oneOrSeveral(Map<AgencyId, CompetenceAnswer.Decides> deciding) {
        return deciding.size() == 1
                ? deciding.values().iterator().next()
                : new CompetenceAnswer.Several(List.copyOf(deciding.values()));
    }

    private static List<CompetenceRule> best(List<CompetenceRule> rules, Predicate<CompetenceRule> wanted) {
        var fitting = rules.stream().filter(wanted).toList();
        var highest = fitting.stream().max(RANK);
        return highest.isEmpty()
                ? List.of()
                : fitting.stream()
                        .filter(rule -> RANK.compare(rule, highest.get()) == 0)
                        .toList();
    }

    /** @throws ChangedOutside when the agency is in doubt, or none is found and one in doubt may be the one */
    private List<AgencyId> agencies(Decider decider, Question question) {
        return switch (decider) {
            case Decider.Named(var id) ->
                agencies.find(id)
                                .filter(agency -> agency.isOpenOn(question.day()))
                                .isPresent()
                        ? List.of(id)
                        : List.of();
            case Decider.OfTheArea(var kind) -> {
                var area = kind.isOfProvince() ? provinceOf.apply(question.area()) : question.area();
                var open = agenciesOfAreas.getOrDefault(new KindAndArea(kind, area), List.of()).stream()
                        .filter(agency -> agency.isOpenOn(question.day()))
                        .map(Agency::id)
                        .toList();
                if (open.isEmpty()) {
                    agencies.noneInDoubt();
                }
                yield open;
            }
        };
    }
}
