package vn.motcua.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.AgencyId;
import vn.motcua.scorecard.Period;
import vn.motcua.shared.NotFound;

/** Reads directives with their histories. */
@Component
public class Directives {
    /** Running ones of a unit that one page reads; more are said to be left out. */
    public static final int RUNNING_MAX = 1_000;

    /** So many one count reads. */
    public static final int COUNTED_MAX = 20_000;

    private static final Comparator<Followed> BY_DUE = Comparator.comparing(
                    (Followed one) -> one.dueOn().orElse(LocalDate.MAX))
            .thenComparing(one -> one.directive().id().toString());

    private final DirectiveStore store;
    private final SourceStore sources;
    private final Committees committees;
    private final RulesOfDirectives rules;
    private final Clock clock;

    Directives(DirectiveStore store, SourceStore sources, Committees committees, RulesOfDirectives rules, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.committees = committees;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Which ones are counted: those that ran on some day of a period.
     *
     * @param lead null for all
     * @param giver null for all
     * @param committee with those that were merged into it; null for all
     */
    public record Scope(
            Period period,
            @Nullable AgencyId lead,
            @Nullable AgencyId giver,
            @Nullable CommitteeId committee) {}

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public DirectiveRules rules() {
        return rules.on(today());
    }

    /** As it was at the end of that day. @throws NotFound when there is none that was given by then */
    public Followed asOf(DirectiveId id, LocalDate day) {
        return store.find(id).map(one -> followed(List.of(one), day)).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new NotFound("directive " + id + " on " + day));
    }

    public Optional<Followed> find(DirectiveId id) {
        return store.find(id).stream()
                .flatMap(one -> followed(List.of(one), today()).stream())
                .findFirst();
    }

    /** Its parts that were given. */
    public List<Followed> parts(DirectiveId whole) {
        return followed(store.parts(whole), today());
    }

    /** What runs and is led by one of these, or has one of them as a partner; the first to be due first. */
    public List<Followed> of(Collection<AgencyId> agencies) {
        return running(
                "(t.lead_id = any(:agencies) or t.partner_ids && :agencies)", Map.of("agencies", array(agencies)));
    }

    /** What runs and was given by one of these; the first to be due first. */
    public List<Followed> givenBy(Collection<AgencyId> givers) {
        return running(
                "t.source_id in (select s.id from directive.source s where s.giver_id = any(:givers))",
                Map.of("givers", array(givers)));
    }

    /** Number of those of a unit whose deadline is today or passed, for the mark beside a link. */
    public int pressing(Collection<AgencyId> leads) {
        var today = today();
        return (int) running(
                        "t.lead_id = any(:agencies)"
                                + " and (t.deadline_day <= :today or t.deadline_kind in ('WEEKLY', 'MONTHLY', 'QUARTERLY'))",
                        Map.of("agencies", array(leads), "today", today))
                .stream()
                .filter(one -> one.life().phase().isInHand())
                .filter(one -> one.dueOn().filter(due -> !due.isAfter(today)).isPresent())
                .count();
    }

    /** Those of a scope as of the end of its period, or now where it is not over; the first to be due first. */
    public List<Followed> counted(Scope scope) {
        var today = today();
        var last = scope.period().last();
        var asOf = last.isAfter(today) ? today : last;
        var condition = new StringBuilder("t.given_on <= :last and (t.ended_on is null or t.ended_on >= :first)");
        var values = new HashMap<String, Object>();
        values.put("last", asOf);
        values.put("first", scope.period().first());
        if (scope.lead() != null) {
            condition.append(" and t.lead_id = :lead");
            values.put("lead", scope.lead().value());
        }
        if (scope.giver() != null) {
            condition.append(" and t.source_id in (select s.id from directive.source s where s.giver_id = :giver)");
            values.put("giver", scope.giver().value());
        }
        if (scope.committee() != null) {
            condition.append(
                    " and t.source_id in (select s.id from directive.source s where s.committee_id in (:all))");
            values.put(
                    "all",
                    committees.withPredecessors(scope.committee()).stream()
                            .map(CommitteeId::value)
                            .toList());
        }
        condition.append(" order by t.id limit ").append(COUNTED_MAX + 1);
        var found = store.where(condition.toString(), values);
        if (found.size() > COUNTED_MAX) {
            throw new IllegalStateException("A scope must have at most 20,000 directives, but has more");
        }
        return sorted(followed(found, asOf));
    }

    /** @throws NotFound when there is none */
    public Source source(SourceId id) {
        return sources.find(id).orElseThrow(() -> new NotFound("source " + id));
    }

    /** What a source says, given or not, in its order. */
    public List<Directive> of(SourceId source) {
        return store.of(source);
    }

    /** The newest sources of these agencies, drafts too. */
    public List<Source> sources(Collection<AgencyId> givers) {
        return sources.of(givers);
    }

    private List<Followed> running(String whose, Map<String, ?> values) {
        return sorted(followed(
                store.where(
                        "t.given_on is not null and t.ended_on is null and " + whose
                                + " order by coalesce(t.deadline_day, 'infinity'), t.id limit " + RUNNING_MAX,
                        values),
                today()));
    }

    private static UUID[] array(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toArray(UUID[]::new);
    }

    private static List<Followed> sorted(List<Followed> all) {
        var sorted = new ArrayList<>(all);
        sorted.sort(BY_DUE);
        return List.copyOf(sorted);
    }

    /** Without those that were not given by that day. */
    private List<Followed> followed(List<Directive> directives, LocalDate day) {
        var events = store.events(directives);
        var from = sources.all(directives.stream().map(Directive::source).toList());
        int nearDays = rules.on(day).nearDays();
        var found = new ArrayList<Followed>();
        for (var directive : directives) {
            var source = from.get(directive.source());
            if (source == null) {
                throw new IllegalStateException("Directive " + directive.id() + " must have a source, but has none");
            }
            var one = new Followed(directive, source, day, events.getOrDefault(directive.id(), List.of()), nearDays);
            if (!one.events().isEmpty()) {
                found.add(one);
            }
        }
        return List.copyOf(found);
    }
}
