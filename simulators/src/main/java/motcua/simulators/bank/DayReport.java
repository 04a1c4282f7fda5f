package motcua.simulators.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What a merchant gets of a day: the payments, the reference of the payout, and a signature over the hash of all lines. */
final class DayReport {
    private DayReport() {}

    static Map<String, Object> of(String day, List<BankPayment> paid, BankSettings settings) {
        var lines = new ArrayList<Map<String, String>>();
        var said = new StringBuilder();
        for (var payment : paid) {
            long fee = Math.min(settings.fee(), Long.parseLong(payment.amount()));
            lines.add(Map.of(
                    "transaction", payment.transaction(),
                    "gateway_number", payment.number(),
                    "amount", payment.amount(),
                    "fee", Long.toString(fee),
                    "at", payment.at().toString()));
            said.append(String.join(
                            "|",
                            payment.transaction(),
                            payment.number(),
                            payment.amount(),
                            Long.toString(fee),
                            payment.at().toString()))
                    .append('\n');
        }
        var payout = paid.isEmpty() ? "" : "PO" + day.replace("-", "");
        var signature = new SignedQuery(Map.of(
                        "merchant",
                        settings.merchant(),
                        "day",
                        day,
                        "payout_reference",
                        payout,
                        "digest",
                        sha256(said.toString())))
                .withSignature(settings.secret())
                .get("signature");
        return Map.of(
                "merchant", settings.merchant(),
                "day", day,
                "payout_reference", payout,
                "lines", lines,
                "signature", String.valueOf(signature));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
