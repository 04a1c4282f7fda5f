package vn.motcua.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;

/** Where the gateway's word comes in: by callback between servers, and with the person who returns. */
@Controller
class GatewayDoor {
    /** @param goesBack why the money pays nothing; null when it paid the bill, or none came */
    record View(BillId bill, BillStore.Result result, String receiptNumber, Refund.@Nullable Reason goesBack) {}

    /** What the gateway says of a visit, all of it signed. Browsers and messengers add words of their own to an address. */
    private static final Set<String> SAID = Set.of(
            "amount", "at", "currency", "gateway_number", "merchant", "result", "transaction", Signature.PARAMETER);

    private final BelieveNotice notices;
    private final BillStore bills;

    GatewayDoor(BelieveNotice notices, BillStore bills) {
        this.notices = notices;
        this.bills = bills;
    }

    @OpenToAll(why = "The gateway has no account here; its signature says who it is")
    @PostMapping(PaymentConfiguration.CALLBACK)
    ResponseEntity<Map<String, String>> callback(@RequestParam Map<String, String> notice) {
        return switch (notices.hear(notice)) {
            case BelieveNotice.Outcome.Believed believed ->
                ResponseEntity.ok(Map.of("answer", believed.isNews() ? "RECORDED" : "KNOWN"));
            case BelieveNotice.Outcome.Doubted _ ->
                ResponseEntity.status(HttpStatus.BAD_REQUEST).body(Map.of("answer", "REFUSED"));
        };
    }

    @OpenToAll(why = "The session may have ended at the gateway; shows only the result and the receipt's number")
    @GetMapping("/thanh-toan/ket-qua")
    ModelAndView returned(@RequestParam Map<String, String> address) {
        var notice = new HashMap<>(address);
        notice.keySet().retainAll(SAID);
        return switch (notices.hear(notice)) {
            case BelieveNotice.Outcome.Believed believed -> {
                var receipt = bills.find(believed.bill())
                        .map(Bill::payment)
                        .map(Bill.Payment::receiptNumber)
                        .orElse("");
                yield new ModelAndView(
                        "payment/result",
                        "view",
                        new View(believed.bill(), believed.result(), receipt, believed.goesBack()));
            }
            case BelieveNotice.Outcome.Doubted _ -> new ModelAndView("payment/doubt", Map.of(), HttpStatus.BAD_REQUEST);
        };
    }
}
