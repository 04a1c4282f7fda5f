package vn.motcua.petition.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;

/** The agencies that may be chosen, and the one for who does not know which. */
@Component
class Choices {
    private final Agencies agencies;
    private final Clock clock;

    Choices(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Choice> agencies() {
        var today = today();
        return agencies.all(today).stream()
                .map(agency -> new Choice(agency.id().toString(), agency.name(today)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    /** The province's own centre; null where there is none, and somebody must choose. */
    @Nullable
    AgencyId unsure() {
        return agencies.all(today()).stream()
                .filter(agency -> agency.kind() == AgencyKind.PROVINCE_CENTRE)
                .map(agency -> agency.id())
                .findFirst()
                .orElse(null);
    }

    String name(AgencyId id) {
        return agencies.find(id).map(agency -> agency.name(today())).orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
