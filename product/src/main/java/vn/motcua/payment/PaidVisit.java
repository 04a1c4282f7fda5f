package vn.motcua.payment;

import java.time.Instant;
import vn.motcua.shared.Vnd;

/**
 * A visit to the gateway that brought money.
 *
 * @param received what the gateway said came in
 * @param heardAt when it said so
 */
public record PaidVisit(String transaction, BillId bill, String gatewayNumber, Vnd received, Instant heardAt) {}
