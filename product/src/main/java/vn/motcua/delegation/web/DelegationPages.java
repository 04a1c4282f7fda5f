package vn.motcua.delegation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.delegation.BringInDelegation;
import vn.motcua.delegation.Delegation;
import vn.motcua.delegation.DelegationChange;
import vn.motcua.delegation.DelegationId;
import vn.motcua.delegation.DelegationTable;
import vn.motcua.delegation.Delegations;
import vn.motcua.delegation.Powers;
import vn.motcua.delegation.RevokeDelegation;
import vn.motcua.delegation.TakeBackDelegation;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.shared.BadInput;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.sheets.WriteSheet;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** The register of decisions as its editors keep it. */
@Controller
@RequestMapping(DelegationPages.PATH)
@Requires(Permission.EDIT_CATALOGUE)
class DelegationPages {
    static final String PATH = "/quan-tri/phan-cap";

    private final Delegations delegations;
    private final GatherDelegations gather;
    private final EnterDelegation enter;
    private final BringInDelegation bringIn;
    private final TakeBackDelegation takeBack;
    private final RevokeDelegation revoke;
    private final DelegationTable table;
    private final Powers powers;
    private final Agencies agencies;
    private final CurrentUser users;

    DelegationPages(
            Delegations delegations,
            GatherDelegations gather,
            EnterDelegation enter,
            BringInDelegation bringIn,
            TakeBackDelegation takeBack,
            RevokeDelegation revoke,
            DelegationTable table,
            Powers powers,
            Agencies agencies,
            CurrentUser users) {
        this.delegations = delegations;
        this.gather = gather;
        this.enter = enter;
        this.bringIn = bringIn;
        this.takeBack = takeBack;
        this.revoke = revoke;
        this.table = table;
        this.powers = powers;
        this.agencies = agencies;
        this.users = users;
    }

    @GetMapping
    ModelAndView register(
            @RequestParam(name = "trang", required = false) @Nullable String page, HttpServletRequest request) {
        var of = new GatherDelegations.Page(PATH, GatherDelegations.number(page), Languages.of(request));
        return new ModelAndView(
                "delegation/web/register", "view", gather.register(delegations.all(), of, JustDone.of(request)));
    }

    @GetMapping("/moi")
    ModelAndView enter() {
        var values = new HashMap<String, String>();
        values.put("forbidsSubDelegation", "on");
        return entering(new DelegationForm(values, List.of()), List.of());
    }

    @PostMapping("/moi")
    ModelAndView enter(
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) @Nullable MultipartFile table,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            HttpServletRequest request)
            throws IOException {
        var sent = new EnterDelegation.Sent(values, table, paper);
        return switch (enter.enter(sent, account(), Languages.of(request))) {
            case EnterDelegation.Outcome.Kept(var draft) -> JustDone.leadTo(PATH + "/" + draft.id(), "kept", request);
            case EnterDelegation.Outcome.Again(var findings, var rows) ->
                entering(new DelegationForm(values, findings), rows);
        };
    }

    private ModelAndView entering(DelegationForm form, List<SheetFinding> rows) {
        var today = delegations.today();
        var choices = agencies.all(today).stream()
                .map(agency -> new DelegationView.Choice(
                        agency.id().toString(), agency.code(today) + " " + agency.name(today)))
                .toList();
        var replaceable = delegations.published().stream()
                .filter(one -> one.standing(today) == Delegation.Standing.IN_FORCE
                        || one.standing(today) == Delegation.Standing.COMING)
                .sorted(Comparator.comparing(one -> one.head().number()))
                .map(one -> new DelegationView.Choice(
                        one.id().toString(),
                        one.head().number() + " " + one.head().subject()))
                .toList();
        var page = new ModelAndView(
                "delegation/web/enter", "view", new DelegationView.Entering(form, rows, choices, replaceable));
        page.setStatus(form.findings().isEmpty() && rows.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(name = "trang", required = false) @Nullable String page,
            HttpServletRequest request) {
        return one(new DelegationId(id), page, new DelegationForm(Map.of(), List.of()), request);
    }

    private ModelAndView one(DelegationId id, @Nullable String page, DelegationForm form, HttpServletRequest request) {
        var delegation = delegations.get(id);
        var of = new GatherDelegations.Page(PATH + "/" + id, GatherDelegations.number(page), Languages.of(request));
        boolean isDraft = delegation.registered().state() == Delegation.State.DRAFT;
        var view = gather.one(delegation, isDraft, of, form, JustDone.of(request));
        var shown = new ModelAndView("delegation/web/one", "view", view);
        shown.setStatus(form.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    @PostMapping("/{id}/dua-vao")
    ModelAndView bringIn(@PathVariable UUID id, HttpServletRequest request) {
        return answer(bringIn.bringIn(new DelegationId(id), account()), id, "brought-in", request);
    }

    @PostMapping("/{id}/bo")
    ModelAndView takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return answer(takeBack.takeBack(new DelegationId(id), account()), id, "taken-back", request);
    }

    @PostMapping("/{id}/cham-dut")
    ModelAndView revoke(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        try {
            var order = new DelegationFields(values).order();
            return switch (revoke.revoke(new DelegationId(id), order, account())) {
                case DelegationChange.Made _ -> JustDone.leadTo(PATH + "/" + id, "revoked", request);
                case DelegationChange.Refused refused -> again(refused, id, values, request);
            };
        } catch (BadInput bad) {
            return one(new DelegationId(id), null, new DelegationForm(values, bad.findings()), request);
        }
    }

    private ModelAndView answer(DelegationChange change, UUID id, String done, HttpServletRequest request) {
        return switch (change) {
            case DelegationChange.Made _ -> JustDone.leadTo(PATH + "/" + id, done, request);
            case DelegationChange.Refused refused -> again(refused, id, Map.of(), request);
        };
    }

    private ModelAndView again(
            DelegationChange.Refused refused, UUID id, Map<String, String> values, HttpServletRequest request) {
        return one(new DelegationId(id), null, new DelegationForm(values, List.of(finding(refused))), request);
    }

    static BadInput.Finding finding(DelegationChange.Refused refused) {
        var refusal = refused.refusal();
        return Said.of("refusal." + refusal.code(), refusal.facts().values().toArray())
                .at(refusal.rule().field());
    }

    /** @param form xlsx or csv */
    @GetMapping("/{id}/bang")
    ResponseEntity<byte[]> table(
            @PathVariable UUID id, @RequestParam(name = "dang", defaultValue = "xlsx") String form) {
        return download(table, delegations.get(new DelegationId(id)), delegations, form);
    }

    static ResponseEntity<byte[]> download(
            DelegationTable table, Delegation delegation, Delegations delegations, String form) {
        var as = form.equals("csv") ? WriteSheet.Form.CSV : WriteSheet.Form.XLSX;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"quyet-dinh." + as.name().toLowerCase(Locale.ROOT) + "\"")
                .body(table.write(delegation, delegations.lines(delegation.id()), as));
    }

    @GetMapping("/ty-le")
    ModelAndView shares() {
        var today = delegations.today();
        var lines = powers.shares(today).stream()
                .map(share -> new DelegationView.ShareLine(
                        agencies.get(share.agency()).name(today),
                        share.agency().toString(),
                        share.given(),
                        share.all()))
                .toList();
        return new ModelAndView("delegation/web/shares", "view", new DelegationView.Shares(today, lines));
    }

    private AccountId account() {
        return users.officer().account();
    }
}
