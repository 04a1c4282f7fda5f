package motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the server itself counted (pg_stat_statements) since the last beginning. */
final class StatementCount {
    /** @param statements without those that only begin or end a transaction */
    record Counted(long statements, long transactions) {}

    private static final String EDGE = "query ~* '^\\s*(begin|commit|rollback|set|show|start)\\M'";
    private static final double MICROS = 1_000;

    private final Database database;

    StatementCount(Database database) {
        this.database = database;
        database.execute("create extension if not exists pg_stat_statements");
    }

    void begin() {
        database.execute("select pg_stat_statements_reset()");
    }

    Counted counted() {
        return new Counted(
                database.number("select coalesce(sum(calls), 0) from pg_stat_statements where not " + EDGE),
                database.number("select coalesce(sum(calls), 0) from pg_stat_statements where query ~* '^\\s*begin'"));
    }

    /** Every statement with calls, time and rows, the costliest first, for whoever looks for the reason. */
    void writeTo(Path file) {
        var lines = new ArrayList<String>(List.of("calls\tmean µs\ttotal ms\trows\tstatement"));
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select calls, mean_exec_time, total_exec_time, rows, regexp_replace(query, '\\s+', ' ', 'g')
                          from pg_stat_statements order by total_exec_time desc
                        """)) {
            while (rows.next()) {
                lines.add("%d\t%.0f\t%.0f\t%d\t%s"
                        .formatted(
                                rows.getLong(1),
                                rows.getDouble(2) * MICROS,
                                rows.getDouble(3),
                                rows.getLong(4),
                                rows.getString(5)));
            }
            Files.write(file, lines);
        } catch (SQLException | IOException e) {
            throw new BenchFailed("The statements cannot be written to " + file, e);
        }
    }
}
