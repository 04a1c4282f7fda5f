package vn.motcua.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The cashier's list: what the counters that a clerk serves today must give back, and recording that it was given. */
@Controller
@RequestMapping("/hoan-tien")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "bill", action = "listed", purpose = Purpose.COUNTER)
class RefundPages {
    /**
     * @param payers whom the money goes back to, by case, as far as they are known
     * @param wrong the refund whose evidence cannot be used, as {@code findings} say; null when nothing is wrong
     * @param typed what was typed for it
     */
    record View(
            List<RefundStore.Listed> open,
            Map<UUID, CasePayers.Payer> payers,
            boolean isDone,
            @Nullable UUID wrong,
            String typed,
            List<Finding> findings) {
        View {
            open = List.copyOf(open);
            payers = Map.copyOf(payers);
            findings = List.copyOf(findings);
        }

        CasePayers.@Nullable Payer payer(Bill bill) {
            return payers.get(bill.caseId());
        }

        String typed(Refund refund) {
            return refund.id().equals(wrong) ? typed : "";
        }
    }

    private final RefundStore refunds;
    private final ReturnMoney returnMoney;
    private final List<CasePayers> payers;
    private final OnDuty onDuty;
    private final Messages messages;
    private final CurrentUser users;

    RefundPages(
            RefundStore refunds,
            ReturnMoney returnMoney,
            List<CasePayers> payers,
            OnDuty onDuty,
            Messages messages,
            CurrentUser users) {
        this.refunds = refunds;
        this.returnMoney = returnMoney;
        this.payers = List.copyOf(payers);
        this.onDuty = onDuty;
        this.messages = messages;
        this.users = users;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        var view = view(!JustDone.of(request).isEmpty(), null, "", List.of());
        return new ModelAndView("payment/refunds", "view", view);
    }

    @PostMapping("/{refund}")
    ModelAndView giveBack(@PathVariable UUID refund, HttpServletRequest request) {
        var field = field(refund);
        var typed = request.getParameter(field);
        var evidence = typed == null ? "" : typed;
        return switch (returnMoney.record(refund, users.officer(), evidence)) {
            case ReturnMoney.Outcome.Returned _ -> JustDone.leadTo("/hoan-tien", "hoan", request);
            case ReturnMoney.Outcome.ReturnedOtherwise(var earlier) -> {
                var text = messages.text(Languages.of(request), "payment.refund.otherwise", earlier.evidence());
                var again = view(false, null, "", List.of(new Finding("", text)));
                yield new ModelAndView("payment/refunds", Map.of("view", again), HttpStatus.CONFLICT);
            }
            case ReturnMoney.Outcome.EvidenceUnusable why -> {
                var finding = new Finding(field, messages.text(Languages.of(request), "refusal." + why.code()));
                var again = view(false, refund, evidence, List.of(finding));
                yield new ModelAndView("payment/refunds", Map.of("view", again), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** Each refund on the page has a field of its own. */
    static String field(UUID refund) {
        return "chung-tu-" + refund;
    }

    private View view(boolean isDone, @Nullable UUID wrong, String typed, List<Finding> findings) {
        var open = refunds.open(onDuty.agencies(users.officer(), Role.COUNTER_CLERK));
        return new View(open, payers(open), isDone, wrong, typed, findings);
    }

    private Map<UUID, CasePayers.Payer> payers(List<RefundStore.Listed> open) {
        var known = new HashMap<UUID, CasePayers.Payer>();
        for (var owner : payers) {
            known.putAll(owner.of(open.stream()
                    .map(RefundStore.Listed::of)
                    .filter(bill -> bill.caseKind().equals(owner.kind()))
                    .map(Bill::caseId)
                    .collect(Collectors.toSet())));
        }
        return known;
    }
}
