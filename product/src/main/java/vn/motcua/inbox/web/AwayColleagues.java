package vn.motcua.inbox.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.absence.AbsenceWarnings;
import vn.motcua.absence.Cover;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Language;

/** What an officer's desk shows of colleagues who are away: whose tasks may be taken over, and who will be missed. */
@Component
class AwayColleagues {
    /**
     * Somebody whose tasks the officer may take over.
     *
     * @param absence its id
     */
    record Left(String absence, String name, LocalDate until, int open) {}

    /**
     * @param warnings for heads and leaders: sentences about days on which nobody of a role is there
     * @param until who of the colleagues is away today, and until when
     */
    record Seen(List<Left> left, List<String> warnings, Map<AccountId, LocalDate> until) {
        Seen {
            left = List.copyOf(left);
            warnings = List.copyOf(warnings);
            until = Map.copyOf(until);
        }

        int open() {
            return left.stream().mapToInt(Left::open).sum();
        }

        boolean isAway(OfficerDesks.Colleague colleague) {
            return until.containsKey(colleague.account());
        }
    }

    private final Tasks tasks;
    private final AbsenceWarnings warnings;
    private final OfficerDesks desks;

    AwayColleagues(Tasks tasks, AbsenceWarnings warnings, OfficerDesks desks) {
        this.tasks = tasks;
        this.warnings = warnings;
        this.desks = desks;
    }

    Seen seenBy(User.Officer officer, Language language) {
        var away = tasks.away(officer.account());
        var left = away.left().stream()
                .map(one -> new Left(
                        one.absence().id().toString(),
                        desks.name(one.absence().officer()),
                        one.absence().lastDay(),
                        one.open()))
                .toList();
        return new Seen(left, warnings.forWhoLeads(officer, language), until(away.today()));
    }

    private static Map<AccountId, LocalDate> until(List<Cover> today) {
        var until = new HashMap<AccountId, LocalDate>();
        today.stream()
                .filter(cover -> cover.absence().isForAll())
                .forEach(cover ->
                        until.put(cover.absence().officer(), cover.absence().lastDay()));
        return until;
    }
}
