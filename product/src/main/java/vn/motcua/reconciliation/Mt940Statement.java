package vn.motcua.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.reconciliation.ReadStatement.Finding;
import vn.motcua.reconciliation.ReadStatement.Read;
import vn.motcua.ui.Said;

/**
 * A statement as SWIFT's MT940: the lines of {@code :61:} with what {@code :86:} says of them, in VND alone. The opening balance and all
 * lines must come to the closing one.
 */
final class Mt940Statement {
    private static final String FORMAT = "MT940";
    private static final Pattern TAG = Pattern.compile(":(\\d{2}[A-Z]?):(.*)");

    /** Value day, perhaps the day it was booked, side, amount, kind, our reference, the bank's. */
    private static final Pattern LINE = Pattern.compile(
            "(\\d{6})(\\d{4})?(R?[CD])[A-Z]?(\\d{1,13}),(0{0,2})[A-Z][A-Z0-9]{3}([^/]{0,16}(?:/[^/]{1,16}){0,8}?)(?://(.{0,16}))?");

    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,15}),(0{0,2})");

    /** A field with the lines that go on it. */
    private record Field(int line, String tag, StringBuilder text) {}

    /** What was read of a {@code :61:} until its {@code :86:} comes. */
    private record Booked(int line, LocalDate day, long amount, String reference, String bankReference, String more) {}

    private final List<StatementLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Booked> open = Optional.empty();
    private long balance;
    private boolean hasOpened;
    /** Where the last statement of the file ended; the next one must go on from there. */
    private OptionalLong closedAt = OptionalLong.empty();

    private Optional<LocalDate> openedOn = Optional.empty();
    private final List<Period> periods = new ArrayList<>();

    private Mt940Statement() {}

    /** Whether it looks like one: a statement number or an opening balance at the beginning of a line. */
    static boolean is(String text) {
        return text.startsWith("{1:") || text.startsWith(":20:") || text.contains("\n:60F:") || text.contains("\n:61:");
    }

    static Read read(String text) {
        var statement = new Mt940Statement();
        var fields = fields(text);
        if (fields.size() > ReadStatement.LINES_MAX) {
            return Read.wrong(FORMAT, 0, "reconciliation.bad.long", ReadStatement.LINES_MAX);
        }
        fields.forEach(statement::take);
        statement.close("");
        return new Read(FORMAT, statement.lines, statement.findings, Period.joined(statement.periods));
    }

    private static List<Field> fields(String text) {
        var fields = new ArrayList<Field>();
        int number = 0;
        for (var line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            number++;
            var bare = line.startsWith("{") && line.contains(":20:") ? line.substring(line.indexOf(":20:")) : line;
            var found = TAG.matcher(bare);
            if (found.matches()) {
                fields.add(new Field(number, found.group(1), new StringBuilder(found.group(2))));
            } else if (!fields.isEmpty() && !bare.startsWith("-") && !bare.startsWith("{")) {
                fields.getLast().text().append('\n').append(bare);
            }
        }
        return fields;
    }

    private void take(Field field) {
        var text = field.text().toString();
        switch (field.tag()) {
            case "60F", "60M" -> {
                var said = balance(field, text);
                if (said.isPresent() && closedAt.isPresent() && said.getAsLong() != closedAt.getAsLong()) {
                    findings.add(new Finding(
                            field.line(), Said.of("reconciliation.bad.chain", closedAt.getAsLong(), said.getAsLong())));
                }
                balance = said.orElse(0);
                hasOpened = said.isPresent();
                openedOn = field.tag().equals("60F") ? day(text) : openedOn;
            }
            case "61" -> {
                close("");
                open(field, text);
            }
            case "86" -> close(text);
            case "62F", "62M" -> {
                close("");
                var said = balance(field, text);
                if (hasOpened && findings.isEmpty() && said.isPresent() && said.getAsLong() != balance) {
                    findings.add(new Finding(
                            field.line(), Said.of("reconciliation.bad.balance", balance, said.getAsLong())));
                }
                closedAt = said;
                if (field.tag().equals("62F")) {
                    day(text).ifPresent(this::closedOn);
                }
            }
            default -> close("");
        }
    }

    /** An opening balance of an earlier day is what that day closed with. */
    private void closedOn(LocalDate last) {
        openedOn.filter(opened -> !opened.isAfter(last))
                .map(opened -> new Period(opened.equals(last) ? last : opened.plusDays(1), last))
                .ifPresent(periods::add);
        openedOn = Optional.empty();
    }

    /** The day of a balance. */
    private static Optional<LocalDate> day(String text) {
        var found = BALANCE.matcher(text.strip());
        try {
            return found.matches() ? Optional.of(day6(found.group(2))) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate day6(String written) {
        return LocalDate.of(
                2000 + Integer.parseInt(written.substring(0, 2)),
                Integer.parseInt(written.substring(2, 4)),
                Integer.parseInt(written.substring(4)));
    }

    private OptionalLong balance(Field field, String text) {
        var found = BALANCE.matcher(text.strip());
        if (!found.matches() || !found.group(3).equals("VND")) {
            findings.add(new Finding(field.line(), Said.of("reconciliation.bad.amount", StatementTexts.text(text))));
            return OptionalLong.empty();
        }
        long amount = Long.parseLong(found.group(4));
        return OptionalLong.of(found.group(1).equals("C") ? amount : -amount);
    }

    private void open(Field field, String text) {
        int end = text.indexOf('\n');
        var found = LINE.matcher(end < 0 ? text.strip() : text.substring(0, end).strip());
        if (!found.matches() || Long.parseLong(found.group(4)) == 0) {
            findings.add(new Finding(field.line(), Said.of("reconciliation.bad.amount", StatementTexts.text(text))));
            return;
        }
        var day = day(found);
        if (day.isEmpty()) {
            findings.add(new Finding(field.line(), Said.of("reconciliation.bad.day", found.group(1))));
            return;
        }
        // A reversed credit takes money away, a reversed debit brings it back.
        boolean cameIn = found.group(3).equals("C") || found.group(3).equals("RD");
        long amount = Long.parseLong(found.group(4));
        var bank = found.group(7);
        open = Optional.of(new Booked(
                field.line(),
                day.get(),
                cameIn ? amount : -amount,
                found.group(6).strip(),
                bank == null ? "" : bank.strip(),
                end < 0 ? "" : text.substring(end + 1)));
    }

    /** The day it was booked where that is said; it lies in the year of the value day, or in the one beside it. */
    private static Optional<LocalDate> day(Matcher found) {
        try {
            var value = day6(found.group(1));
            var booked = found.group(2);
            if (booked == null) {
                return Optional.of(value);
            }
            var same = LocalDate.of(
                    value.getYear(), Integer.parseInt(booked.substring(0, 2)), Integer.parseInt(booked.substring(2)));
            long apart = same.toEpochDay() - value.toEpochDay();
            return Optional.of(apart > 180 ? same.minusYears(1) : apart < -180 ? same.plusYears(1) : same);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void close(String memo) {
        open.ifPresent(booked -> {
            var all = booked.reference() + " " + booked.more() + " " + memo.replace("\n", "");
            lines.add(StatementTexts.line(
                    lines.size() + 1, booked.day(), booked.amount(), booked.bankReference(), all.strip()));
            balance += booked.amount();
        });
        open = Optional.empty();
    }
}
