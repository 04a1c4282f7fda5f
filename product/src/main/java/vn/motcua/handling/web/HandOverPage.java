package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.payment.Bill;
import vn.motcua.payment.Bills;
import vn.motcua.presentation.Refusals;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The result leaves the counter: into somebody's hand, into the post, or electronically. */
@Controller
@RequestMapping("/mot-cua/{id}/tra-ket-qua")
@Requires(Permission.HAND_OVER_RESULT)
@AccessLogged(thing = "dossier", purpose = Purpose.COUNTER)
class HandOverPage {
    /**
     * @param wish what the applicant chose when filing; null where nobody asked
     * @param way what is chosen now
     * @param bills what is still to be paid
     */
    record View(
            Sheet sheet,
            HandOver.@Nullable Way wish,
            HandOver.@Nullable Way way,
            String taker,
            String parcel,
            List<Bill> bills,
            List<Finding> findings) {
        boolean isDecided() {
            return sheet.head().stage() == Stage.DECIDED;
        }

        /** Taken out of force: its revocation goes out instead. */
        boolean isRevoked() {
            var result = sheet.result();
            return result != null && result.state() == ResultState.REVOKED;
        }
    }

    private final CounterDesk desk;
    private final GatherSheet gatherSheet;
    private final HandOverResult handOverResult;
    private final HandOverWish wish;
    private final Bills bills;
    private final Refusals refusals;
    private final Messages messages;
    private final CurrentUser user;

    HandOverPage(
            CounterDesk desk,
            GatherSheet gatherSheet,
            HandOverResult handOverResult,
            HandOverWish wish,
            Bills bills,
            Refusals refusals,
            Messages messages,
            CurrentUser user) {
        this.desk = desk;
        this.gatherSheet = gatherSheet;
        this.handOverResult = handOverResult;
        this.wish = wish;
        this.bills = bills;
        this.refusals = refusals;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var dossier = dossier(id);
        return page(dossier, new Typed(wish.of(dossier.id()).orElse(null), "", ""), List.of(), request);
    }

    private record Typed(HandOver.@Nullable Way way, String taker, String parcel) {
        String evidence() {
            return way == HandOver.Way.COUNTER ? taker : way == HandOver.Way.POST ? parcel : "";
        }

        String evidenceField() {
            return way == HandOver.Way.POST ? "buu-gui" : "nguoi-nhan";
        }
    }

    @PostMapping
    ModelAndView handOver(@PathVariable UUID id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var dossier = dossier(id);
        var way = Arrays.stream(HandOver.Way.values())
                .filter(one -> one.name().equals(fields.get("cach-tra")))
                .findFirst()
                .orElse(null);
        var typed = new Typed(way, fields.getOrDefault("nguoi-nhan", ""), fields.getOrDefault("buu-gui", ""));
        var language = Languages.of(request);
        if (gatherSheet.isOld(dossier.id(), fields.getOrDefault("da-xem", ""))
                || gatherSheet.isOtherResult(dossier, fields.getOrDefault("ket-qua", ""))) {
            return again(dossier, typed, "ho-so", messages.text(language, "handling.hand-over.changed"), request);
        }
        if (way == null) {
            return again(dossier, typed, "cach-tra", messages.text(language, "handling.hand-over.choose"), request);
        }
        var outcome = fields.containsKey("thu-hoi")
                ? handOverResult.tellOfRevocation(dossier.id(), user.officer(), way, typed.evidence())
                : handOverResult.handOver(dossier.id(), user.officer(), way, typed.evidence());
        return switch (outcome) {
            case Outcome.Done(var _) -> JustDone.leadTo("/mot-cua/" + id, "tra-ket-qua", request);
            case Outcome.No(var why) -> refused(dossier, typed, why, request);
        };
    }

    private ModelAndView refused(
            Dossier dossier, Typed typed, DossierRefusal.OfHandingOver why, HttpServletRequest request) {
        var language = Languages.of(request);
        return switch (why) {
            case DossierRefusal.ReasonMissing _ -> {
                var message = messages.text(language, "handling.hand-over.missing." + typed.way());
                yield again(dossier, typed, typed.evidenceField(), message, request);
            }
            case DossierRefusal.NotPaidYet _, DossierRefusal.ResultRevoked _, DossierRefusal.WrongStage _ -> {
                var message = refusals.findings(why, Anchors.HEADING, language)
                        .getFirst()
                        .message();
                yield again(dossier, typed, Anchors.HEADING, message, request);
            }
        };
    }

    private ModelAndView again(
            Dossier dossier, Typed typed, String anchor, String message, HttpServletRequest request) {
        var page = page(dossier, typed, List.of(new Finding(anchor, message)), request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Dossier dossier(UUID id) {
        return desk.dossier(new DossierId(id), user.officer());
    }

    private ModelAndView page(Dossier dossier, Typed typed, List<Finding> findings, HttpServletRequest request) {
        return new ModelAndView(
                "handling/web/handover",
                "view",
                new View(
                        gatherSheet.of(dossier, Languages.of(request)),
                        wish.of(dossier.id()).orElse(null),
                        typed.way(),
                        typed.taker(),
                        typed.parcel(),
                        bills.of("dossier", dossier.id().value()).stream()
                                .filter(Bill::isPayable)
                                .toList(),
                        findings));
    }
}
