package vn.motcua.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Days on which nobody of a role will be there, in sentences. */
@Component
public class AbsenceWarnings {
    private final UncoveredDays uncovered;
    private final OnDuty onDuty;
    private final Agencies agencies;
    private final Messages messages;
    private final Clock clock;

    AbsenceWarnings(UncoveredDays uncovered, OnDuty onDuty, Agencies agencies, Messages messages, Clock clock) {
        this.uncovered = uncovered;
        this.onDuty = onDuty;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of the agencies where the officer is a head or a leader; none for others. */
    public List<String> forWhoLeads(User.Officer officer, Language language) {
        var led = new HashSet<>(onDuty.agencies(officer, Role.DIVISION_HEAD));
        led.addAll(onDuty.agencies(officer, Role.LEADER));
        return of(led, language);
    }

    /** Where they are about more than one agency, each names its own. */
    public List<String> of(Collection<AgencyId> led, Language language) {
        return uncovered.at(led).stream()
                .map(one -> sentence(one, language)
                        + (led.size() > 1 ? " – " + agencies.get(one.agency()).name(today()) : ""))
                .toList();
    }

    private String sentence(UncoveredDays.Uncovered one, Language language) {
        return messages.text(
                language,
                "absence.uncovered",
                messages.text(language, "absence.role." + one.role()),
                one.days().getFirst(),
                one.days().size(),
                one.due());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
