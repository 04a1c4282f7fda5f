package vn.motcua.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Whether terms of a queue can hold: every line is served by some window, every number lies in its range. */
final class TermsRules {
    /** As many as there are letters. */
    private static final int LINES_MAX = 26;
    /** As many as there are numbers of windows. */
    private static final int WINDOWS_MAX = 99;

    private static final int PRIORITIES_MAX = 30;
    static final int NAME_MAX = 80;
    static final int TEXT_MAX = 300;

    private static final Pattern LINE_KEY = Pattern.compile("[A-Z]");
    private static final Pattern WINDOW_KEY = Pattern.compile("[1-9]\\d?");

    private final QueueTerms terms;
    private final List<Wrong> wrong = new ArrayList<>();

    private TermsRules(QueueTerms terms) {
        this.terms = terms;
    }

    /** All that is wrong with them. */
    static List<Wrong> judge(QueueTerms terms) {
        var rules = new TermsRules(terms);
        rules.lines();
        rules.windows();
        rules.priorities();
        rules.numbers();
        return List.copyOf(rules.wrong);
    }

    private void lines() {
        var seen = new HashSet<String>();
        if (terms.lines().isEmpty()) {
            wrong.add(Wrong.of("line-key-0", "no-line"));
        }
        for (int i = 0; i < terms.lines().size(); i++) {
            var line = terms.lines().get(i);
            judge(i != LINES_MAX, "line-key-" + i, "lines-most");
            judge(LINE_KEY.matcher(line.key()).matches(), "line-key-" + i, "line-key");
            judge(seen.add(line.key()), "line-key-" + i, "line-twice");
            name(line.name(), "line-name-" + i);
            judge(line.about().length() <= TEXT_MAX, "line-about-" + i, "long");
        }
    }

    private void windows() {
        var seen = new HashSet<String>();
        if (terms.windows().isEmpty()) {
            wrong.add(Wrong.of("window-key-0", "no-window"));
        }
        for (int i = 0; i < terms.windows().size(); i++) {
            var window = terms.windows().get(i);
            judge(i != WINDOWS_MAX, "window-key-" + i, "windows-most");
            judge(WINDOW_KEY.matcher(window.key()).matches(), "window-key-" + i, "window-key");
            judge(seen.add(window.key()), "window-key-" + i, "window-twice");
            judge(window.name().length() <= NAME_MAX, "window-name-" + i, "long");
            judge(
                    window.lines().stream().allMatch(key -> terms.line(key).isPresent()),
                    "window-lines-" + i,
                    "window-lines");
        }
        if (!terms.windows().isEmpty()) {
            for (int i = 0; i < terms.lines().size(); i++) {
                var key = terms.lines().get(i).key();
                judge(
                        terms.windows().stream().anyMatch(window -> window.serves(key)),
                        "line-key-" + i,
                        "line-unserved");
            }
        }
    }

    private void priorities() {
        for (int i = 0; i < terms.priorities().size(); i++) {
            var priority = terms.priorities().get(i);
            judge(i != PRIORITIES_MAX, "priority-name-" + i, "priorities-most");
            name(priority.name(), "priority-name-" + i);
            judge(!priority.ground().isEmpty(), "priority-ground-" + i, "ground");
            judge(priority.ground().length() <= TEXT_MAX, "priority-ground-" + i, "long");
        }
    }

    private void numbers() {
        range(terms.turns().preferred(), 1, 9, "turns-preferred", "turns");
        range(terms.turns().ordinary(), 1, 9, "turns-ordinary", "turns");
        range(terms.times().callsBeforeAbsent(), 1, 9, "calls", "turns");
        range(terms.times().returnMinutes(), 0, 240, "return-minutes", "return-minutes");
        range(terms.times().opensBeforeMinutes(), 0, 120, "opens-before", "opens-before");
        range(terms.times().keptDays(), 31, 1100, "kept-days", "kept-days");
        range(terms.appointments().slotMinutes(), 5, 120, "slot-minutes", "slot-minutes");
        range(terms.appointments().perSlot(), 0, 50, "per-slot", "per-slot");
        range(terms.appointments().daysAhead(), 1, 60, "days-ahead", "days-ahead");
        range(terms.appointments().leadHours(), 0, 72, "lead-hours", "lead-hours");
        range(terms.appointments().lateMinutes(), 0, 60, "late-minutes", "late-minutes");
    }

    private void name(String name, String field) {
        judge(!name.isEmpty(), field, "name");
        judge(name.length() <= NAME_MAX, field, "long");
    }

    private void range(int value, int least, int most, String field, String text) {
        judge(value >= least && value <= most, field, text);
    }

    private void judge(boolean holds, String field, String text) {
        if (!holds) {
            wrong.add(Wrong.of(field, text));
        }
    }
}
