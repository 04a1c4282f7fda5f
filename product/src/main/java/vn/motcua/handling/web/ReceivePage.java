package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.casefile.KeepOriginals;
import vn.motcua.desk.CounterDesk;
import vn.motcua.desk.PapersShown;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.dossier.Stage;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.inbox.Asides;
import vn.motcua.payment.Bill;
import vn.motcua.payment.Bills;
import vn.motcua.presentation.Refusals;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** One dossier at the counter: check it, then receive it (01), ask for a supplement (02) or refuse it (03). */
@Controller
@RequestMapping("/mot-cua/{id}")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", purpose = Purpose.COUNTER)
class ReceivePage {
    /**
     * What was typed before a rule said no.
     *
     * @param action {@code tiep-nhan}, {@code bo-sung}, {@code tu-choi} or {@code dung}; empty when the page is new
     */
    record Typed(String action, List<String> checked, String items, String reason) {
        static final Typed NOTHING = new Typed("", List.of(), "", "");

        Typed {
            checked = List.copyOf(checked);
        }

        String reasonOf(String what) {
            return action.equals(what) ? reason : "";
        }
    }

    /**
     * @param isMine whether the clerk serves at this dossier's counter
     * @param mayStop whether the clerk may stop it on the applicant's request
     * @param originals whether the clerk keeps originals or gives them back
     * @param done what was done just now; empty when nothing
     * @param bills what is still to be paid
     * @param task the clerk's own next task of this dossier
     */
    record View(
            Sheet sheet,
            boolean isMine,
            boolean mayStop,
            boolean originals,
            Typed typed,
            String done,
            List<Bill> bills,
            @Nullable UUID task,
            List<Finding> findings) {
        View {
            bills = List.copyOf(bills);
            findings = List.copyOf(findings);
        }

        /** Keys of the papers on the check list. */
        List<String> named() {
            return sheet.papers().stream()
                    .map(group -> group.key())
                    .filter(key -> !key.isEmpty())
                    .toList();
        }

        boolean mayDecide() {
            return isMine
                    && sheet.head().stage() == Stage.SUBMITTED
                    && sheet.head().toPay().isZero();
        }

        boolean mayAskForSupplement() {
            return mayDecide() && sheet.head().supplements() == 0;
        }

        boolean mayHandOver() {
            return isMine && sheet.head().stage() == Stage.DECIDED;
        }
    }

    private final CounterDesk desk;
    private final GatherSheet gatherSheet;
    private final ReceiveDossier receiveDossier;
    private final AskForSupplement askForSupplement;
    private final RefuseDossier refuseDossier;
    private final WithdrawDossier withdrawDossier;
    private final KeepOriginals keepOriginals;
    private final Bills bills;
    private final NextAtCounter next;
    private final Asides asides;
    private final Refusals refusals;
    private final CurrentUser user;

    ReceivePage(
            CounterDesk desk,
            GatherSheet gatherSheet,
            ReceiveDossier receiveDossier,
            AskForSupplement askForSupplement,
            RefuseDossier refuseDossier,
            WithdrawDossier withdrawDossier,
            KeepOriginals keepOriginals,
            Bills bills,
            NextAtCounter next,
            Asides asides,
            Refusals refusals,
            CurrentUser user) {
        this.desk = desk;
        this.gatherSheet = gatherSheet;
        this.receiveDossier = receiveDossier;
        this.askForSupplement = askForSupplement;
        this.refuseDossier = refuseDossier;
        this.withdrawDossier = withdrawDossier;
        this.keepOriginals = keepOriginals;
        this.bills = bills;
        this.next = next;
        this.asides = asides;
        this.refusals = refusals;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, Typed.NOTHING, JustDone.of(request), List.of(), request);
    }

    @PostMapping("/tiep-nhan")
    ModelAndView receive(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            HttpServletRequest request) {
        var dossier = new DossierId(id);
        var checked = PapersShown.in(fields);
        var typed = new Typed("tiep-nhan", checked, "", "");
        return gatherSheet.isOld(dossier, shown)
                ? changed(id, typed, request)
                : answer(
                        id,
                        receiveDossier.receive(dossier, user.officer(), checked),
                        Anchors::receiving,
                        typed,
                        request);
    }

    @PostMapping("/bo-sung")
    ModelAndView askForSupplement(
            @PathVariable UUID id,
            @RequestParam(name = "noi-dung-bo-sung", defaultValue = "") String items,
            @RequestParam(name = "ly-do-bo-sung", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            HttpServletRequest request) {
        var dossier = new DossierId(id);
        var typed = new Typed("bo-sung", List.of(), items, reason);
        if (gatherSheet.isOld(dossier, shown)) {
            return changed(id, typed, request);
        }
        var outcome =
                askForSupplement.ask(dossier, user.officer(), items.lines().toList(), reason);
        return answer(id, outcome, Anchors::asking, typed, request);
    }

    @PostMapping("/tu-choi")
    ModelAndView refuse(
            @PathVariable UUID id,
            @RequestParam(name = "ly-do-tu-choi", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            HttpServletRequest request) {
        var dossier = new DossierId(id);
        var typed = new Typed("tu-choi", List.of(), "", reason);
        return gatherSheet.isOld(dossier, shown)
                ? changed(id, typed, request)
                : answer(id, refuseDossier.refuse(dossier, user.officer(), reason), Anchors::refusing, typed, request);
    }

    /** On the applicant's request. */
    @PostMapping("/dung")
    ModelAndView stop(
            @PathVariable UUID id,
            @RequestParam(name = "ly-do-dung", defaultValue = "") String reason,
            HttpServletRequest request) {
        var typed = new Typed("dung", List.of(), "", reason);
        var outcome = withdrawDossier.stop(new DossierId(id), user.officer(), reason);
        return answer(id, outcome, Anchors::stopping, typed, request);
    }

    private <R extends DossierRefusal> ModelAndView answer(
            UUID id, Outcome<?, R> outcome, Function<R, String> anchor, Typed typed, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.No(var why) -> again(id, why, anchor.apply(why), typed, request);
            case Outcome.Done(var _) -> JustDone.leadTo("/mot-cua/" + id, typed.action(), request);
        };
    }

    /** The page had shown other content than there is now. */
    private ModelAndView changed(UUID id, Typed typed, HttpServletRequest request) {
        return again(id, new DossierRefusal.ContentChanged(), Anchors.HEADING, typed, request);
    }

    private ModelAndView again(UUID id, DossierRefusal why, String anchor, Typed typed, HttpServletRequest request) {
        var again = page(id, typed, "", refusals.findings(why, anchor, Languages.of(request)), request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(UUID id, Typed typed, String done, List<Finding> findings, HttpServletRequest request) {
        var officer = user.officer();
        var dossier = desk.dossier(new DossierId(id), officer);
        boolean isMine = desk.holds(officer, dossier.seat().counter(), Role.COUNTER_CLERK);
        var page = new ModelAndView(
                "handling/web/receive",
                "view",
                new View(
                        gatherSheet.of(dossier, Languages.of(request)),
                        isMine,
                        isMine && WithdrawDossier.isPossible(dossier),
                        isMine && keepOriginals.isPossible(dossier),
                        typed,
                        done,
                        bills.of("dossier", id).stream().filter(Bill::isPayable).toList(),
                        desk.openTask(dossier.id(), officer).orElse(null),
                        findings));
        return page.addObject("aside", asides.of(dossier.id(), officer))
                .addObject("next", isMine ? next.behind(dossier) : null);
    }
}
