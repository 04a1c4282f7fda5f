package vn.motcua.delegation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.delegation.KeepDelegation.Numbered;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.Decider;
import vn.motcua.sheets.PlainSheet;
import vn.motcua.sheets.PlainSheet.Column;
import vn.motcua.sheets.PlainSheet.Kind;
import vn.motcua.sheets.SheetFinding;
import vn.motcua.sheets.WriteSheet;
import vn.motcua.ui.Said;

/** The lines of a decision as a table (bảng kèm theo quyết định): read with all that does not fit, and written so that it can be read again. */
@Component
public class DelegationTable {
    public static final String CODE = "CODE";
    public static final String NAME = "NAME";
    public static final String CASE = "CASE";
    public static final String GIVER = "GIVER";
    public static final String RECEIVER = "RECEIVER";
    public static final String OFFICE = "OFFICE";
    public static final String AREA = "AREA";
    public static final String STYLE = "STYLE";
    public static final String FROM = "FROM";
    public static final String TO = "TO";

    /** What came of a table. */
    public sealed interface Reading {
        record Read(List<Numbered> lines) implements Reading {
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

    private final LineWords words;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Areas areas;

    DelegationTable(LineWords words, Procedures procedures, Agencies agencies, Areas areas) {
        this.words = words;
        this.procedures = procedures;
        this.agencies = agencies;
        this.areas = areas;
    }

    private static List<Column> columns() {
        return List.of(
                column(CODE, Kind.CODE),
                column(NAME, Kind.TEXT),
                column(CASE, Kind.TEXT),
                column(GIVER, Kind.TEXT),
                column(RECEIVER, Kind.TEXT),
                column(OFFICE, Kind.TEXT),
                column(AREA, Kind.TEXT),
                column(STYLE, Kind.TEXT),
                column(FROM, Kind.DAY),
                column(TO, Kind.DAY));
    }

    private static Column column(String key, Kind kind) {
        return new Column(key, kind, Said.of("delegation.column." + key));
    }

    /** @param defaults what a blank cell means */
    public Reading read(byte[] file, LineWords.Defaults defaults) {
        return switch (PlainSheet.read(file, columns(), Set.of(CODE))) {
            case PlainSheet.Reading.Read(var rows) -> lines(rows, defaults, List.of());
            case PlainSheet.Reading.Refused(var findings, var rows) -> lines(rows, defaults, findings);
        };
    }

    /** @param before what is wrong with single cells already; of those nothing more is said */
    private Reading lines(List<PlainSheet.Row> rows, LineWords.Defaults defaults, List<SheetFinding> before) {
        var findings = new ArrayList<>(before);
        var lines = new ArrayList<Numbered>();
        for (var row : rows) {
            var read = words.read(row::text, defaults);
            read.findings().forEach((key, said) -> {
                if (!row.unread().contains(key)) {
                    findings.add(row.finding(key, said));
                }
            });
            var terms = read.terms();
            if (terms != null) {
                lines.add(new Numbered(row.number(), terms));
            }
        }
        findings.sort(Comparator.comparingInt(SheetFinding::row).thenComparing(SheetFinding::column));
        return findings.isEmpty() ? new Reading.Read(lines) : new Reading.Refused(findings);
    }

    /** Every line with all its cells, as {@link #read} takes them. */
    public byte[] write(Delegation delegation, List<DelegationLine> lines, WriteSheet.Form form) {
        var names = procedures.names(
                lines.stream().map(line -> line.terms().procedure()).distinct().toList());
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines) {
            var terms = line.terms();
            var to = terms.validity().to();
            var row = new HashMap<String, String>();
            row.put(CODE, terms.procedure().value());
            row.put(NAME, names.getOrDefault(terms.procedure(), ""));
            row.put(CASE, terms.caseKey());
            row.put(GIVER, word(terms.giver(), delegation));
            row.put(RECEIVER, word(terms.receiver(), delegation));
            row.put(OFFICE, terms.office());
            row.put(AREA, areas.get(terms.area()).code().value());
            row.put(STYLE, LineWords.word(terms.style()));
            row.put(FROM, terms.validity().from().toString());
            row.put(TO, to == null ? "" : to.toString());
            rows.add(row);
        }
        return PlainSheet.write(columns(), rows, form);
    }

    private String word(Decider decider, Delegation delegation) {
        return switch (decider) {
            case Decider.Named(var id) -> {
                var agency = agencies.get(id);
                var code = agency.code(delegation.head().validity().from());
                yield code.isEmpty() ? id.toString() : code;
            }
            case Decider.OfTheArea(var kind) ->
                Said.of("organisation.agency-kind." + kind).vietnamese();
        };
    }
}
