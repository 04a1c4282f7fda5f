package vn.motcua.payment;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.Vnd;

/** Event: a bill has been paid. Published in the transaction that recorded it, once for each bill. */
public record BillPaid(
        BillId billId,
        String caseKind,
        UUID caseId,
        BillPurpose purpose,
        Vnd amount,
        String receiptNumber,
        Instant at) {}
