package vn.motcua.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.NotFound;

/** Where a citizen sees what is to be paid and why, and pays it. */
@Controller
class BillPages {
    /**
     * @param isChanged whether another amount is due than the page showed from which the payer wanted to pay
     * @param last what became of the last visit to the gateway; null when it paid, or none was made or is still open
     */
    record View(
            Bill bill,
            Bill.State state,
            boolean isChanged,
            boolean canPayOnline,
            boolean isPending,
            BillStore.@Nullable Result last,
            @Nullable Transfer transfer,
            List<Refund> refunds) {
        View {
            refunds = List.copyOf(refunds);
        }
    }

    record Transfer(String bank, String account, String holder, QrPicture qr) {}

    record Leaving(String gateway) {}

    private final BillStore bills;
    private final RefundStore refunds;
    private final StartPayment startPayment;
    private final AskGateway askGateway;
    private final GatewaySettings settings;
    private final CurrentUser users;
    private final Clock clock;

    BillPages(
            BillStore bills,
            RefundStore refunds,
            StartPayment startPayment,
            AskGateway askGateway,
            GatewaySettings settings,
            CurrentUser users,
            Clock clock) {
        this.bills = bills;
        this.refunds = refunds;
        this.startPayment = startPayment;
        this.askGateway = askGateway;
        this.settings = settings;
        this.users = users;
        this.clock = clock;
    }

    @ForCitizens
    @GetMapping("/thanh-toan/{bill:[0-9a-f-]{36}}")
    String show(@PathVariable UUID bill, Model model) {
        var id = own(bill).id();
        askGateway.about(id);
        model.addAttribute("view", view(own(bill), false));
        return "payment/bill";
    }

    /**
     * Leaves by a page that goes on by itself: a form must not lead straight to a foreign origin (form-action).
     *
     * @param shown the amount that the payer saw: a bill may follow changed answers
     */
    @ForCitizens
    @PostMapping("/thanh-toan/{bill:[0-9a-f-]{36}}")
    ModelAndView pay(
            @PathVariable UUID bill,
            @RequestParam(name = "so-tien", defaultValue = "") String shown,
            HttpServletResponse response) {
        var own = own(bill);
        if (own.isPayable() && !shown.equals(String.valueOf(own.amount().amount()))) {
            return new ModelAndView("payment/bill", Map.of("view", view(own, true)), HttpStatus.CONFLICT);
        }
        return switch (startPayment.start(own.id())) {
            case StartPayment.Outcome.GoTo to -> {
                response.setHeader("Refresh", "0; url=" + to.gateway());
                yield new ModelAndView(
                        "payment/leaving", "view", new Leaving(to.gateway().toString()));
            }
            case StartPayment.Outcome.NotOpen _, StartPayment.Outcome.NoGateway _ ->
                new ModelAndView(
                        "payment/bill", Map.of("view", view(own(bill), false)), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Bill own(UUID id) {
        var payer = users.citizen().account();
        return bills.find(new BillId(id))
                .filter(bill -> bill.payer().equals(payer))
                .orElseThrow(() -> new NotFound("Bill " + id));
    }

    private View view(Bill bill, boolean isChanged) {
        var attempts = bills.attempts(bill.id());
        var state = bill.state(clock.instant());
        boolean pending = attempts.stream().anyMatch(attempt -> attempt.result() == null);
        var last = attempts.isEmpty() ? null : attempts.getFirst().result();
        return new View(
                bill,
                state,
                isChanged,
                bill.isPayable() && settings.ready() != null,
                pending && bill.isPayable(),
                last == BillStore.Result.PAID ? null : last,
                bill.isPayable() ? transfer(bill) : null,
                refunds.of(bill.id()));
    }

    private @Nullable Transfer transfer(Bill bill) {
        var account = settings.transfer();
        if (!account.isReady()) {
            return null;
        }
        var text = VietQr.text(account.bank(), account.account(), bill.amount(), bill.reference());
        return new Transfer(account.bank(), account.account(), account.holder(), QrPicture.of(text));
    }
}
