package vn.motcua.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import vn.motcua.reconciliation.ReadStatement.Finding;
import vn.motcua.reconciliation.ReadStatement.Read;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Said;

/** A bank's file of values parted by commas, semicolons or tabs: lines before its head are passed over, columns are found by their names. */
final class CsvStatement {
    private static final int HEAD_WITHIN = 30;
    private static final int NONE = -1;
    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    /** {@code 150000}, {@code 1.500.000}, {@code 1,500,000.00}: nobody pays parts of a đồng. */
    private static final Pattern AMOUNT =
            Pattern.compile("([+-]?)(\\d{1,13}|\\d{1,3}(?:[.,  ]\\d{3}){1,4})(?:[.,]0{1,2})?(?: ?(?:\\u0111|vnd))?");

    /** @param debit column, and so on; {@link #NONE} for none */
    private record Head(
            int day, int credit, int debit, int amount, int bankReference, int memo, List<String> dayForms) {
        boolean isUsable() {
            return day != NONE && memo != NONE && (amount != NONE || credit != NONE && debit != NONE);
        }
    }

    private final List<StatementLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Head head;

    private CsvStatement(Head head) {
        this.head = head;
    }

    static Read read(String text, List<CsvMapping> mappings) {
        var format = "CSV";
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            return Read.wrong(format, 0, "reconciliation.bad.not-utf-8");
        }
        var file = CsvRows.of(text);
        if (file.openedAt() > 0) {
            return Read.wrong(format, file.openedAt(), "reconciliation.bad.quote");
        }
        var rows = file.rows();
        if (rows.size() > ReadStatement.LINES_MAX) {
            return Read.wrong(format, 0, "reconciliation.bad.long", ReadStatement.LINES_MAX);
        }
        for (int i = 0; i < Math.min(HEAD_WITHIN, rows.size()); i++) {
            for (var mapping : mappings) {
                var head = head(rows.get(i).cells(), mapping);
                if (head.isUsable()) {
                    var statement = new CsvStatement(head);
                    rows.subList(i + 1, rows.size()).forEach(statement::take);
                    return new Read(format, statement.lines, statement.findings, null);
                }
            }
        }
        return Read.wrong(format, 0, "reconciliation.bad.head");
    }

    private static Head head(List<String> cells, CsvMapping mapping) {
        return new Head(
                column(cells, mapping.day()),
                column(cells, mapping.credit()),
                column(cells, mapping.debit()),
                column(cells, mapping.amount()),
                column(cells, mapping.bankReference()),
                column(cells, mapping.memo()),
                mapping.dayForms());
    }

    private static int column(List<String> cells, List<String> names) {
        for (int i = 0; i < cells.size(); i++) {
            if (names.contains(SearchText.fold(cells.get(i)))) {
                return i;
            }
        }
        return NONE;
    }

    /** Rows without a day and without an amount are sums and signatures below the table. */
    private void take(CsvRows.Row row) {
        var dayText = cell(row, head.day());
        var moved = List.of(cell(row, head.amount()), cell(row, head.credit()), cell(row, head.debit()));
        if (dayText.isEmpty()) {
            if (!cell(row, head.bankReference()).isEmpty() && !moved.stream().allMatch(String::isEmpty)) {
                findings.add(new Finding(row.line(), Said.of("reconciliation.bad.day", "")));
            }
            return;
        }
        var day = day(dayText);
        var amount = amount(row);
        if (day.isEmpty() && moved.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (day.isEmpty()) {
            findings.add(new Finding(row.line(), Said.of("reconciliation.bad.day", shown(dayText))));
        }
        if (amount.isEmpty()) {
            findings.add(new Finding(
                    row.line(),
                    Said.of(
                            "reconciliation.bad.amount",
                            shown(String.join(" ", moved).strip()))));
        }
        if (day.isPresent() && amount.isPresent()) {
            lines.add(StatementTexts.line(
                    lines.size() + 1,
                    day.get(),
                    amount.getAsLong(),
                    cell(row, head.bankReference()),
                    cell(row, head.memo())));
        }
    }

    private OptionalLong amount(CsvRows.Row row) {
        if (head.amount() != NONE && !cell(row, head.amount()).isEmpty()) {
            return notZero(number(cell(row, head.amount())));
        }
        var credit = number(zero(cell(row, head.credit())));
        var debit = number(zero(cell(row, head.debit())));
        return credit.isEmpty() || debit.isEmpty() || credit.getAsLong() != 0 && debit.getAsLong() != 0
                ? OptionalLong.empty()
                : notZero(OptionalLong.of(credit.getAsLong() - Math.abs(debit.getAsLong())));
    }

    private static OptionalLong notZero(OptionalLong amount) {
        return amount.isPresent() && amount.getAsLong() != 0 ? amount : OptionalLong.empty();
    }

    private static String zero(String text) {
        return text.isEmpty() || text.equals("-") ? "0" : text;
    }

    static OptionalLong number(String text) {
        var found = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        long value = Long.parseLong(found.group(2).replaceAll("\\D", ""));
        return value > AMOUNT_MAX
                ? OptionalLong.empty()
                : OptionalLong.of(found.group(1).equals("-") ? -value : value);
    }

    private Optional<LocalDate> day(String text) {
        var only = text.strip().split("[ T]", 2)[0];
        for (var form : head.dayForms()) {
            try {
                var day = LocalDate.parse(
                        only, DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
                return Optional.of(day).filter(UsableTime::isUsable);
            } catch (DateTimeException _) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static String cell(CsvRows.Row row, int column) {
        return column == NONE || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }

    private static String shown(String text) {
        var line = Text.line(text);
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
