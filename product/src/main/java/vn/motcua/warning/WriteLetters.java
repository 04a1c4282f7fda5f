package vn.motcua.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.Uuid7;

/**
 * Tells officers: one digest a morning to whom something is to be done, where there is something new or the last was some days ago; at once
 * of what is urgent. Every dossier is told to an officer once, on its highest rung.
 */
@Component
class WriteLetters {
    /**
     * Dossiers that are told to the same officers.
     *
     * @param newest when the last of them came to the rung
     */
    record Group(
            String rung,
            UUID counter,
            UUID agency,
            UUID deskAgency,
            String deskRole,
            @Nullable String holder,
            int number,
            Instant newest) {
        static Group of(Standing one) {
            return new Group(
                    one.rung(),
                    one.counter(),
                    one.agency(),
                    one.deskAgency(),
                    one.deskRole(),
                    one.holder(),
                    1,
                    one.enteredAt());
        }
    }

    private final LetterStore store;
    private final Officers officers;
    private final OfficeCalendars calendars;
    private final Clock clock;

    WriteLetters(LetterStore store, Officers officers, OfficeCalendars calendars, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Of those that came to an urgent rung just now. */
    void urgent(Ladder ladder, Collection<Standing> arrived, Instant now) {
        var day = LocalDate.ofInstant(now, clock.getZone());
        var letters = new ArrayList<Letter>();
        for (var one : arrived) {
            var rung = ladder.find(one.rung()).filter(Rung::urgent);
            rung.ifPresent(urgent -> recipients(urgent, Group.of(one), day)
                    .forEach(officer -> letters.add(new Letter(
                            Uuid7.at(now), officer, day, one.dossierId(), urgent.key(), Map.of(), now, null))));
        }
        store.add(letters);
    }

    /** From the hour of the ladder on, on working days of each officer's own office; whoever was told today is not told again. */
    void morning(Ladder ladder, Instant now) {
        var day = LocalDate.ofInstant(now, clock.getZone());
        if (LocalTime.ofInstant(now, clock.getZone()).isBefore(ladder.digestAt())) {
            return;
        }
        var at = calendars.at(now);
        var counted = new TreeMap<String, Map<String, Integer>>();
        var newest = new HashMap<String, Instant>();
        var repeatFrom = new HashMap<String, LocalDate>();
        for (var group : store.groups(day)) {
            var rung = ladder.find(group.rung());
            var moments = at.of(group.agency());
            if (rung.isEmpty() || !moments.isWorkingDay(day)) {
                continue;
            }
            for (var officer : recipients(rung.get(), group, day)) {
                counted.computeIfAbsent(officer, _ -> new TreeMap<>())
                        .merge(group.rung(), group.number(), Integer::sum);
                newest.merge(officer, group.newest(), (one, other) -> one.isAfter(other) ? one : other);
                repeatFrom.putIfAbsent(officer, moments.dayBefore(ladder.repeatDays()));
            }
        }
        store.forget(day);
        var last = store.lastMornings(counted.keySet());
        store.add(counted.entrySet().stream()
                .filter(one -> isDue(last.get(one.getKey()), newest.get(one.getKey()), repeatFrom.get(one.getKey())))
                .map(one -> new Letter(Uuid7.at(now), one.getKey(), day, null, null, one.getValue(), now, null))
                .toList());
    }

    private static boolean isDue(@Nullable Letter last, @Nullable Instant newest, @Nullable LocalDate repeatFrom) {
        return last == null
                || newest != null && newest.isAfter(last.madeAt())
                || repeatFrom != null && !last.day().isAfter(repeatFrom);
    }

    private Set<String> recipients(Rung rung, Group group, LocalDate day) {
        return rung.to().stream()
                .flatMap(audience -> switch (audience) {
                    case HOLDER -> holders(group, day);
                    case DIVISION_HEAD -> at(group.agency(), Role.DIVISION_HEAD, day);
                    case LEADER -> at(group.agency(), Role.LEADER, day);
                    case COUNTER -> at(group.counter(), Role.COUNTER_CLERK, day);
                    case COUNTER_LEADER -> at(group.counter(), Role.LEADER, day);
                })
                .collect(Collectors.toSet());
    }

    private Stream<String> holders(Group group, LocalDate day) {
        var holder = group.holder();
        return holder == null ? at(group.deskAgency(), Role.valueOf(group.deskRole()), day) : Stream.of(holder);
    }

    private Stream<String> at(UUID agency, Role role, LocalDate day) {
        return officers.inAgency(new AgencyId(agency), role, day).stream()
                .map(Officer::account)
                .map(AccountId::value);
    }
}
