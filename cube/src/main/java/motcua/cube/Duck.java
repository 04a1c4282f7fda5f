package motcua.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** DuckDB within this process, with a limit of memory; what exceeds it spills to a folder that is gone at the end. */
final class Duck implements AutoCloseable {
    /** What the database may hold in memory unless the caller says otherwise. */
    static final int MEGABYTES = 2_000;

    /** One row of an answer. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Path spill;

    private Duck(Connection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    static Duck open() {
        return open(MEGABYTES);
    }

    static Duck open(int megabytes) {
        try {
            var spill = Files.createTempDirectory("motcua-cube-");
            var duck = new Duck(DriverManager.getConnection("jdbc:duckdb:"), spill);
            duck.run("set memory_limit = '" + megabytes + "MB'");
            duck.run("set temp_directory = " + text(spill.toString()));
            duck.run("set timezone = 'UTC'");
            return duck;
        } catch (SQLException e) {
            throw new CubeRefused("DuckDB must open, but says: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in the folder that is gone at the end. */
    Path spare(String name) {
        return spill.resolve(name);
    }

    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refused(e, sql);
        }
    }

    <T> List<T> rows(String sql, Row<T> row) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        } catch (SQLException e) {
            throw refused(e, sql);
        }
    }

    <T> T single(String sql, Row<T> row) {
        return rows(sql, row).getFirst();
    }

    long number(String sql) {
        return single(sql, found -> found.getLong(1));
    }

    /** A file that is no Parquet, or lacks a column, is the caller's to mend: DuckDB names it. */
    private static CubeRefused refused(SQLException e, String sql) {
        var message = String.valueOf(e.getMessage()).strip();
        return new CubeRefused("DuckDB must answer, but says: " + message, new SQLException(sql, e));
    }

    /** As SQL writes a text. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** As SQL writes a list of files. */
    static String list(List<Path> files) {
        return files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public void close() {
        try {
            connection.close();
            if (Files.exists(spill)) {
                try (var files = Files.walk(spill)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
