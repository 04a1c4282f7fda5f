package vn.motcua.dossier.web.officer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.CounterDesk;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingOffer;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.ProcedureCode;

/** The counter's home (bộ phận một cửa): what waits to be received, what waits to be handed over. */
@Controller
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.COUNTER)
class CounterPage {
    /**
     * @param counters all that the clerk serves
     * @param names name of each procedure by code
     * @param asked what was searched for; empty for the queues
     */
    record View(
            List<CounterDesk.Counter> counters,
            CounterDesk.Counter counter,
            boolean isHandOver,
            Dossiers.Counts counts,
            Dossiers.Page page,
            Map<String, String> names,
            String asked,
            boolean isFirst) {
        View {
            counters = List.copyOf(counters);
            names = Map.copyOf(names);
        }

        /** This page with another tab, or further on. */
        String href(boolean handOver, @Nullable String cursor) {
            var address = UriComponentsBuilder.fromPath("/mot-cua");
            if (counters.size() > 1) {
                address.queryParam("noi", counter.id());
            }
            if (handOver) {
                address.queryParam("tab", "tra-ket-qua");
            }
            if (cursor != null) {
                address.queryParam("tiep", cursor);
            }
            return address.encode().toUriString();
        }

        @Nullable
        String next() {
            return page.next() == null ? null : href(isHandOver, page.next());
        }

        @Nullable
        String first() {
            return isFirst ? null : href(isHandOver, null);
        }
    }

    private final Dossiers dossiers;
    private final CounterDesk desk;
    private final FilingOffer offer;
    private final CurrentUser user;
    private final Clock clock;

    CounterPage(Dossiers dossiers, CounterDesk desk, FilingOffer offer, CurrentUser user, Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.offer = offer;
        this.user = user;
        this.clock = clock;
    }

    /** What the address says: which counter, which tab, which page, what is searched. */
    record Asked(
            @Nullable String noi,
            @Nullable String tab,
            @Nullable String tiep,
            @Nullable String q) {
        boolean isHandOver() {
            return "tra-ket-qua".equals(tab);
        }

        String search() {
            return q == null ? "" : q.strip();
        }
    }

    @GetMapping("/mot-cua")
    ModelAndView show(Asked asked, @RequestParam(name = "da-nop", required = false) @Nullable String filed) {
        var counters = desk.counters(user.officer());
        if (counters.isEmpty()) {
            return new ModelAndView("dossier/web/officer/nowhere");
        }
        var counter = counters.stream()
                .filter(one -> one.id().toString().equals(asked.noi()))
                .findFirst()
                .orElse(counters.getFirst());
        var page = page(counter, asked);
        var names = page.lines().stream()
                .map(Dossiers.Line::procedure)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> offer.procedureName(new ProcedureCode(code))));
        var view = new View(
                counters,
                counter,
                asked.isHandOver(),
                dossiers.counts(counter.id(), clock.instant()),
                page,
                names,
                asked.search(),
                asked.tiep() == null);
        return new ModelAndView("dossier/web/officer/counter", "view", view).addObject("filed", filed != null);
    }

    private Dossiers.Page page(CounterDesk.Counter counter, Asked asked) {
        if (!asked.search().isEmpty()) {
            return new Dossiers.Page(dossiers.search(counter.id(), asked.search()), null);
        }
        return asked.isHandOver()
                ? dossiers.toHandOver(counter.id(), asked.tiep())
                : dossiers.counterQueue(counter.id(), asked.tiep());
    }
}
