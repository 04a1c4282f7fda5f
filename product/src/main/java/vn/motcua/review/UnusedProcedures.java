package vn.motcua.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Procedures;
import vn.motcua.delegation.Powers;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.ProcedureDirectory;
import vn.motcua.organisation.ProcedureTraits;
import vn.motcua.shared.ProcedureCode;

/** Which procedures had no dossier in a period, from the facts of dossiers: in the province, or of those that one agency decides. */
@Component
public class UnusedProcedures {
    private static final String FILES = "classpath:vn/motcua/review/rules/*.json";

    /** What is said of a procedure. */
    public enum Standing {
        /** Offered through the whole period, no dossier, no exception. */
        UNUSED,
        /** No dossier, but it was not offered yet when the period began. */
        NEWER,
        /** No dossier, and somebody said why it must exist. */
        EXCEPTED,
        USED
    }

    /**
     * @param agency null for the province
     * @param from first day of the period; its last is today
     */
    public record Scope(@Nullable AgencyId agency, LocalDate from) {}

    /**
     * A procedure.
     *
     * @param dossiers in the period
     * @param last the day of the last one ever; null for none
     */
    public record Line(
            ProcedureCode code,
            String name,
            String field,
            int dossiers,
            @Nullable LocalDate last,
            Standing standing) {}

    /**
     * @param reachesBackTo the day of the first dossier that is known at all; null for none. Of what was before nothing is known
     * @param lines in the order of codes
     */
    public record Found(@Nullable LocalDate reachesBackTo, List<Line> lines) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** What is known of a procedure beside its name. */
    record Known(
            ProcedureTraits traits, int dossiers, @Nullable LocalDate last, boolean offeredBefore, boolean excepted) {
        Standing standing() {
            if (dossiers > 0) {
                return Standing.USED;
            }
            if (excepted) {
                return Standing.EXCEPTED;
            }
            return offeredBefore ? Standing.UNUSED : Standing.NEWER;
        }
    }

    private final ReviewStore store;
    private final ProcedureDirectory directory;
    private final Procedures procedures;
    private final Powers powers;
    private final Clock clock;
    private final List<ReviewRules> versions;

    UnusedProcedures(
            ReviewStore store,
            ProcedureDirectory directory,
            Procedures procedures,
            Powers powers,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.directory = directory;
        this.procedures = procedures;
        this.powers = powers;
        this.clock = clock;
        this.versions = read(json);
    }

    private static List<ReviewRules> read(JsonMapper json) {
        try {
            var read = new ArrayList<ReviewRules>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                read.add(json.readValue(file.getContentAsString(StandardCharsets.UTF_8), ReviewRules.class));
            }
            read.sort(Comparator.comparing(ReviewRules::since));
            return List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public ReviewRules rules() {
        var today = today();
        return versions.stream()
                .filter(one -> !one.since().isAfter(today))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Rules must hold on " + today + ", but none do"));
    }

    public Found of(Scope scope) {
        var today = today();
        var counted = store.counted(scope, clock.getZone());
        var before =
                directory.all(scope.from()).stream().map(ProcedureTraits::code).collect(Collectors.toSet());
        var excepted = store.excepted().stream()
                .filter(one -> one.isOn(today))
                .map(Excepted::procedure)
                .collect(Collectors.toSet());
        var offered = offered(scope.agency(), today);
        var known = known(offered, counted, before, excepted);
        var names = procedures.names(offered.stream().map(ProcedureTraits::code).toList());
        return new Found(
                store.firstDay(clock.getZone()).orElse(null),
                known.stream()
                        .map(one -> new Line(
                                one.traits().code(),
                                names.getOrDefault(
                                        one.traits().code(), one.traits().code().value()),
                                one.traits().field(),
                                one.dossiers(),
                                one.last(),
                                one.standing()))
                        .sorted(Comparator.comparing(line -> line.code().value()))
                        .toList());
    }

    static List<Known> known(
            Collection<ProcedureTraits> offered,
            Map<ProcedureCode, ReviewStore.Counted> counted,
            Set<ProcedureCode> before,
            Set<ProcedureCode> excepted) {
        return offered.stream()
                .map(traits -> {
                    var of = counted.get(traits.code());
                    return new Known(
                            traits,
                            of == null ? 0 : of.inPeriod(),
                            of == null ? null : of.last(),
                            before.contains(traits.code()),
                            excepted.contains(traits.code()));
                })
                .toList();
    }

    /** What is offered today; of an agency, what it decides and has not given to others. */
    private Collection<ProcedureTraits> offered(@Nullable AgencyId agency, LocalDate today) {
        var all = directory.all(today);
        if (agency == null) {
            return all;
        }
        var own = new HashSet<ProcedureCode>();
        powers.of(agency, today).stream()
                .filter(power -> !power.isGiven())
                .forEach(power -> own.add(power.topic().procedure()));
        return all.stream().filter(traits -> own.contains(traits.code())).toList();
    }

    /** One procedure in a scope; none where it is not offered there. */
    public Optional<Line> one(Scope scope, ProcedureCode code) {
        return of(scope).lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst();
    }

    /** How many there are of each standing, also where there is none. */
    public static Map<Standing, Long> counts(List<Line> lines) {
        var counts = new HashMap<Standing, Long>(
                lines.stream().collect(Collectors.groupingBy(Line::standing, Collectors.counting())));
        Arrays.stream(Standing.values()).forEach(standing -> counts.putIfAbsent(standing, 0L));
        return Map.copyOf(counts);
    }

    /** The newest proposal about each. */
    public Map<ProcedureCode, Proposal> proposed() {
        return store.proposals().stream()
                .collect(Collectors.toMap(Proposal::procedure, Function.identity(), (_, later) -> later));
    }

    /** All proposals about one, the newest first. */
    public List<Proposal> proposals(ProcedureCode code) {
        return store.proposals().stream()
                .filter(one -> one.procedure().equals(code))
                .sorted(Comparator.comparing(Proposal::at).reversed())
                .toList();
    }

    public List<Excepted> exceptions(ProcedureCode code) {
        return store.excepted().stream()
                .filter(one -> one.procedure().equals(code))
                .toList();
    }
}
