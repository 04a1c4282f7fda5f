package vn.motcua.result.print;

import java.util.List;

/**
 * A result ready to print and sign, laid out as NĐ 30/2020/NĐ-CP, Phụ lục I has it.
 *
 * @param number empty where the paper keeps room for number and date, which come after the leader's signature
 * @param authority in whose name it is signed, as {@code TM. ỦY BAN NHÂN DÂN}; empty for none
 * @param capacity under it: {@code CHỦ TỊCH}, or {@code KT. CHỦ TỊCH} over {@code PHÓ CHỦ TỊCH}
 * @param verifyUrl where the QR code leads
 * @param isTight whether it is set as close as the decree allows (13 pt, single spacing), so that it ends on one page
 */
public record PrintedResult(
        String parent,
        String agency,
        String number,
        String placeAndDay,
        String title,
        List<String> opening,
        List<Row> rows,
        List<String> closing,
        String authority,
        List<String> capacity,
        String signer,
        String qr,
        String verifyUrl,
        boolean isTight) {
    /** @param section heading over the row; empty for none */
    public record Row(String section, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param lines of the value; one empty line for none */
    public record Cell(String label, List<String> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    public PrintedResult {
        opening = List.copyOf(opening);
        rows = List.copyOf(rows);
        closing = List.copyOf(closing);
        capacity = List.copyOf(capacity);
    }

    /** The last row stays with the signatures where no sentence closes the paper: no signature stands alone on a page. */
    public List<Row> lastRows() {
        return closing.isEmpty() && !rows.isEmpty() ? List.of(rows.getLast()) : List.of();
    }

    public List<Row> mostRows() {
        return rows.subList(0, rows.size() - lastRows().size());
    }

    public PrintedResult tight() {
        return new PrintedResult(
                parent,
                agency,
                number,
                placeAndDay,
                title,
                opening,
                rows,
                closing,
                authority,
                capacity,
                signer,
                qr,
                verifyUrl,
                true);
    }

    public boolean isNumbered() {
        return !number.isEmpty();
    }
}
