package vn.motcua.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Competences.Matter;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureDirectory;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.shared.ProcedureCode;

/** What an agency may decide on a day, past or coming: by law or by which decision, and what it has given to others. */
@Component
public class Powers {
    private final DelegationStore store;
    private final Competences competences;
    private final ProcedureDirectory directory;
    private final Agencies agencies;
    private final Areas areas;
    private final JudgeDelegation judge;

    Powers(
            DelegationStore store,
            Competences competences,
            ProcedureDirectory directory,
            Agencies agencies,
            Areas areas,
            JudgeDelegation judge) {
        this.store = store;
        this.competences = competences;
        this.directory = directory;
        this.agencies = agencies;
        this.areas = areas;
        this.judge = judge;
    }

    /** A procedure, or one case of it; the case is empty for all. */
    public record Topic(ProcedureCode procedure, String caseKey) {}

    /**
     * A power of an agency on that day.
     *
     * @param isGiven whether it is another agency's to exercise: then {@code by} is that one
     * @param by who decides, and why
     * @param decision the decision of the register by which it is so; null for the law, or a rule that is not in the register
     */
    public record Power(
            Topic topic,
            boolean isGiven,
            CompetenceAnswer.Decides by,
            @Nullable DelegationId decision) {}

    /**
     * How much of its own an agency has given away.
     *
     * @param given procedures that others decide for it, wholly or in part
     * @param all procedures that are its own by law, the given ones among them
     */
    public record Share(AgencyId agency, int given, int all) {}

    /** In the order of codes. What an agency decides for some of the areas only is named too. */
    public List<Power> of(AgencyId agency, LocalDate day) {
        var found = new LinkedHashMap<Object, Power>();
        var asked = asked(day);
        for (var power : powers(topics(asked, day), areasOf(agencies.get(agency), asked), asked, day)) {
            var owner = power.isGiven()
                    ? asked.giver(power, day).orElse(null)
                    : power.by().agency();
            if (agency.equals(owner)) {
                found.putIfAbsent(
                        List.of(power.topic(), power.isGiven(), power.by().rule()), power);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(
                                (Power power) -> power.topic().procedure().value())
                        .thenComparing(power -> power.topic().caseKey()))
                .toList();
    }

    /** Of every agency that has given something away on that day; the largest share first. */
    public List<Share> shares(LocalDate day) {
        var given = new HashMap<AgencyId, Set<ProcedureCode>>();
        var own = new HashMap<AgencyId, Set<ProcedureCode>>();
        var asked = asked(day);
        for (var power : powers(topics(asked, day), everyArea(day), asked, day)) {
            var procedure = power.topic().procedure();
            if (power.isGiven()) {
                asked.giver(power, day).ifPresent(giver -> {
                    given.computeIfAbsent(giver, _ -> new HashSet<>()).add(procedure);
                    own.computeIfAbsent(giver, _ -> new HashSet<>()).add(procedure);
                });
            } else if (power.by().kind() == CompetenceKind.LAW) {
                own.computeIfAbsent(power.by().agency(), _ -> new HashSet<>()).add(procedure);
            }
        }
        return given.entrySet().stream()
                .map(entry -> new Share(
                        entry.getKey(),
                        entry.getValue().size(),
                        own.getOrDefault(entry.getKey(), Set.of()).size()))
                .sorted(Comparator.comparingDouble((Share share) -> -(double) share.given() / share.all())
                        .thenComparing(share -> share.agency().value()))
                .toList();
    }

    /** Whether a decision gives something to the agency, or takes something from it, on some day of its own. */
    public boolean concerns(DelegationId delegation, Agency agency) {
        return store.lines(delegation).stream()
                .anyMatch(line ->
                        isOf(line.terms().giver(), agency) || isOf(line.terms().receiver(), agency));
    }

    private static boolean isOf(Decider decider, Agency agency) {
        return switch (decider) {
            case Decider.Named(var id) -> id.equals(agency.id());
            case Decider.OfTheArea(var kind) -> kind == agency.kind();
        };
    }

    /**
     * Asks for each topic in each area: a power of who decides and, where a decision gave it, one of who gave it. Pure.
     *
     * @param ask who decides
     * @param line the decision of the register behind a rule
     */
    static Stream<Power> of(
            Collection<Topic> topics,
            Collection<AreaCode> areas,
            BiFunction<Topic, AreaCode, CompetenceAnswer> ask,
            java.util.function.Function<CompetenceAnswer.Decides, @Nullable DelegationId> line) {
        return topics.stream()
                .flatMap(topic -> areas.stream()
                        .map(area -> ask.apply(topic, area))
                        .filter(CompetenceAnswer.Decides.class::isInstance)
                        .map(CompetenceAnswer.Decides.class::cast)
                        .distinct()
                        .flatMap(answer -> {
                            var decision = line.apply(answer);
                            var exercised = new Power(topic, false, answer, decision);
                            return answer.kind() == CompetenceKind.LAW
                                    ? Stream.of(exercised)
                                    : Stream.of(exercised, new Power(topic, true, answer, decision));
                        }));
    }

    private Iterable<Power> powers(Set<Topic> topics, Collection<AreaCode> where, Asked asked, LocalDate day) {
        return of(
                        topics,
                        where,
                        (topic, area) -> asked.note(
                                competences.whoDecides(new Matter(topic.procedure(), topic.caseKey(), area), day),
                                area),
                        asked::decision)
                .toList();
    }

    /** The register as it is asked, with the area in which each rule was met last. */
    private final class Asked {
        private final Map<java.util.UUID, DelegationStore.OfDecision> lines = new HashMap<>();
        private final Map<CompetenceAnswer.Decides, AreaCode> met = new HashMap<>();
        private final DelegationRules.Around around = judge.around();

        CompetenceAnswer note(CompetenceAnswer answer, AreaCode area) {
            if (answer instanceof CompetenceAnswer.Decides decides && decides.kind() != CompetenceKind.LAW) {
                met.putIfAbsent(decides, area);
            }
            return answer;
        }

        @Nullable
        DelegationId decision(CompetenceAnswer.Decides answer) {
            var line = lines.get(answer.rule().value());
            return line == null ? null : line.delegation().id();
        }

        Optional<AgencyId> giver(Power power, LocalDate day) {
            var lender = power.by().onBehalfOf();
            if (lender != null) {
                return Optional.of(lender);
            }
            var line = lines.get(power.by().rule().value());
            var area = met.get(power.by());
            return line == null || area == null
                    ? Optional.empty()
                    : around.agency(line.line().terms().giver(), area, day);
        }
    }

    private Asked asked(LocalDate day) {
        var asked = new Asked();
        store.everyLine().stream()
                .filter(one -> one.delegation()
                        .holding(one.line().terms().validity())
                        .filter(days -> days.holdsOn(day))
                        .isPresent())
                .forEach(one -> asked.lines.put(one.line().id(), one));
        return asked;
    }

    private Set<Topic> topics(Asked asked, LocalDate day) {
        var topics = new LinkedHashSet<Topic>();
        directory.all(day).stream()
                .filter(traits -> traits.levels().stream().anyMatch(AdministrativeLevel::isLocal))
                .forEach(traits -> topics.add(new Topic(traits.code(), "")));
        competences.all().stream()
                .filter(rule -> rule.terms().validity().holdsOn(day))
                .map(rule -> rule.terms().scope())
                .filter(ProcedureScope.One.class::isInstance)
                .forEach(scope -> topics.add(new Topic(((ProcedureScope.One) scope).procedure(), "")));
        asked.lines
                .values()
                .forEach(one -> topics.add(new Topic(
                        one.line().terms().procedure(), one.line().terms().caseKey())));
        return topics;
    }

    /** For an agency of the province one commune is asked, and each of which a rule or a decision speaks alone. */
    private Collection<AreaCode> areasOf(Agency agency, Asked asked) {
        if (!agency.area().isProvince()) {
            return List.of(agency.area());
        }
        var some = new LinkedHashSet<AreaCode>();
        areas.communesOf(agency.area()).stream().limit(1).map(Area::code).forEach(some::add);
        Stream.concat(
                        competences.all().stream().map(rule -> rule.terms().area()),
                        asked.lines.values().stream()
                                .map(one -> one.line().terms().area()))
                .filter(area -> !area.isProvince() && areas.provinceOf(area).equals(agency.area()))
                .forEach(some::add);
        return some;
    }

    private List<AreaCode> everyArea(LocalDate day) {
        var provinces = new LinkedHashSet<AreaCode>();
        agencies.all(day).forEach(agency -> provinces.add(areas.provinceOf(agency.area())));
        var every = new ArrayList<AreaCode>();
        provinces.forEach(province -> areas.communesOf(province).stream()
                .filter(area -> area.existsOn(day))
                .map(Area::code)
                .forEach(every::add));
        return every;
    }
}
