package motcua.simulators.bank;

import java.time.Instant;
import java.util.Map;

/**
 * A payment at the simulated gateway.
 *
 * @param result PENDING, PAID, CANCELLED or FAILED
 */
record BankPayment(
        String transaction,
        String amount,
        String description,
        String returnUrl,
        String notifyUrl,
        String result,
        String number,
        Instant at) {
    BankPayment decided(String newResult, Instant now) {
        return new BankPayment(transaction, amount, description, returnUrl, notifyUrl, newResult, number, now);
    }

    SignedQuery notice(String merchant) {
        return new SignedQuery(Map.of(
                "merchant", merchant,
                "transaction", transaction,
                "amount", amount,
                "result", result,
                "gateway_number", number,
                "at", at.toString()));
    }
}
