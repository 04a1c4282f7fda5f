package vn.motcua.queue.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.QueueTerms;
import vn.motcua.shared.WrittenTime;

/** The head's form: what was typed, row by row, and the terms that it says. Empty rows say nothing. */
record TermsForm(Map<String, String> values) {
    /** A field of a row: its kind and its place. */
    private static final Pattern FIELD = Pattern.compile("(line|window|priority)-[a-z]+-(\\d{1,4})");

    /** Empty rows that it offers besides. */
    private static final int SPARE = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    TermsForm {
        values = Map.copyOf(values);
    }

    /** The form of terms, to be changed. */
    static TermsForm of(QueueTerms terms, LocalDate from) {
        var values = new HashMap<String, String>();
        values.put("from", from.toString());
        for (int i = 0; i < terms.lines().size(); i++) {
            values.put("line-key-" + i, terms.lines().get(i).key());
            values.put("line-name-" + i, terms.lines().get(i).name());
            values.put("line-about-" + i, terms.lines().get(i).about());
        }
        for (int i = 0; i < terms.windows().size(); i++) {
            values.put("window-key-" + i, terms.windows().get(i).key());
            values.put("window-name-" + i, terms.windows().get(i).name());
            values.put(
                    "window-lines-" + i,
                    String.join(", ", terms.windows().get(i).lines()));
        }
        for (int i = 0; i < terms.priorities().size(); i++) {
            values.put("priority-name-" + i, terms.priorities().get(i).name());
            values.put("priority-ground-" + i, terms.priorities().get(i).ground());
        }
        values.put("turns-preferred", String.valueOf(terms.turns().preferred()));
        values.put("turns-ordinary", String.valueOf(terms.turns().ordinary()));
        values.put("calls", String.valueOf(terms.times().callsBeforeAbsent()));
        values.put("return-minutes", String.valueOf(terms.times().returnMinutes()));
        values.put("opens-before", String.valueOf(terms.times().opensBeforeMinutes()));
        values.put("kept-days", String.valueOf(terms.times().keptDays()));
        values.put("slot-minutes", String.valueOf(terms.appointments().slotMinutes()));
        values.put("per-slot", String.valueOf(terms.appointments().perSlot()));
        values.put("days-ahead", String.valueOf(terms.appointments().daysAhead()));
        values.put("lead-hours", String.valueOf(terms.appointments().leadHours()));
        values.put("late-minutes", String.valueOf(terms.appointments().lateMinutes()));
        return new TermsForm(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    private String line(String name) {
        return Text.line(value(name));
    }

    /** How many rows of a kind it shows. */
    int rows(String kind) {
        return SPARE + places(kind).stream().mapToInt(place -> place + 1).max().orElse(0);
    }

    /** Of all rows of a kind in which anything was typed, however many. */
    private List<Integer> places(String kind) {
        return values.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> FIELD.matcher(one.getKey()))
                .filter(field -> field.matches() && field.group(1).equals(kind))
                .map(field -> Integer.parseInt(field.group(2)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Null where none can be read. */
    @Nullable
    LocalDate from() {
        return WrittenTime.readDay(value("from")).orElse(null);
    }

    /** What it says. A number that cannot be read is -1, which no rule takes. */
    QueueTerms terms() {
        return new QueueTerms(
                rows(
                        "line",
                        i -> new QueueTerms.Line(
                                line("line-key-" + i).toUpperCase(Locale.ROOT),
                                line("line-name-" + i),
                                line("line-about-" + i))),
                rows(
                        "window",
                        i -> new QueueTerms.Window(
                                line("window-key-" + i), line("window-name-" + i), keys(value("window-lines-" + i)))),
                rows(
                        "priority",
                        i -> new QueueTerms.Priority(
                                "P" + i, line("priority-name-" + i), line("priority-ground-" + i))),
                new QueueTerms.Turns(number("turns-preferred"), number("turns-ordinary")),
                new QueueTerms.Times(
                        number("calls"), number("return-minutes"), number("opens-before"), number("kept-days")),
                new QueueTerms.Appointments(
                        number("slot-minutes"),
                        number("per-slot"),
                        number("days-ahead"),
                        number("lead-hours"),
                        number("late-minutes")));
    }

    /** Rows are told apart by their place: what is wrong with the third is said at the third. */
    TermsForm closed() {
        var closed = new HashMap<>(values);
        for (var kind : List.of("line", "window", "priority")) {
            int to = 0;
            for (int place : places(kind)) {
                move(closed, kind, place, to++);
            }
        }
        return new TermsForm(closed);
    }

    private static void move(Map<String, String> values, String kind, int from, int to) {
        if (from == to) {
            return;
        }
        for (var part : List.of("key", "name", "about", "lines", "ground")) {
            var value = values.remove(kind + "-" + part + "-" + from);
            if (value != null) {
                values.put(kind + "-" + part + "-" + to, value);
            }
        }
    }

    private <T> List<T> rows(String kind, IntFunction<T> row) {
        return places(kind).stream().map(row::apply).toList();
    }

    private static List<String> keys(String typed) {
        return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[^A-Z]+", -1))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private int number(String name) {
        var typed = line(name);
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
    }
}
