package vn.motcua.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.catalogue.ReviewReason;

/**
 * What an import found and did.
 *
 * @param read lines that are records of procedures
 * @param published of them, read completely into structure and new or changed
 * @param inReview of them, new or changed with open review items
 * @param unchanged of them, already there with the same text
 * @param replaced of the new or changed ones, those that ended an earlier version
 * @param proceduresByReason procedures with at least one open item for the reason, among the new or changed
 * @param itemsByReason open items for the reason
 * @param badLines lines that are no records
 */
public record ImportReport(
        int read,
        int published,
        int inReview,
        int unchanged,
        int replaced,
        Map<ReviewReason, Integer> proceduresByReason,
        Map<ReviewReason, Integer> itemsByReason,
        List<BadLine> badLines) {

    /** @param number counted from 1 */
    public record BadLine(int number, String reason) {}

    public ImportReport {
        proceduresByReason = Map.copyOf(proceduresByReason);
        itemsByReason = Map.copyOf(itemsByReason);
        badLines = List.copyOf(badLines);
    }

    /** The report in words, one line for each number. */
    public String inWords() {
        var text = new StringBuilder();
        text.append("Đã đọc: ").append(read).append(" thủ tục\n");
        text.append("Đã có cấu trúc đầy đủ, công bố: ").append(published).append('\n');
        text.append("Chờ rà soát: ").append(inReview).append('\n');
        text.append("Không thay đổi: ").append(unchanged).append('\n');
        text.append("Phiên bản mới thay phiên bản cũ: ").append(replaced).append('\n');
        text.append("Dòng không đọc được: ").append(badLines.size()).append('\n');
        badLines.forEach(bad -> text.append("  dòng ")
                .append(bad.number())
                .append(": ")
                .append(bad.reason())
                .append('\n'));
        if (!proceduresByReason.isEmpty()) {
            text.append("Lý do rà soát (số thủ tục / số điểm):\n");
            new TreeMap<>(proceduresByReason)
                    .forEach((reason, procedures) -> text.append("  ")
                            .append(reason)
                            .append(": ")
                            .append(procedures)
                            .append(" / ")
                            .append(itemsByReason.getOrDefault(reason, 0))
                            .append('\n'));
        }
        return text.toString();
    }
}
