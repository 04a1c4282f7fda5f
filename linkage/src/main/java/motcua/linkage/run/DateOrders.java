package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Findings;
import motcua.linkage.spec.Spec;

/**
 * In which order the dates of each column have day and month. One date alone often fits both orders; the column seldom does. A
 * column in which nothing is day before month and something is month before day was written so throughout: its other dates would
 * be read as other days, so it is refused.
 */
final class DateOrders {
    private static final Pattern DATE =
            Pattern.compile("\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(?:\\d{4}|\\d{2})(?:[ T,].*)?");
    private static final int MONTHS = 12;

    private final Spec spec;
    private final Steps steps;

    DateOrders(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
    }

    /**
     * A column whose order is worth a word.
     *
     * @param key of the sentence
     */
    record Note(String key, String file, String column, long dates, String example) {}

    /** How many different dates of a column fit day before month only, month before day only, and both. */
    private static final class Count {
        private long dayFirst;
        private long monthFirst;
        private long either;
        private String example = "";

        void take(String raw) {
            var date = DATE.matcher(raw);
            if (!date.matches()) {
                return;
            }
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(2));
            if (first > MONTHS && second <= MONTHS) {
                dayFirst++;
            } else if (second > MONTHS && first <= MONTHS) {
                monthFirst++;
                example = example.isEmpty() ? raw : example;
            } else if (first != second && first <= MONTHS) {
                either++;
            }
        }
    }

    /**
     * What the report says of orders.
     *
     * @throws motcua.linkage.spec.BadInputException naming columns that are written month before day
     */
    List<Note> look(List<Register> registers, boolean isDedupe) {
        var notes = new ArrayList<Note>();
        var findings = new Findings();
        for (var side : isDedupe ? List.of(Side.LEFT) : List.of(Side.values())) {
            var register = side == Side.LEFT ? registers.getFirst() : registers.getLast();
            for (var field : spec.fields()) {
                if (side.reading(field).word().equals("date")) {
                    judge(count(side, field), register, side.column(field), notes, findings);
                }
            }
        }
        findings.refuseIfAny();
        return notes;
    }

    private static void judge(Count count, Register register, String column, List<Note> notes, Findings findings) {
        var file = register.file().getFileName().toString();
        if (count.monthFirst > 0 && count.dayFirst == 0 && count.either > 0) {
            findings.add(register.file() + ": column '" + column + "' must have the day before the month, but "
                    + count.monthFirst + " different dates are month before day (as '" + count.example
                    + "'), none is day before month, and " + count.either
                    + " fit both orders. Write them as YYYY-MM-DD.");
        } else if (count.monthFirst > 0) {
            notes.add(new Note("note.month-first", file, column, count.monthFirst, count.example));
        } else if (count.dayFirst == 0 && count.either > 0) {
            notes.add(new Note("note.day-first", file, column, count.either, ""));
        }
    }

    private Count count(Side side, Field field) {
        var count = new Count();
        Rows.list(
                        steps.engine(),
                        "select raw from " + Readings.values(side, field)
                                + " where raw not like '____-%' and (raw like '%/%' or raw like '%-%' or raw like '%.%')"
                                + " order by raw",
                        row -> String.valueOf(row.text(0)))
                .forEach(count::take);
        return count;
    }
}
