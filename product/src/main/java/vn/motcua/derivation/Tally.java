package vn.motcua.derivation;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.derivation.DerivePackage.Derived;

/** Counts what came of many procedures, by level and by field. */
final class Tally {
    private static final class Counts {
        private int all;
        private int sound;
        private int complete;
        private int online;
    }

    private final Counts whole = new Counts();
    private final Map<String, Counts> byLevel = new TreeMap<>();
    private final Map<String, Counts> byField = new TreeMap<>();
    private final Map<What, Integer> open = new EnumMap<>(What.class);
    private final Map<String, Integer> needed = new TreeMap<>();
    private int bad;

    void bad() {
        bad++;
    }

    void add(ProcedureContent content, Derived derived, boolean isSound) {
        var levels =
                content.levels().stream().map(ProcedureContent.Level::published).toList();
        boolean isOnline = content.channels().stream().anyMatch(channel -> channel.way() == Way.ONLINE);
        for (var counts : List.of(
                whole,
                byLevel.computeIfAbsent(String.join(", ", levels), _ -> new Counts()),
                byField.computeIfAbsent(content.field(), _ -> new Counts()))) {
            counts.all++;
            counts.sound += isSound ? 1 : 0;
            counts.complete += isSound && derived.isComplete() ? 1 : 0;
            counts.online += isSound && derived.isComplete() && isOnline ? 1 : 0;
        }
        var reasons = EnumSet.noneOf(What.class);
        derived.open().forEach(point -> reasons.add(point.what()));
        reasons.forEach(reason -> open.merge(reason, 1, Integer::sum));
        derived.open().stream()
                .filter(point -> point.what().mustBeFilledIn())
                .map(point -> point.what() + ": " + point.why())
                .distinct()
                .forEach(why -> needed.merge(why, 1, Integer::sum));
    }

    boolean isAllSound() {
        return bad == 0 && whole.all > 0 && whole.sound == whole.all;
    }

    void print(PrintStream out) {
        out.println("| | Thủ tục | Gói không có lỗi | Đủ thời hạn, phí, thẩm quyền | trong đó có nộp trực tuyến |");
        out.println("|---|---|---|---|---|");
        line("Tất cả", whole, out);
        byLevel.forEach((level, counts) -> line(level, counts, out));
        byField.entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getValue().all, one.getValue().all))
                .forEach(entry -> line(entry.getKey(), entry.getValue(), out));
        out.println();
        out.println("Còn bỏ ngỏ (số thủ tục):");
        open.forEach((what, count) -> out.println("  " + what + " " + count));
        needed.forEach((why, count) -> out.println("  " + count + " — " + why));
        if (bad > 0) {
            out.println("Dòng không đọc được: " + bad);
        }
    }

    private static void line(String name, Counts counts, PrintStream out) {
        out.println("| " + (name.isBlank() ? "(không nêu)" : name) + " | " + counts.all + " | " + counts.sound + " | "
                + counts.complete + " | " + counts.online + " |");
    }
}
