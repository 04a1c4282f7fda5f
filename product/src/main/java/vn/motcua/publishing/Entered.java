package vn.motcua.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenDate;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** Reads what somebody entered for a step, and says all that is wrong with it at once. */
final class Entered {
    private static final int WORDS_MAX = 2_000;
    private static final int DECISION_MAX = 100;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int YEARS_AHEAD_MAX = 5;
    /** Two digits of a year that would lie before it are of this century. */
    private static final int YEARS_BACK = 50;

    private final List<BadInput.Finding> findings = new ArrayList<>();

    /**
     * Sentences that must be there.
     *
     * @param missing what is asked for: last part of the message's key
     */
    String words(String field, String typed, String missing) {
        var words = Text.lines(typed);
        if (words.isBlank()) {
            refuse(field, missing);
        } else if (words.length() > WORDS_MAX) {
            refuse(field, "too-long", WORDS_MAX);
        }
        return words;
    }

    /** Number of a decision that must be there. */
    String decision(String typed) {
        var number = Text.line(typed);
        if (number.isBlank()) {
            refuse("decision", "decision-missing");
        } else if (number.length() > DECISION_MAX) {
            refuse("decision", "decision-too-long", DECISION_MAX);
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
        var why = switch (written) {
            case WrittenDate.NotStated _ -> "day-missing";
            case WrittenDate.Month _, WrittenDate.Year _ -> "day-incomplete";
            case WrittenDate.Unreadable(var reason) when reason == WrittenDate.Reason.FAR_YEAR -> "year-far";
            case WrittenDate.Unreadable(var reason) when reason == WrittenDate.Reason.WHICH_CENTURY -> "year-short";
            case WrittenDate.Unreadable(var reason) when reason == WrittenDate.Reason.NO_DATE -> "day-unread";
            case WrittenDate.Day _, WrittenDate.LunarDay _, WrittenDate.Unreadable _ -> "day-none";
        };
        refuse("from", why, typed.strip());
        return today;
    }

    private void judgeFirstDay(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            refuse("from", "day-past", SHOWN.format(day), SHOWN.format(today));
        } else if (day.isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
            refuse("from", "day-far", YEARS_AHEAD_MAX);
        }
    }

    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    /** @param why last part of the message's key */
    void refuse(String field, String why, Object... facts) {
        findings.add(Said.of("publishing.entered." + why, facts).at(field));
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
