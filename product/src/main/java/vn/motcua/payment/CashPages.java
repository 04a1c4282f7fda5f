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
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.NotFound;

/** Where a clerk records money taken at the counter. */
@Controller
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "bill", purpose = Purpose.COUNTER)
class CashPages {
    /** @param noticeKey message key of what has just happened, with the receipt's number; empty for nothing */
    record View(Bill bill, Bill.State state, String noticeKey, String receiptNumber) {}

    private final BillStore bills;
    private final RecordCashPayment recordCash;
    private final CurrentUser users;
    private final Clock clock;

    CashPages(BillStore bills, RecordCashPayment recordCash, CurrentUser users, Clock clock) {
        this.bills = bills;
        this.recordCash = recordCash;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/mot-cua/thu-tien/{bill}")
    String show(@PathVariable UUID bill, Model model) {
        model.addAttribute("view", view(new BillId(bill), "", ""));
        return "payment/cash";
    }

    @PostMapping("/mot-cua/thu-tien/{bill}")
    ModelAndView take(@PathVariable UUID bill) {
        var id = new BillId(bill);
        return switch (recordCash.record(id, users.officer().account())) {
            case RecordCashPayment.Outcome.Paid paid ->
                page(view(id, "payment.cash.done", paid.payment().receiptNumber()), HttpStatus.OK);
            case RecordCashPayment.Outcome.AlreadyPaid paid ->
                page(view(id, "payment.cash.already", paid.payment().receiptNumber()), HttpStatus.OK);
            case RecordCashPayment.Outcome.Cancelled _ ->
                page(view(id, "payment.cash.cancelled", ""), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView page(View view, HttpStatus status) {
        return new ModelAndView("payment/cash", Map.of("view", view), status);
    }

    private View view(BillId id, String noticeKey, String receiptNumber) {
        var bill = bills.find(id).orElseThrow(() -> new NotFound("Bill " + id));
        return new View(bill, bill.state(clock.instant()), noticeKey, receiptNumber);
    }
}
