package vn.motcua.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenDate;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/** Reads what somebody typed for an act, and says all that is wrong with it at once. */
final class Typed {
    static final String WHOLE = "main";

    private static final int WORDS_MAX = 2_000;
    private static final int DECISION_MAX = 100;
    private static final int YEARS = 5;

    private final List<Finding> findings = new ArrayList<>();

    String words(String field, String typed) {
        var words = Text.lines(typed);
        if (words.isBlank()) {
            refuse(field, field + "-missing");
        } else if (words.length() > WORDS_MAX) {
            refuse(field, "words-long", WORDS_MAX);
        }
        return words;
    }

    String decision(String typed) {
        var decision = Text.line(typed);
        if (decision.isBlank()) {
            refuse("decision", "decision-missing");
        } else if (decision.length() > DECISION_MAX) {
            refuse("decision", "decision-long", DECISION_MAX);
        }
        return decision;
    }

    /** Today or later. */
    LocalDate from(String typed, LocalDate today) {
        if (!(WrittenDate.read(typed, today.getYear(), today.getYear() + YEARS) instanceof WrittenDate.Day(var day))) {
            refuse("from", "day");
            return today;
        }
        if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS))) {
            refuse("from", "day-range", YEARS);
        }
        return day;
    }

    /** @param why last part of the message's key */
    void refuse(String field, String why, Object... facts) {
        findings.add(Said.of("sharing.bad." + why, facts).at(field));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** @throws BadInput with everything that is wrong */
    void judge() {
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }

    static BadInput refused(String why, Object... facts) {
        return new BadInput(List.of(Said.of("sharing.bad." + why, facts).at(WHOLE)));
    }
}
