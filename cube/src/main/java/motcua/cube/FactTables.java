package motcua.cube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.scorecard.Measure;

/**
 * The facts in DuckDB's words, and which of their columns leave the province: only those that measures name. A dossier's number, the
 * area it is about and what it contains stay behind; ids of dossiers go along, so that its own province can open it.
 */
final class FactTables {
    static final String DOSSIER = """
            dossier_id uuid, place bigint, last_at timestamptz, procedure_code varchar, channel varchar, is_assisted boolean,
            counter uuid, agency uuid, passes integer, submitted_at timestamptz, fee_due bigint, fee_paid_at timestamptz,
            received_at timestamptz, due_at timestamptz, extended_at timestamptz, supplements_in_handling integer,
            waits_for varchar, waits_since timestamptz, ended_as varchar, ended_at timestamptz, is_signed boolean,
            handed_over_at timestamptz""";

    /** {@code last_at} is the dossier's: who asks for a moment after it needs none of its events. */
    static final String EVENT = """
            dossier_id uuid, place bigint, happened_at timestamptz, last_at timestamptz, counter uuid, agency uuid, due_at timestamptz,
            supplements_in_handling integer, waits_for varchar, waits_since timestamptz""";

    static final String AGENCY =
            "id uuid, kind varchar, area varchar, province varchar, is_of_province boolean, name varchar";

    /** Columns of the product's relation that are not exported. */
    private static final List<String> LEFT_OUT = List.of(
            "number", "service", "area", "filed_counter", "filed_agency", "first_due_at", "verdict", "counts_from");

    /** The files of a dossier are those of the month in which it ended, or these. */
    static final String OPEN = "open";

    /**
     * The one place where DuckDB is told otherwise than PostgreSQL: one pass over the events instead of one look for each dossier, and
     * none for the many dossiers to which nothing happened since the moment.
     */
    private static final String LAST_EVENT = """
            left join (
                    select dossier_id, place, was.a as agency, was.c as counter, was.d as due_at,
                           was.s as supplements_in_handling, was.w as waits_for, was.t as waits_since
                      from (select dossier_id, max(place) as place,
                                   arg_max(struct_pack(a := agency, c := counter, d := due_at,
                                                       s := supplements_in_handling, w := waits_for, t := waits_since),
                                           place) as was
                              from EVENTS
                             where happened_at <= cast(:asOf as timestamptz) and last_at > cast(:asOf as timestamptz)
                             group by dossier_id)) e on e.dossier_id = d.dossier_id""";

    private FactTables() {}

    /** The columns alone. */
    static String names(String columns) {
        return String.join(", ", columns(columns).keySet());
    }

    /** Those that hold ids. */
    static List<String> ids(String columns) {
        return columns(columns).entrySet().stream()
                .filter(column -> column.getValue().equals("uuid"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As DuckDB's reader of text wants them. */
    static String typed(String columns) {
        return columns(columns).entrySet().stream()
                .map(column -> "'" + column.getKey() + "': '" + column.getValue() + "'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Map<String, String> columns(String columns) {
        var typed = new LinkedHashMap<String, String>();
        for (var column : columns.split(",", -1)) {
            var parts = column.strip().split("\\s+", -1);
            typed.put(parts[0], parts[1]);
        }
        return typed;
    }

    /** A relation with these columns and no row. */
    static String empty(String columns) {
        return columns(columns).entrySet().stream()
                .map(column -> "cast(null as " + column.getValue() + ") as " + column.getKey())
                .collect(Collectors.joining(", ", "(select ", " limit 0)"));
    }

    /** A relation with all columns that the product's SQL reads, in which nobody can read what was left out. */
    static String dossiers(String relation) {
        var sql = new StringBuilder("(select *");
        LEFT_OUT.forEach(column -> sql.append(", null as ").append(column));
        return sql.append(" from ").append(relation).append(")").toString();
    }

    /**
     * The dossiers that lived in a period, as of a moment: the product's own SQL.
     *
     * @param dossiers relation with the columns {@link #DOSSIER}
     * @param events relation with the columns {@link #EVENT}
     */
    static String asOf(String dossiers, String events, Moments moments) {
        var still = dossiers("(select * from " + dossiers + " where last_at <= cast(:asOf as timestamptz))");
        var goneOn = dossiers("(select * from " + dossiers + " where last_at > cast(:asOf as timestamptz))");
        return moments.in("(" + FactsAsOf.of(still, LAST_EVENT.replace("EVENTS", empty(EVENT))) + ") union all ("
                + FactsAsOf.of(goneOn, LAST_EVENT.replace("EVENTS", events)) + ")");
    }

    /** @throws CubeRefused when a measure names what no province exports */
    static void requireExported(List<Measure> measures) {
        for (var measure : measures) {
            for (var column : LEFT_OUT) {
                if (Pattern.compile("\\b" + column + "\\b")
                        .matcher(measure.counting())
                        .find()) {
                    throw new CubeRefused("The measure " + measure.key()
                            + " must name columns that are exported, but names " + column + ".");
                }
            }
        }
    }
}
