package vn.motcua.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenDate;
import vn.motcua.shared.BadInput;

/** Reads what somebody entered for a step, and says all that is wrong with it at once. */
final class Entered {
    private static final int WORDS_MAX = 2_000;
    private static final int DECISION_MAX = 100;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int YEARS_AHEAD_MAX = 5;
    /** Two digits of a year that would lie before it are of this century. */
    private static final int YEARS_BACK = 50;

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
        var written = WrittenDate.read(typed, today.getYear() - YEARS_BACK, today.getYear() + YEARS_AHEAD_MAX);
        if (written instanceof WrittenDate.Day(var day)) {
            judgeFirstDay(day, today);
            return day;
        }
        refuse(
                "from",
                switch (written) {
                    case WrittenDate.NotStated _ -> "Chọn ngày.";
                    case WrittenDate.Month _, WrittenDate.Year _ -> "Ghi đủ ngày, tháng, năm, ví dụ 01/12/2026.";
                    case WrittenDate.Unreadable(var reason)
                    when reason == WrittenDate.Reason.FAR_YEAR ->
                        "Năm của ngày này không thể đúng, có lẽ gõ nhầm. Hãy xem lại.";
                    case WrittenDate.Unreadable(var reason)
                    when reason == WrittenDate.Reason.WHICH_CENTURY -> "Ghi năm đủ bốn chữ số, ví dụ 01/12/2026.";
                    case WrittenDate.Unreadable(var reason)
                    when reason == WrittenDate.Reason.NO_DATE ->
                        "Không đọc được ngày '" + typed.strip() + "'. Ghi ngày, tháng, năm, ví dụ 01/12/2026.";
                    case WrittenDate.Day _, WrittenDate.LunarDay _, WrittenDate.Unreadable _ ->
                        "Không có ngày '" + typed.strip() + "'. Ghi ngày, tháng, năm, ví dụ 01/12/2026.";
                });
        return today;
    }

    private void judgeFirstDay(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            refuse(
                    "from",
                    "Ngày " + SHOWN.format(day) + " đã qua. Hãy chọn từ hôm nay (" + SHOWN.format(today) + ") trở đi.");
        } else if (day.isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
            refuse("from", "Ngày xa quá " + YEARS_AHEAD_MAX + " năm, có lẽ gõ nhầm năm. Hãy xem lại.");
        }
    }

    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    void refuse(String field, String why) {
        findings.add(new BadInput.Finding(field, why));
    }

    List<BadInput.Finding> findings() {
        return List.copyOf(findings);
    }

    /** @throws BadInput with everything that is wrong */
    void judge() {
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }
}
