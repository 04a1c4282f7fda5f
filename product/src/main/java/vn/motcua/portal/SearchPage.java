package vn.motcua.portal;

import java.nio.charset.StandardCharsets;
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
import org.springframework.web.util.UriUtils;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.OpenToAll;
import vn.motcua.presentation.OnPaper;
import vn.motcua.shared.ProcedureCode;

/** Finds procedures by the words people use, with or without diacritics. */
@Controller
class SearchPage {
    private static final int PAGE_LINES = 30;
    private static final int RESULTS_MAX = 200;

    /**
     * @param count of all results, on this page and others
     * @param isCut whether there may be more, less fitting ones
     * @param here codes of procedures that can be filed here
     * @param question what tells the first ones apart, or null; on the first page only
     */
    record View(
            String query,
            int count,
            boolean isCut,
            List<Procedures.Entry> results,
            @Nullable String previous,
            @Nullable String next,
            Set<ProcedureCode> here,
            SimilarProcedures.@Nullable Question question) {}

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
    String search(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var paper = OnPaper.read(query);
        if (paper.isPresent()) {
            return "redirect:/tra-cuu?ma=" + UriUtils.encode(asked(paper.get(), query), StandardCharsets.UTF_8);
        }
        var all = query.isBlank() ? List.<Procedures.Entry>of() : procedures.search(query, RESULTS_MAX);
        int shown = page.matches("[1-9]\\d?") ? Integer.parseInt(page) : 1;
        int from = Math.min((shown - 1) * PAGE_LINES, all.size());
        int to = Math.min(from + PAGE_LINES, all.size());
        var here = new HashSet<>(services.codesOnline(LocalDate.ofInstant(clock.instant(), clock.getZone())));
        var view = new View(
                query.strip(),
                all.size(),
                all.size() == RESULTS_MAX,
                all.subList(from, to),
                shown > 1 ? address(query, shown - 1) : null,
                to < all.size() ? address(query, shown + 1) : null,
                here,
                shown == 1 ? SimilarProcedures.among(all).orElse(null) : null);
        model.addAttribute("view", view);
        return "portal/search";
    }

    /** Of an address the look-up needs more than what was read in it. */
    private static String asked(OnPaper paper, String query) {
        return switch (paper) {
            case OnPaper.Page _, OnPaper.Result _, OnPaper.OtherAddress _ -> query.strip();
            case OnPaper.Numbered _,
                    OnPaper.Filing _,
                    OnPaper.MistypedFiling _,
                    OnPaper.Money _,
                    OnPaper.Card _,
                    OnPaper.Person _ -> paper.text();
        };
    }

    private static String address(String query, int page) {
        return UriComponentsBuilder.fromPath("/tim-kiem")
                .queryParam("q", "{query}")
                .queryParam("trang", page)
                .encode()
                .buildAndExpand(query.strip())
                .toUriString();
    }
}
