package vn.motcua.delegation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.delegation.Powers;
import vn.motcua.delegation.Powers.Power;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;

/** Puts together what an agency may decide on a day. */
@Component
class GatherPowers {
    static final String GIVEN = "giao";
    static final String RECEIVED = "nhan";

    private final Powers powers;
    private final GatherDelegations gather;
    private final Agencies agencies;
    private final Procedures procedures;

    GatherPowers(Powers powers, GatherDelegations gather, Agencies agencies, Procedures procedures) {
        this.powers = powers;
        this.gather = gather;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /** @param shown {@link #GIVEN}, {@link #RECEIVED}, or anything else for all that it decides */
    record Asked(Agency agency, String shown, int page, Language language) {}

    DelegationView.PowersOn of(Asked asked, LocalDate day, List<BadInput.Finding> findings) {
        var agency = asked.agency();
        var all = powers.of(agency.id(), day);
        var counts = new DelegationView.Counts(
                count(all, power -> !power.isGiven() && power.by().kind() == CompetenceKind.LAW),
                count(all, power -> !power.isGiven() && power.by().kind() != CompetenceKind.LAW),
                count(all, Power::isGiven));
        var wanted = all.stream().filter(power -> isShown(power, asked.shown())).toList();
        int from = Math.min((asked.page() - 1) * GatherDelegations.PAGE_LINES, wanted.size());
        int to = Math.min(from + GatherDelegations.PAGE_LINES, wanted.size());
        var here = wanted.subList(from, to);
        var names = procedures.names(
                here.stream().map(power -> power.topic().procedure()).distinct().toList());
        var shown = asked.shown().equals(GIVEN) || asked.shown().equals(RECEIVED) ? asked.shown() : "";
        var address = PublicDelegationPages.PATH + "/co-quan/" + agency.id() + "?ngay=" + day + "&xem=" + shown;
        return new DelegationView.PowersOn(
                agency.isOpenOn(day)
                        ? agency.name(day)
                        : agency.names().getLast().text(),
                agency.id().toString(),
                day,
                here.stream()
                        .map(power -> new DelegationView.PowerLine(
                                power,
                                names.getOrDefault(
                                        power.topic().procedure(),
                                        power.topic().procedure().value()),
                                other(power, day)))
                        .toList(),
                counts,
                shown,
                gather.endingSoon().stream()
                        .filter(entry -> powers.concerns(entry.delegation().id(), agency))
                        .toList(),
                DelegationView.page(address, asked.page() - 1, from > 0).orElse(null),
                DelegationView.page(address, asked.page() + 1, to < wanted.size())
                        .orElse(null),
                new DelegationForm(Map.of("ngay", day.toString()), findings));
    }

    private String other(Power power, LocalDate day) {
        var behalf = power.by().onBehalfOf();
        if (power.isGiven()) {
            return agencies.get(power.by().agency()).name(day);
        }
        return behalf == null ? "" : agencies.get(behalf).name(day);
    }

    private static boolean isShown(Power power, String shown) {
        return switch (shown) {
            case GIVEN -> power.isGiven();
            case RECEIVED -> !power.isGiven() && power.by().kind() != CompetenceKind.LAW;
            default -> !power.isGiven();
        };
    }

    private static int count(List<Power> all, java.util.function.Predicate<Power> which) {
        return (int) all.stream().filter(which).count();
    }
}
