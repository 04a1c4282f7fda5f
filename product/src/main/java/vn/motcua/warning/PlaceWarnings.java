package vn.motcua.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.absence.AbsenceWarnings;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.Language;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.KeyValidity;

/** What threatens an office rather than one dossier: nobody there, an assignment or a certificate that ends. */
@Component
public class PlaceWarnings {
    private static final int ENDING_DAYS = 30;

    /** What ends. */
    public enum Kind {
        /** An assignment of an officer; whoever comes after must be appointed. */
        ASSIGNMENT,
        /** The personal key of a leader. */
        CERTIFICATE,
        /** The seal of the agency. */
        SEAL,
        /** A leader who has no key to sign with. */
        NO_CERTIFICATE
    }

    /**
     * @param who name of the officer, or of the agency for its seal
     * @param lastDay null where there is none
     * @param isLast whether nobody else has the role there
     */
    public record Ending(Kind kind, String who, @Nullable LocalDate lastDay, boolean isLast) {}

    private final AbsenceWarnings absences;
    private final Officers officers;
    private final Agencies agencies;
    private final KeyValidity keys;
    private final Clock clock;

    PlaceWarnings(AbsenceWarnings absences, Officers officers, Agencies agencies, KeyValidity keys, Clock clock) {
        this.absences = absences;
        this.officers = officers;
        this.agencies = agencies;
        this.keys = keys;
        this.clock = clock;
    }

    /** Working days ahead on which nobody of a role is there, in sentences. */
    public List<String> uncovered(Collection<AgencyId> places, Language language) {
        return absences.of(places, language);
    }

    /** What ends within thirty days or has ended, the earliest first. */
    public List<Ending> ending(Collection<AgencyId> places) {
        return places.stream()
                .flatMap(place -> Stream.concat(assignments(place), certificates(place)))
                .sorted(Comparator.comparing(Ending::lastDay, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private Stream<Ending> assignments(AgencyId place) {
        var today = today();
        var horizon = today.plusDays(ENDING_DAYS);
        var after = officers.inAgency(place, horizon.plusDays(1));
        var found = new ArrayList<Ending>();
        for (var officer : officers.inAgency(place, today)) {
            for (var one : officer.assignments()) {
                var last = one.validity().to();
                if (!one.agency().equals(place) || last == null || last.isAfter(horizon)) {
                    continue;
                }
                boolean isLast = one.roles().stream()
                        .anyMatch(role ->
                                after.stream().noneMatch(later -> later.hasRole(place, role, horizon.plusDays(1))));
                found.add(new Ending(Kind.ASSIGNMENT, officer.name(), last, isLast));
            }
        }
        return found.stream();
    }

    private Stream<Ending> certificates(AgencyId place) {
        var today = today();
        var agency = agencies.get(place);
        var leaders = officers.inAgency(place, Role.LEADER, today);
        if (!agency.kind().name().endsWith("CENTRE")) {
            var ofLeaders = leaders.stream()
                    .flatMap(leader ->
                            ending(Kind.CERTIFICATE, leader.name(), KeyName.of(leader.account()), leaders.size() == 1));
            var seal = ending(Kind.SEAL, agency.name(today), KeyName.sealOf(agency.code(today)), true);
            return Stream.concat(ofLeaders, seal);
        }
        return Stream.of();
    }

    private Stream<Ending> ending(Kind kind, String who, KeyName key, boolean isLast) {
        return switch (keys.of(key)) {
            case KeyValidity.Found(var notAfter, var _) -> {
                var last = day(notAfter);
                yield last.isAfter(today().plusDays(ENDING_DAYS))
                        ? Stream.of()
                        : Stream.of(new Ending(kind, who, last, isLast));
            }
            case KeyValidity.None() ->
                kind == Kind.CERTIFICATE ? Stream.of(new Ending(Kind.NO_CERTIFICATE, who, null, isLast)) : Stream.of();
            case KeyValidity.Unknown() -> Stream.of();
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private LocalDate today() {
        return day(clock.instant());
    }
}
