package motcua.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The province's PostgreSQL.
 *
 * @param process its postmaster
 */
record Database(int port, long process) {
    Connection connect() {
        try {
            var connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=bench", "postgres", "");
            return connection;
        } catch (SQLException e) {
            throw new BenchFailed("The province's database must be reachable", e);
        }
    }

    void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new BenchFailed("SQL of the bench", e);
        }
    }

    long number(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailed("SQL of the bench", e);
        }
    }

    String text(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new BenchFailed("The ledger must have an answer, but has none: " + query);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new BenchFailed("SQL of the bench", e);
        }
    }

    /** Processor time of the server's processes that live now. */
    Duration processorTime() {
        return ProcessHandle.of(process).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
