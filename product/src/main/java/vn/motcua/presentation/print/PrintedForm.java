package vn.motcua.presentation.print;

import java.util.List;

/**
 * One of the forms of Appendix I, TT 03/2025/TT-VPCP, ready to print.
 *
 * @param head what stands over the title
 * @param leftSigner who signs on the left; empty for nobody
 * @param qr SVG of the QR code, empty for none
 */
public record PrintedForm(
        Head head,
        String title,
        List<Block> blocks,
        String leftSigner,
        String rightSigner,
        String rightName,
        String qr,
        String qrText) {
    /**
     * @param parent agency above, printed over the issuing agency; empty for none
     * @param formName as {@code Mẫu số 01}; the numbering is versioned data
     * @param symbol number and symbol of the form, as {@code 0007/TTPVHCC}
     * @param placeAndDay as {@code Thuận Hóa, ngày 20 tháng 11 năm 2026}
     */
    public record Head(String parent, String agency, String formName, String symbol, String placeAndDay) {}

    public sealed interface Block {}

    /** One labelled line. */
    public record Line(String label, String value) implements Block {}

    /** A numbered list. */
    public record Items(String title, List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A ruled table. */
    public record Grid(List<String> head, List<List<String>> rows) implements Block {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A sentence. */
    public record Words(String text) implements Block {}

    public PrintedForm {
        blocks = List.copyOf(blocks);
    }
}
