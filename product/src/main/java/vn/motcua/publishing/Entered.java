package vn.motcua.publishing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import motcua.vietnamese.Text;
import vn.motcua.shared.BadInput;

/** Reads what somebody entered for a step, and says all that is wrong with it at once. */
final class Entered {
    private static final int WORDS_MAX = 2_000;
    private static final int DECISION_MAX = 100;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int YEARS_AHEAD_MAX = 5;

    private final List<BadInput.Finding> findings = new ArrayList<>();

    /** Sentences that must be there. */
    String words(String field, String typed, String missing) {
        var words = Text.lines(typed);
        if (words.isBlank()) {
            findings.add(new BadInput.Finding(field, missing));
        } else if (words.length() > WORDS_MAX) {
            findings.add(new BadInput.Finding(field, "Viết gọn lại, không quá " + WORDS_MAX + " ký tự."));
        }
        return words;
    }

    /** Number of a decision that must be there. */
    String decision(String typed) {
        var number = Text.line(typed);
        if (number.isBlank()) {
            findings.add(new BadInput.Finding("decision", "Ghi số quyết định, ví dụ 1234/QĐ-UBND."));
        } else if (number.length() > DECISION_MAX) {
            findings.add(new BadInput.Finding("decision", "Số quyết định dài nhất " + DECISION_MAX + " ký tự."));
        }
        return number;
    }

    /** Today or later; as browsers and programs write it, or as people do. */
    LocalDate firstDay(String typed, LocalDate today) {
        var written = Text.line(typed);
        try {
            var day = written.contains("/") ? LocalDate.parse(written, WRITTEN) : LocalDate.parse(written);
            if (day.isBefore(today)) {
                findings.add(new BadInput.Finding(
                        "from",
                        "Ngày " + SHOWN.format(day) + " đã qua. Hãy chọn từ hôm nay (" + SHOWN.format(today)
                                + ") trở đi."));
            } else if (day.isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
                findings.add(new BadInput.Finding(
                        "from", "Ngày xa quá " + YEARS_AHEAD_MAX + " năm, có lẽ gõ nhầm năm. Hãy xem lại."));
            }
            return day;
        } catch (DateTimeException _) {
            findings.add(new BadInput.Finding(
                    "from",
                    written.isBlank()
                            ? "Chọn ngày."
                            : "Không có ngày '" + written + "'. Ghi ngày, tháng, năm, ví dụ 01/12/2026."));
            return today;
        }
    }

    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    void refuse(String field, String why) {
        findings.add(new BadInput.Finding(field, why));
    }

    /** @throws BadInput with everything that is wrong */
    void judge() {
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }
}
