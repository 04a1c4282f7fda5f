package vn.motcua.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.ProcedureCode;

/** Finds procedures by the words people use, with or without diacritics. */
@Controller
class SearchPage {
    private static final int RESULTS_MAX = 30;

    /** @param here codes of procedures that can be filed here */
    record View(String query, List<Procedures.Entry> results, Set<ProcedureCode> here) {}

    private final Procedures procedures;
    private final OnlineServices services;
    private final Clock clock;

    SearchPage(Procedures procedures, OnlineServices services, Clock clock) {
        this.procedures = procedures;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/tim-kiem")
    @OpenToAll(why = "the catalogue of procedures is public")
    String search(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        var results = query.isBlank() ? List.<Procedures.Entry>of() : procedures.search(query, RESULTS_MAX);
        var here = new HashSet<>(services.codes(LocalDate.ofInstant(clock.instant(), clock.getZone())));
        model.addAttribute("view", new View(query.strip(), results, here));
        return "portal/search";
    }
}
