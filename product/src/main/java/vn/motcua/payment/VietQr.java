package vn.motcua.payment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.motcua.shared.Vnd;

/** The text of a VietQR code (NAPAS, EMVCo merchant-presented): pays an amount to an account with a reference. */
final class VietQr {
    private static final String NAPAS = "A000000727";
    private static final String TO_ACCOUNT = "QRIBFTTA";
    private static final int CRC_POLYNOMIAL = 0x1021;

    private VietQr() {}

    static String text(String bank, String account, Vnd amount, String purpose) {
        var beneficiary = field("00", bank) + field("01", account);
        var body = field("00", "01")
                + field("01", "11")
                + field("38", field("00", NAPAS) + field("01", beneficiary) + field("02", TO_ACCOUNT))
                + field("53", "704")
                + field("54", String.valueOf(amount.amount()))
                + field("58", "VN")
                + field("62", field("08", purpose))
                + "6304";
        return body + String.format(Locale.ROOT, "%04X", crc16(body));
    }

    private static String field(String id, String value) {
        return id + String.format(Locale.ROOT, "%02d", value.length()) + value;
    }

    /** CRC-16/CCITT-FALSE. */
    private static int crc16(String text) {
        int crc = 0xFFFF;
        for (byte next : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= next << 8;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ CRC_POLYNOMIAL : crc << 1;
            }
        }
        return crc & 0xFFFF;
    }
}
