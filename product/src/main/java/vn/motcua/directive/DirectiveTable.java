package vn.motcua.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directive.KeepSource.Line;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.sheets.PlainSheet;
import vn.motcua.sheets.PlainSheet.Column;
import vn.motcua.sheets.PlainSheet.Kind;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.sheets.WriteSheet;
import vn.motcua.ui.Said;

/** Directives as a table (bảng phân công nhiệm vụ): read with all that does not fit, and written with how each stands. */
@Component
public class DirectiveTable {
    /** What came of a table. */
    public sealed interface Reading {
        record Read(List<Line> lines) implements Reading {
            public Read {
                lines = List.copyOf(lines);
            }
        }

        /** @param findings all of them, in the order of the table; nothing of it is kept */
        record Refused(List<SheetFinding> findings) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private static final String SOURCE = "SOURCE";
    private static final String GIVER = "GIVER";
    private static final String DUE = "DUE";
    private static final String STANDING = "STANDING";
    private static final String PERCENT = "PERCENT";
    private static final String EXTENSIONS = "EXTENSIONS";
    private static final String AS_OF = "AS_OF";

    private final DirectiveWords words;
    private final Agencies agencies;

    DirectiveTable(DirectiveWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    private static List<Column> columns() {
        return List.of(
                column(DirectiveWords.ROW, Kind.TEXT),
                column(DirectiveWords.TITLE, Kind.TEXT),
                column(DirectiveWords.LEAD, Kind.TEXT),
                column(DirectiveWords.PARTNERS, Kind.TEXT),
                column(DirectiveWords.PRODUCT, Kind.TEXT),
                column(DirectiveWords.DEADLINE, Kind.TEXT),
                column(DirectiveWords.DAY, Kind.DAY),
                column(DirectiveWords.PART_OF, Kind.TEXT));
    }

    private static Column column(String key, Kind kind) {
        return new Column(key, kind, Said.of("directive.column." + key));
    }

    /** @param day of the source */
    public Reading read(byte[] file, LocalDate day) {
        var required = Set.of(DirectiveWords.TITLE, DirectiveWords.LEAD);
        return switch (PlainSheet.read(file, columns(), required)) {
            case PlainSheet.Reading.Read(var rows) -> lines(rows, day, List.of());
            case PlainSheet.Reading.Refused(var findings, var rows) -> lines(rows, day, findings);
        };
    }

    /** @param before what is wrong with single cells already; of those nothing more is said */
    private Reading lines(List<PlainSheet.Row> rows, LocalDate day, List<SheetFinding> before) {
        var findings = new ArrayList<>(before);
        var lines = new ArrayList<Line>();
        var numbers = new HashSet<Integer>();
        if (rows.size() > KeepSource.LINES_MAX) {
            findings.add(rows.get(KeepSource.LINES_MAX)
                    .finding(DirectiveWords.ROW, Said.of("directive.bad.too-many", KeepSource.LINES_MAX)));
        }
        for (var row : rows) {
            var read = words.read(row::text, day);
            read.findings().forEach((key, said) -> {
                if (!row.unread().contains(key)) {
                    findings.add(row.finding(key, said));
                }
            });
            int number = number(row, DirectiveWords.ROW, lines.size() + 1, findings);
            int partOf = number(row, DirectiveWords.PART_OF, 0, findings);
            if (!numbers.add(number)) {
                findings.add(row.finding(DirectiveWords.ROW, Said.of("directive.bad.row-twice", number)));
            }
            if (partOf != 0 && (partOf == number || !numbers.contains(partOf))) {
                findings.add(row.finding(DirectiveWords.PART_OF, Said.of("directive.bad.part-of")));
            }
            var terms = read.terms();
            if (terms != null) {
                lines.add(new Line(number, terms, partOf));
            }
        }
        findings.sort(Comparator.comparingInt(SheetFinding::row).thenComparing(SheetFinding::column));
        return findings.isEmpty() ? new Reading.Read(lines) : new Reading.Refused(findings);
    }

    private static int number(PlainSheet.Row row, String key, int otherwise, List<SheetFinding> findings) {
        var text = row.text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,3}")) {
            findings.add(row.finding(key, Said.of("directive.bad.number")));
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    /** Every one with all its cells and how it stands; the first columns can be read again. */
    public byte[] write(List<Followed> all, WriteSheet.Form form) {
        var columns = new ArrayList<>(columns());
        for (var key : List.of(SOURCE, GIVER, DUE, STANDING, PERCENT, EXTENSIONS, AS_OF)) {
            columns.add(column(key, Kind.TEXT));
        }
        return PlainSheet.write(columns, all.stream().map(this::cells).toList(), form);
    }

    private Map<String, String> cells(Followed one) {
        var terms = one.directive().terms();
        var life = one.life();
        var last = terms.deadline().day();
        var cells = new HashMap<String, String>();
        cells.put(DirectiveWords.ROW, Integer.toString(one.directive().row()));
        cells.put(DirectiveWords.TITLE, terms.title());
        cells.put(DirectiveWords.LEAD, name(terms.lead(), one.day()));
        cells.put(
                DirectiveWords.PARTNERS,
                String.join(
                        "; ",
                        terms.partners().stream()
                                .map(agency -> name(agency, one.day()))
                                .toList()));
        cells.put(DirectiveWords.PRODUCT, terms.product());
        cells.put(DirectiveWords.DEADLINE, terms.deadline().written());
        cells.put(DirectiveWords.DAY, last == null ? "" : last.toString());
        cells.put(SOURCE, one.source().quoted());
        cells.put(GIVER, name(one.source().head().giver(), one.day()));
        cells.put(DUE, one.dueOn().map(LocalDate::toString).orElse(""));
        cells.put(STANDING, Said.of("directive.standing." + one.standing()).vietnamese());
        cells.put(PERCENT, Integer.toString(life.percent()));
        cells.put(EXTENSIONS, Integer.toString(life.extensions()));
        cells.put(AS_OF, one.day().toString());
        return cells;
    }

    private String name(AgencyId agency, LocalDate day) {
        return agencies.get(agency).name(day);
    }
}
