package vn.motcua.payment;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.Vnd;

/**
 * Money went back to its payer; told in the transaction that records it.
 *
 * @param evidence number of the paper or transfer that shows it
 */
public record MoneyReturned(String caseKind, UUID caseId, Vnd amount, String evidence, Instant at) {}
