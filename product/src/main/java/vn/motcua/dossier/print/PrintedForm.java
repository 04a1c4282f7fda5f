package vn.motcua.dossier.print;

import java.util.List;

/**
 * One of the forms of Appendix I, TT 03/2025/TT-VPCP, ready to print.
 *
 * @param parent agency above, printed over the issuing agency
 * @param formName as {@code Mẫu số 01}; the numbering is versioned data
 * @param symbol number and symbol of the form, as {@code 0007/TTPVHCC}
 * @param placeAndDay as {@code Huế, ngày 20 tháng 11 năm 2026}
 * @param qr SVG of the QR code, empty for none
 */
public record PrintedForm(
        String parent,
        String agency,
        String formName,
        String symbol,
        String placeAndDay,
        String title,
        List<Line> lines,
        List<String> items,
        String itemsTitle,
        String closing,
        String leftSigner,
        String rightSigner,
        String rightName,
        String qr,
        String qrText) {
    /** One labelled line. */
    public record Line(String label, String value) {}

    public PrintedForm {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }
}
