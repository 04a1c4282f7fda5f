package vn.motcua.dossier.print;

import java.util.List;

/**
 * A result ready to print and sign, laid out as NĐ 30/2020/NĐ-CP, Phụ lục I has it.
 *
 * @param authority signature style and capacity, as {@code TM. ỦY BAN NHÂN DÂN} or {@code KT. CHỦ TỊCH}
 * @param verifyUrl where the QR code leads
 */
public record PrintedResult(
        String parent,
        String agency,
        String number,
        String placeAndDay,
        String title,
        String opening,
        List<PrintedForm.Line> lines,
        String closing,
        String authority,
        String capacity,
        String signer,
        String qr,
        String verifyUrl) {
    public PrintedResult {
        lines = List.copyOf(lines);
    }
}
