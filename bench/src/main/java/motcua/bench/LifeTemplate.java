package motcua.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one dossier that was really played, as patterns from which copies with ids, names and times of their own
 * are made.
 *
 * @param isOpen whether it is still under way
 * @param tasks how many tasks its route opened
 */
record LifeTemplate(boolean isOpen, int tasks, @Nullable String number, List<Row> rows) {
    static final String DOSSIER = "dossier.dossier";
    static final String CONTENT = "dossier.content";
    static final String EVENT = "dossier.event";

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\"personalNumber\"\\s*:\\s*\"([0-9]{12})\"");

    /** The tables of a life, parents first, each with the query for a dossier's rows. */
    static final Map<String, String> TABLES = tables();

    /** @param at when it happened, for rows of the log */
    record Row(
            String table,
            Map<String, @Nullable TextPattern> columns,
            @Nullable Instant at) {
        TextPattern text(String column) {
            var pattern = columns.get(column);
            if (pattern == null) {
                throw new IllegalStateException("Column " + column + " of " + table + " must have a value");
            }
            return pattern;
        }
    }

    LifeTemplate {
        rows = List.copyOf(rows);
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put(DOSSIER, "select * from dossier.dossier where id = ?");
        tables.put(CONTENT, "select * from dossier.content where dossier_id = ?");
        tables.put(EVENT, "select * from dossier.event where dossier_id = ? order by seq");
        tables.put("route.run", "select * from route.run where case_id = ?");
        tables.put(
                "route.task",
                "select t.* from route.task t join route.run r using (run_id) where r.case_id = ? order by t.opened_at");
        return tables;
    }

    static LifeTemplate of(Connection connection, UUID dossier) throws SQLException {
        var found = new ArrayList<Found>();
        for (var table : TABLES.entrySet()) {
            var written = written(connection, table.getKey());
            try (var query = connection.prepareStatement(table.getValue())) {
                query.setObject(1, dossier);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(Found.in(table.getKey(), written, rows));
                    }
                }
            }
        }
        var row = found.getFirst();
        var places = places(found);
        return new LifeTemplate(
                !"CLOSED".equals(row.columns().get("stage")),
                (int) found.stream()
                        .filter(one -> one.table().equals("route.task"))
                        .count(),
                row.columns().get("number"),
                found.stream().map(one -> one.pattern(places)).toList());
    }

    /** The columns of a table that are written, not made by the database. */
    private static Set<String> written(Connection connection, String table) throws SQLException {
        var columns = new LinkedHashSet<String>();
        try (var query = connection.prepareStatement("select attname from pg_attribute where attrelid = ?::regclass"
                + " and attnum > 0 and attgenerated = '' and not attisdropped order by attnum")) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    /** What each copy has for itself, by the text that stands there in this life. */
    private static Map<String, String> places(List<Found> found) {
        var row = found.getFirst();
        var places = new LinkedHashMap<String, String>();
        places.put(row.get("id"), Copy.DOSSIER);
        places.put(row.get("counter"), Copy.COUNTER);
        places.put(row.get("agency"), Copy.AGENCY);
        places.put(row.get("area"), Copy.AREA);
        places.put(row.get("owner_name"), Copy.OWNER);
        places.put(row.get("applicant").replaceFirst("^[a-z]+:", ""), Copy.ACCOUNT);
        places.put(row.get("content_hash"), Copy.CONTENT_HASH);
        var number = row.columns().get("number");
        if (number != null) {
            places.put(number, Copy.NUMBER);
            places.put(Copy.searchText(number), Copy.NUMBER_FOLDED);
        }
        int tasks = 0;
        for (var one : found) {
            if (one.table().equals(CONTENT)) {
                places.put(personalNumber(one.get("answers")), Copy.PERSONAL_NUMBER);
            } else if (one.table().equals("route.run")) {
                places.put(one.get("run_id"), Copy.RUN);
            } else if (one.table().equals("route.task")) {
                places.put(one.get("task_id"), Copy.TASK + tasks++);
            }
        }
        return places;
    }

    /** Of whoever filed: each copy has another person's wherever it stands, in the evidence of the hand-over too. */
    static String personalNumber(String answers) {
        var found = PERSONAL_NUMBER.matcher(answers);
        if (!found.find()) {
            throw new IllegalStateException("The answers of a played life must name the applicant's personal number");
        }
        return found.group(1);
    }

    private record Found(
            String table,
            Map<String, @Nullable String> columns,
            @Nullable Instant at) {
        static Found in(String table, Set<String> written, ResultSet rows) throws SQLException {
            var columns = new LinkedHashMap<String, @Nullable String>();
            for (var column : written) {
                columns.put(column, rows.getString(column));
            }
            var at = table.equals(EVENT)
                    ? rows.getObject("at", OffsetDateTime.class).toInstant()
                    : null;
            return new Found(table, columns, at);
        }

        String get(String column) {
            var text = columns.get(column);
            if (text == null) {
                throw new IllegalStateException("Column " + column + " of " + table + " must have a value");
            }
            return text;
        }

        Row pattern(Map<String, String> places) {
            var patterns = new LinkedHashMap<String, @Nullable TextPattern>();
            columns.forEach((name, text) -> patterns.put(name, text == null ? null : TextPattern.of(text, places)));
            return new Row(table, patterns, at);
        }
    }
}
