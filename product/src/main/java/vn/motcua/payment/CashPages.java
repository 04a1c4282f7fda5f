package vn.motcua.payment;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Where a clerk records money taken at the counter. */
@Controller
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "bill", purpose = Purpose.COUNTER)
class CashPages {
    /** @param noticeKey message key of what has just happened, with the receipt's number; empty for nothing */
    record View(Bill bill, Bill.State state, String noticeKey, String receiptNumber) {
        /** Whether it went as the clerk wanted. */
        boolean isDone() {
            return noticeKey.equals("payment.cash.done") || noticeKey.equals("payment.cash.already");
        }
    }

    private final Cashiers cashiers;
    private final AskGateway askGateway;
    private final RecordCashPayment recordCash;
    private final CurrentUser users;
    private final Clock clock;

    CashPages(Cashiers cashiers, AskGateway askGateway, RecordCashPayment recordCash, CurrentUser users, Clock clock) {
        this.cashiers = cashiers;
        this.askGateway = askGateway;
        this.recordCash = recordCash;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/mot-cua/thu-tien/{bill}")
    String show(@PathVariable UUID bill, Model model) {
        askGateway.about(own(new BillId(bill)).id());
        model.addAttribute("view", view(new BillId(bill), "", ""));
        return "payment/cash";
    }

    /**
     * The gateway is asked first: the payer may have paid there a minute ago.
     *
     * @param shown the amount that the clerk saw and took: a bill may follow changed answers
     */
    @PostMapping("/mot-cua/thu-tien/{bill}")
    ModelAndView take(@PathVariable UUID bill, @RequestParam(name = "so-tien", defaultValue = "") String shown) {
        var id = own(new BillId(bill)).id();
        askGateway.about(id);
        var asked = own(id);
        if (asked.isPayable() && !shown.equals(String.valueOf(asked.amount().amount()))) {
            return page(view(id, "payment.cash.changed", ""), HttpStatus.CONFLICT);
        }
        return switch (recordCash.record(id, users.officer())) {
            case RecordCashPayment.Outcome.Paid paid ->
                page(view(id, "payment.cash.done", paid.payment().receiptNumber()), HttpStatus.OK);
            case RecordCashPayment.Outcome.AlreadyPaid paid ->
                page(view(id, "payment.cash.already", paid.payment().receiptNumber()), HttpStatus.OK);
            case RecordCashPayment.Outcome.PaidOtherwise paid ->
                page(
                        view(
                                id,
                                "payment.cash.otherwise." + paid.payment().means(),
                                paid.payment().receiptNumber()),
                        HttpStatus.CONFLICT);
            case RecordCashPayment.Outcome.Cancelled _ ->
                page(view(id, "payment.cash.cancelled", ""), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Bill own(BillId id) {
        return cashiers.bill(id, users.officer());
    }

    private static ModelAndView page(View view, HttpStatus status) {
        return new ModelAndView("payment/cash", Map.of("view", view), status);
    }

    private View view(BillId id, String noticeKey, String receiptNumber) {
        var bill = own(id);
        return new View(bill, bill.state(clock.instant()), noticeKey, receiptNumber);
    }
}
