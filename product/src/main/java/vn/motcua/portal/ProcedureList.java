package vn.motcua.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.ProcedureCode;

/** All procedures, by field (lĩnh vực). */
@Controller
class ProcedureList {
    private static final int PAGE_LINES = 50;

    record View(
            List<String> fields,
            @Nullable String field,
            List<Procedures.Entry> entries,
            @Nullable String next,
            Set<ProcedureCode> here) {}

    private final Procedures procedures;
    private final OnlineServices services;
    private final Clock clock;

    ProcedureList(Procedures procedures, OnlineServices services, Clock clock) {
        this.procedures = procedures;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/thu-tuc")
    @OpenToAll(why = "the catalogue of procedures is public")
    String list(
            @RequestParam(name = "linh-vuc", required = false) @Nullable String field,
            @RequestParam(name = "sau", required = false) @Nullable String after,
            Model model) {
        model.addAttribute("view", field == null || field.isBlank() ? fields() : entries(field, after));
        return "portal/procedures";
    }

    private View fields() {
        return new View(procedures.fields(), null, List.of(), null, Set.of());
    }

    private View entries(String field, @Nullable String after) {
        var filter = new Procedures.Filter(field, null, null, null, null);
        var from = after != null && ProcedureCode.isValid(after) ? new ProcedureCode(after) : null;
        var found = procedures.list(filter, from, PAGE_LINES + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE_LINES));
        var next = found.size() > PAGE_LINES ? pageAfter(field, shown.getLast().code()) : null;
        var here = new HashSet<>(services.codesOnline(LocalDate.ofInstant(clock.instant(), clock.getZone())));
        return new View(List.of(), field, shown, next, here);
    }

    private static String pageAfter(String field, ProcedureCode last) {
        return UriComponentsBuilder.fromPath("/thu-tuc")
                .queryParam("linh-vuc", "{field}")
                .queryParam("sau", last.value())
                .encode()
                .buildAndExpand(field)
                .toUriString();
    }
}
