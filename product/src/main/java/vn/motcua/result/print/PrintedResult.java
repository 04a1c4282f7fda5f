package vn.motcua.result.print;

import java.util.List;

/**
 * A result ready to print and sign, laid out as NĐ 30/2020/NĐ-CP, Phụ lục I has it.
 *
 * @param number empty where the paper keeps room for number and date, which come after the leader's signature
 * @param name of the paper
 * @param subject what a letter is about, under its number; none where it has a title
 * @param parts what stands between number and signature, in order
 * @param last what follows and stays with the signature: no signature stands alone on a page
 * @param copies who receives it; none where nobody is named
 * @param authority in whose name it is signed, as {@code TM. ỦY BAN NHÂN DÂN}; empty for none
 * @param capacity under it: {@code CHỦ TỊCH}, or {@code KT. CHỦ TỊCH} over {@code PHÓ CHỦ TỊCH}
 * @param ground the decision under which it is signed; empty where none needs to stand there
 * @param verifyUrl where the QR code leads
 * @param isTight whether it is set as close as the decree allows (13 pt, single spacing), so that it ends on one page
 */
public record PrintedResult(
        String parent,
        String agency,
        String number,
        String placeAndDay,
        String name,
        List<String> subject,
        List<Part> parts,
        List<Part> last,
        List<String> copies,
        String authority,
        List<String> capacity,
        String ground,
        String signer,
        String qr,
        String verifyUrl,
        boolean isTight) {
    /** A piece of the paper. */
    public sealed interface Part {}

    /** @param about lines under the name */
    public record Title(String name, List<String> about) implements Part {
        public Title {
            about = List.copyOf(about);
        }
    }

    /** @param lines one, or several under each other */
    public record Recipient(List<String> lines) implements Part {
        public Recipient {
            lines = List.copyOf(lines);
        }
    }

    /** @param look classes of the style sheet beside that of all sentences; empty for none */
    public record Sentence(String text, String look) implements Part {}

    /** A ruled table. */
    public record Grid(List<Row> rows) implements Part {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** @param section heading over the row; empty for none */
    public record Row(String section, List<Cell> cells) implements Part {
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
        subject = List.copyOf(subject);
        parts = List.copyOf(parts);
        last = List.copyOf(last);
        copies = List.copyOf(copies);
        capacity = List.copyOf(capacity);
    }

    public PrintedResult tight() {
        return new PrintedResult(
                parent,
                agency,
                number,
                placeAndDay,
                name,
                subject,
                parts,
                last,
                copies,
                authority,
                capacity,
                ground,
                signer,
                qr,
                verifyUrl,
                true);
    }

    public boolean isNumbered() {
        return !number.isEmpty();
    }

    /** What stands before the sentences that close the paper. */
    public List<Part> lastParts() {
        return last.stream().filter(part -> !(part instanceof Sentence)).toList();
    }

    public List<Sentence> closing() {
        return last.stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .toList();
    }
}
