package vn.motcua.delegation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.delegation.DelegationId;
import vn.motcua.delegation.DelegationTable;
import vn.motcua.delegation.Delegations;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.Documents;
import vn.motcua.identity.OpenToAll;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** The register as everybody may read it (công bố công khai). */
@Controller
@RequestMapping(PublicDelegationPages.PATH)
class PublicDelegationPages {
    static final String PATH = "/phan-cap-uy-quyen";
    private static final String WHY = "decisions on who decides are published";

    private final Delegations delegations;
    private final GatherDelegations gather;
    private final GatherPowers powers;
    private final DelegationTable table;
    private final Documents documents;
    private final Agencies agencies;

    PublicDelegationPages(
            Delegations delegations,
            GatherDelegations gather,
            GatherPowers powers,
            DelegationTable table,
            Documents documents,
            Agencies agencies) {
        this.delegations = delegations;
        this.gather = gather;
        this.powers = powers;
        this.table = table;
        this.documents = documents;
        this.agencies = agencies;
    }

    @GetMapping
    @OpenToAll(why = WHY)
    ModelAndView register(
            @RequestParam(name = "trang", required = false) @Nullable String page, HttpServletRequest request) {
        var of = new GatherDelegations.Page(PATH, GatherDelegations.number(page), Languages.of(request));
        return new ModelAndView("delegation/web/published", "view", gather.register(delegations.published(), of, ""));
    }

    @GetMapping("/{id}")
    @OpenToAll(why = WHY)
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(name = "trang", required = false) @Nullable String page,
            HttpServletRequest request) {
        var delegation = delegations.published(new DelegationId(id));
        var of = new GatherDelegations.Page(PATH + "/" + id, GatherDelegations.number(page), Languages.of(request));
        var view = gather.one(delegation, false, of, new DelegationForm(Map.of(), List.of()), "");
        return new ModelAndView("delegation/web/publishedOne", "view", view);
    }

    @GetMapping("/{id}/toan-van")
    @OpenToAll(why = WHY)
    ResponseEntity<Resource> paper(@PathVariable UUID id) {
        var paper = delegations.published(new DelegationId(id)).paper();
        if (paper == null) {
            throw new NotFound("paper of delegation " + id);
        }
        return DocumentAnswers.shown(documents.read(paper.document()));
    }

    /** @param form xlsx or csv */
    @GetMapping("/{id}/bang")
    @OpenToAll(why = WHY)
    ResponseEntity<byte[]> table(
            @PathVariable UUID id, @RequestParam(name = "dang", defaultValue = "xlsx") String form) {
        return DelegationPages.download(table, delegations.published(new DelegationId(id)), delegations, form);
    }

    /**
     * @param on the day; today where none is given
     * @param shown {@code giao} for what it gave to others; else what it decides
     */
    @GetMapping("/co-quan/{id}")
    @OpenToAll(why = WHY)
    ModelAndView powers(
            @PathVariable UUID id,
            @RequestParam(name = "ngay", defaultValue = "") String on,
            @RequestParam(name = "xem", defaultValue = "") String shown,
            @RequestParam(name = "trang", required = false) @Nullable String page,
            HttpServletRequest request) {
        var agency = agencies.find(new AgencyId(id)).orElseThrow(() -> new NotFound("agency " + id));
        var asked = new GatherPowers.Asked(agency, shown, GatherDelegations.number(page), Languages.of(request));
        var typed = on.strip();
        try {
            LocalDate day = typed.isEmpty() ? delegations.today() : WrittenTime.day(typed);
            return new ModelAndView("delegation/web/powers", "view", powers.of(asked, day, List.of()));
        } catch (DateTimeException _) {
            List<BadInput.Finding> bad = List.of(Said.of("delegation.bad.day").at("ngay"));
            var again = new ModelAndView("delegation/web/powers", "view", powers.of(asked, delegations.today(), bad));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }
}
