package vn.motcua.payment;

import jakarta.servlet.http.HttpServletRequest;
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
     * @param wrong the refund whose evidence cannot be used, as {@code findings} say; null when nothing is wrong
     * @param typed what was typed for it
     */
    record View(
            List<RefundStore.Listed> open,
            boolean isDone,
            @Nullable UUID wrong,
            String typed,
            List<Finding> findings) {
        View {
            open = List.copyOf(open);
            findings = List.copyOf(findings);
        }

        String typed(Refund refund) {
            return refund.id().equals(wrong) ? typed : "";
        }
    }

    private final RefundStore refunds;
    private final ReturnMoney returnMoney;
    private final OnDuty onDuty;
    private final Messages messages;
    private final CurrentUser users;

    RefundPages(RefundStore refunds, ReturnMoney returnMoney, OnDuty onDuty, Messages messages, CurrentUser users) {
        this.refunds = refunds;
        this.returnMoney = returnMoney;
        this.onDuty = onDuty;
        this.messages = messages;
        this.users = users;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        return new ModelAndView(
                "payment/refunds",
                "view",
                new View(open(), !JustDone.of(request).isEmpty(), null, "", List.of()));
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
                var again = new View(open(), false, null, "", List.of(new Finding("", text)));
                yield new ModelAndView("payment/refunds", Map.of("view", again), HttpStatus.CONFLICT);
            }
            case ReturnMoney.Outcome.EvidenceUnusable why -> {
                var finding = new Finding(field, messages.text(Languages.of(request), "refusal." + why.code()));
                var again = new View(open(), false, refund, evidence, List.of(finding));
                yield new ModelAndView("payment/refunds", Map.of("view", again), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** Each refund on the page has a field of its own. */
    static String field(UUID refund) {
        return "chung-tu-" + refund;
    }

    private List<RefundStore.Listed> open() {
        return refunds.open(onDuty.agencies(users.officer(), Role.COUNTER_CLERK));
    }
}
