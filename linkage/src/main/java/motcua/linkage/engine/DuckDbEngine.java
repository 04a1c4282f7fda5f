package motcua.linkage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import motcua.linkage.profile.Column;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;

/** DuckDB within this process: work tables are Parquet files, what exceeds the memory limit spills to the work folder. */
public final class DuckDbEngine implements Engine {
    private static final Dialect DIALECT = new Dialect(Map.ofEntries(
            Map.entry("edit", "levenshtein"),
            Map.entry("transposed", "damerau_levenshtein"),
            Map.entry("similar", "jaro_winkler_similarity"),
            Map.entry("hamming", "hamming"),
            Map.entry("contains", "contains"),
            Map.entry("part", "unit_part"),
            Map.entry("split", "unit_split"),
            Map.entry("item", "unit_item"),
            Map.entry("hash", "hash"),
            Map.entry("whole", "as_whole"),
            Map.entry("digits", "as_digits"),
            Map.entry("text", "varchar")));

    /** Columns with more distinct values in a row group are written as they are: counting further costs, and saves nothing. */
    private static final int DISTINCT = 4_000;

    private final DuckDBConnection connection;
    private final Statement statement;
    private final Map<String, Boolean> functions = new ConcurrentHashMap<>();
    private boolean hasShortened;

    /**
     * @param memoryMb what the database may hold in memory, at least 64
     * @param spill folder for what does not fit
     */
    public DuckDbEngine(int memoryMb, int threads, Path spill) {
        try {
            Files.createDirectories(spill);
            connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            statement = connection.createStatement();
            statement.execute("set memory_limit = '" + Math.max(64, memoryMb) + "MB'");
            statement.execute("set threads = " + threads);
            statement.execute("set temp_directory = " + literal(spill.toString()));
            statement.execute("set preserve_insertion_order = false");
            statement.execute("create macro unit_part(t, n) as nullif(split_part(t, chr(31), n), '')");
            statement.execute("create macro unit_split(t) as string_split(t, chr(31))");
            statement.execute("create macro unit_item(list, n) as nullif(list[n], '')");
            statement.execute("create macro as_whole(t) as try_cast(t as bigint)");
            statement.execute("create macro as_digits(n) as lpad(cast(n as varchar), 12, '0')");
        } catch (SQLException e) {
            throw new EngineException("The embedded database must open, but it says: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public Engine files() {
        return this;
    }

    @Override
    public void source(String name, Path parquet, Map<String, String> columns) {
        var list = columns.entrySet().stream()
                .map(column -> "nullif(cast(" + quoted(column.getValue()) + " as varchar), '') as " + column.getKey())
                .collect(Collectors.joining(", "));
        run("create or replace view " + name + " as select file_row_number as row_no, " + list + " from read_parquet("
                + literal(parquet.toString()) + ", file_row_number = true)");
    }

    @Override
    public void dataset(String name, List<Path> parquet) {
        var files = parquet.stream().map(file -> literal(file.toString())).collect(Collectors.joining(", "));
        run("create or replace view " + name + " as select * from read_parquet([" + files + "])");
    }

    @Override
    public void numbered(String name, Path parquet) {
        run("create or replace view " + name + " as select file_row_number as row_no, * exclude (file_row_number)"
                + " from read_parquet(" + literal(parquet.toString()) + ", file_row_number = true)");
    }

    @Override
    public void view(String name, String sql) {
        run("create or replace view " + name + " as " + sql);
    }

    @Override
    public void function(String name, UnaryOperator<String> function) {
        if (functions.putIfAbsent(name, true) != null) {
            return;
        }
        try {
            DuckDBFunctions.scalarFunction()
                    .withName(name)
                    .withParameter(DuckDBColumnType.VARCHAR)
                    .withReturnType(DuckDBColumnType.VARCHAR)
                    .withVectorizedFunction((in, out) -> {
                        var texts = in.vector(0);
                        for (var i = 0L; i < in.rowCount(); i++) {
                            var text = texts.isNull(i) ? null : texts.getString(i);
                            if (text == null) {
                                out.setNull(i);
                            } else {
                                out.setString(i, function.apply(text));
                            }
                        }
                    })
                    .register(connection);
        } catch (SQLException e) {
            throw new EngineException("The function " + name + " must register, but: " + e.getMessage(), e);
        }
    }

    @Override
    public void table(String name, List<Column> columns, List<? extends List<?>> rows) {
        var list = columns.stream()
                .map(column -> column.name() + " " + type(column.type()))
                .collect(Collectors.joining(", "));
        run("create or replace table " + name + " (" + list + ")");
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (var row : rows) {
                appender.beginRow();
                for (var value : row) {
                    switch (value) {
                        case null -> appender.append((String) null);
                        case Integer number -> appender.append(number.intValue());
                        case Long number -> appender.append(number.longValue());
                        default -> appender.append(value.toString());
                    }
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new EngineException("The table " + name + " must take its rows, but: " + e.getMessage(), e);
        }
        for (var column : columns) {
            if (column.type() == Column.Type.WORD && !rows.isEmpty()) {
                shorten(name, column.name());
            }
        }
    }

    /** Few distinct texts become numbers inside the database, so that a sort does not carry them. */
    private void shorten(String table, String column) {
        hasShortened = true;
        var type = table + "_" + column;
        run("create type " + type + " as enum (select distinct " + column + " from " + table + " where " + column
                + " is not null order by 1)");
        run("alter table " + table + " alter " + column + " type " + type);
    }

    @Override
    public boolean isAscending(String dataset, String column) {
        // In the order of the file, without a sort.
        run("set preserve_insertion_order = true");
        var disorder = Rows.number(
                this,
                "select count(*) from (select " + column + " as value, lag(" + column + ") over () as earlier from "
                        + dataset + ") o where value is null or value <= earlier");
        run("set preserve_insertion_order = false");
        return disorder == 0;
    }

    @Override
    public void writeParquet(String sql, Path target) {
        write(
                hasShortened ? lengthened(sql) : sql,
                target,
                "format parquet, compression lz4, dictionary_size_limit " + DISTINCT);
    }

    /** Shortened texts are texts again: the writer splits numbered ones at places that vary from run to run. */
    private String lengthened(String sql) {
        var texts = Rows.list(
                this,
                "select column_name from (describe " + sql + ") where column_type like 'ENUM%'",
                row -> quoted(String.valueOf(row.text(0))));
        return texts.isEmpty()
                ? sql
                : "select * replace ("
                        + texts.stream()
                                .map(text -> "cast(" + text + " as varchar) as " + text)
                                .collect(Collectors.joining(", "))
                        + ") from (" + sql + ") t";
    }

    @Override
    public void writeCsv(Path parquet, Path target) {
        run("set preserve_insertion_order = true");
        write("select * from read_parquet(" + literal(parquet.toString()) + ")", target, "format csv, header true");
        run("set preserve_insertion_order = false");
    }

    private void write(String sql, Path target, String form) {
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        run("copy (" + sql + ") to " + literal(unfinished.toString()) + " (" + form + ")");
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(String sql, RowReader reader) {
        var text = DIALECT.render(sql);
        try (var rows = statement.executeQuery(text)) {
            var row = new JdbcRow(rows);
            while (rows.next()) {
                reader.row(row);
            }
        } catch (SQLException e) {
            throw refused(text, e);
        }
    }

    /** Runs a statement of this engine itself, outside the plan. */
    public void run(String sql) {
        var text = DIALECT.render(sql);
        try {
            statement.execute(text);
        } catch (SQLException e) {
            throw refused(text, e);
        }
    }

    @Override
    public double progress() {
        try {
            return statement instanceof org.duckdb.DuckDBPreparedStatement prepared
                    ? prepared.getQueryProgress().getPercentage() / 100
                    : -1;
        } catch (SQLException _) {
            return -1;
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("The embedded database must close, but: " + e.getMessage(), e);
        }
    }

    static String type(Column.Type type) {
        return switch (type) {
            case TEXT, WORD -> "varchar";
            case WHOLE -> "bigint";
            case SMALL -> "integer";
        };
    }

    /** A column's name, whatever letters it has. */
    public static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** Text as an SQL literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static EngineException refused(String sql, SQLException e) {
        return new EngineException(e.getMessage() + "\n  while running: " + sql, e);
    }

    private record JdbcRow(ResultSet rows) implements Row {
        @Override
        public long number(int column) {
            try {
                return rows.getLong(column + 1);
            } catch (SQLException e) {
                throw new EngineException(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public double real(int column) {
            try {
                return rows.getDouble(column + 1);
            } catch (SQLException e) {
                throw new EngineException(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public @Nullable String text(int column) {
            try {
                return rows.getString(column + 1);
            } catch (SQLException e) {
                throw new EngineException(String.valueOf(e.getMessage()), e);
            }
        }
    }
}
