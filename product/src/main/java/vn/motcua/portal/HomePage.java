package vn.motcua.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.OpenToAll;
import vn.motcua.linked.LinkedGroup;
import vn.motcua.linked.LinkedOffer;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;

/** The first page: search, life events, what can be filed here, look-up by number, today's hours. */
@Controller
class HomePage {
    private static final int SERVICES_MAX = 6;

    record Service(String code, String name) {}

    record View(
            List<LifeEvent> events,
            List<Service> services,
            List<LinkedGroup> linked,
            OpeningHours.@Nullable Today today) {}

    private final Procedures procedures;
    private final OnlineServices services;
    private final LinkedOffer linked;
    private final OpeningHours hours;
    private final Clock clock;

    HomePage(Procedures procedures, OnlineServices services, LinkedOffer linked, OpeningHours hours, Clock clock) {
        this.procedures = procedures;
        this.services = services;
        this.linked = linked;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping("/")
    @OpenToAll(why = "the front door")
    String show(Model model) {
        var events = Arrays.asList(LifeEvent.values());
        model.addAttribute("view", new View(events, servicesHere(), linked.inForce(), today()));
        return "portal/home";
    }

    private List<Service> servicesHere() {
        var codes = services.codesOnline(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var names = procedures.names(codes);
        return codes.stream()
                .flatMap(code -> Stream.ofNullable(names.get(code)).map(name -> new Service(code.value(), name)))
                .limit(SERVICES_MAX)
                .toList();
    }

    /** The home page stands even when no calendar has been set up yet, or somebody changed it outside. */
    private OpeningHours.@Nullable Today today() {
        try {
            return hours.today();
        } catch (NotFound | ChangedOutside _) {
            return null;
        }
    }
}
