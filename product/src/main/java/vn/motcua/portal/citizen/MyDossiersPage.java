package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.filing.DraftPages;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.KeepingTerms;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.JustDone;

/** Góc công dân: drafts to go on with, and everything this account has filed, newest first. */
@Controller
@ForCitizens
class MyDossiersPage {
    /**
     * @param keptUntil last day on which a draft is kept, by its id
     * @param saved id of the draft that was just left for later; empty otherwise
     */
    record View(
            DraftPages.Page drafts,
            Map<DossierId, LocalDate> keptUntil,
            Dossiers.Page page,
            Map<String, String> names,
            String saved) {
        View {
            keptUntil = Map.copyOf(keptUntil);
            names = Map.copyOf(names);
        }
    }

    record DiscardView(String id, String name, Instant updatedAt) {}

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final DraftPages pages;
    private final FilingOffer offer;
    private final KeepingTerms keeping;
    private final CurrentUser user;

    MyDossiersPage(
            Dossiers dossiers,
            Drafts drafts,
            DraftPages pages,
            FilingOffer offer,
            KeepingTerms keeping,
            CurrentUser user) {
        this.pages = pages;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.offer = offer;
        this.keeping = keeping;
        this.user = user;
    }

    @GetMapping("/ho-so-cua-toi")
    ModelAndView show(
            @RequestParam(name = "tiep", required = false) @Nullable String cursor,
            @RequestParam(name = "ban-nhap", required = false) @Nullable String draftsFrom,
            HttpServletRequest request) {
        var account = user.citizen().account();
        var some = cursor == null ? pages.of(account, draftsFrom) : new DraftPages.Page(List.of(), null);
        var mine = some.drafts();
        var page = dossiers.of(account, cursor);
        var codes = page.lines().stream().map(Dossiers.Line::procedure).collect(Collectors.toSet());
        mine.forEach(draft -> codes.add(draft.procedure().value()));
        var names = codes.stream()
                .collect(Collectors.toMap(code -> code, code -> offer.procedureName(new ProcedureCode(code))));
        return new ModelAndView(
                "portal/citizen/mine", "view", new View(some, kept(mine), page, names, JustDone.of(request)));
    }

    private Map<DossierId, LocalDate> kept(List<Drafts.Draft> mine) {
        var kept = new HashMap<DossierId, LocalDate>();
        mine.forEach(draft -> keeping.draftKeptUntil(draft.updatedAt()).ifPresent(day -> kept.put(draft.id(), day)));
        return kept;
    }

    /** Asks once more: what was typed cannot be brought back. */
    @GetMapping("/ho-so-cua-toi/ban-nhap/{id}/bo")
    ModelAndView confirmDiscarding(@PathVariable UUID id) {
        var draft = drafts.get(new DossierId(id), user.citizen().account());
        return new ModelAndView(
                "portal/citizen/discard",
                "view",
                new DiscardView(id.toString(), offer.procedureName(draft.procedure()), draft.updatedAt()));
    }

    @PostMapping("/ho-so-cua-toi/ban-nhap/{id}/bo")
    String discard(@PathVariable UUID id) {
        drafts.discard(new DossierId(id), user.citizen().account());
        return "redirect:/ho-so-cua-toi";
    }
}
