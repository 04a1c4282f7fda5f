package vn.motcua.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Words;

/**
 * An official form (biểu mẫu báo cáo), as its file says: columns that count dossiers, and the sums that must come out.
 *
 * @param code as it is printed
 * @param rule version of the rule, said beside each report
 * @param cutOffDay day of the month on which legal periods begin
 * @param carried which column must be what another was at the end of the period before
 * @param examples dossiers with the columns that must count them
 */
public record ReportForm(
        String key,
        String code,
        String rule,
        LocalDate since,
        @Nullable LocalDate until,
        String source,
        Words name,
        Words says,
        int cutOffDay,
        List<Column> columns,
        List<Identity> identities,
        Carried carried,
        List<Example> examples) {
    /**
     * @param number as the form prints it
     * @param groups what stands over it, from above
     * @param counts condition in SQL over a dossier as of a moment, as measures have it
     */
    public record Column(String number, Words name, List<Words> groups, String counts) {
        public Column {
            groups = List.copyOf(groups);
        }
    }

    /** A column that must be the sum of others. */
    public record Identity(String total, List<String> parts) {
        public Identity {
            parts = List.copyOf(parts);
        }
    }

    public record Carried(String column, String before) {}

    /**
     * @param facts columns of the dossier's row
     * @param columns numbers of those that count it, and no others do
     */
    public record Example(
            String says, String asOf, String from, String to, Map<String, Object> facts, List<String> columns) {
        public Example {
            facts = Map.copyOf(facts);
            columns = List.copyOf(columns);
        }
    }

    public ReportForm {
        columns = List.copyOf(columns);
        identities = List.copyOf(identities);
        examples = List.copyOf(examples);
        var numbers = columns.stream().map(Column::number).toList();
        for (var identity : identities) {
            if (!numbers.contains(identity.total()) || !numbers.containsAll(identity.parts())) {
                throw new IllegalArgumentException(
                        "The sums of form " + key + " must name its columns, but " + identity + " names others");
            }
        }
    }

    public Optional<Column> column(@Nullable String number) {
        return columns.stream().filter(column -> column.number().equals(number)).findFirst();
    }

    /** What a column counts, as figures count it. */
    public Measure measure(Column column) {
        var shown = examples.stream()
                .map(one -> new Measure.Example(
                        one.says(),
                        one.asOf(),
                        one.from(),
                        one.to(),
                        one.facts(),
                        true,
                        one.columns().contains(column.number())))
                .toList();
        return new Measure(
                key + "." + column.number(),
                rule,
                since,
                until,
                source,
                column.name(),
                says,
                null,
                column.counts(),
                Measure.Aim.NONE,
                shown);
    }

    List<Measure> measures() {
        return columns.stream().map(this::measure).toList();
    }
}
