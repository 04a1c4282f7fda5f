package motcua.linkage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import motcua.linkage.profile.Column;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;

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
            Map.entry("letters", "bits_differing"),
            Map.entry("bytes", "strlen"),
            Map.entry("text", "varchar")));

    /** Columns with more distinct values in a row group are written as they are: counting further costs, and saves nothing. */
    private static final int DISTINCT = 4_000;

    /** Bits in one text, a power of two: a text of all bits of a register is copied for each 2,048 rows. */
    private static final int BITS = 1 << 20;

    /** The statement of a thread of its own, see {@link #together}. */
    private static final ScopedValue<Statement> SESSION = ScopedValue.newInstance();

    private final DuckDBConnection connection;
    private Statement statement;
    private final Map<String, Boolean> functions = new ConcurrentHashMap<>();
    private int ordered;
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
            statement.execute("set enable_progress_bar = true");
            statement.execute("set enable_progress_bar_print = false");
            statement.execute("create macro unit_part(t, n) as nullif(split_part(t, chr(31), n), '')");
            statement.execute("create macro unit_split(t) as string_split(t, chr(31))");
            statement.execute("create macro unit_item(list, n) as nullif(list[n], '')");
            // A cast takes signs, points, underscores and spaces too: with a 1 before the text, these make the number
            // too small.
            statement.execute("create macro as_whole(t, n) as case when strlen(t) = n and not contains(t, 'e')"
                    + " and not contains(t, 'E') then 1 + cast(try_cast(try_cast('1' || t as bigint)"
                    + " - cast(10 ** n + 1 as bigint) as ubigint) as bigint) end");
            statement.execute("create macro bits_differing(a, b) as bit_count(xor(a, b))");
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

    /** A bit for each row instead of a hash table. */
    @Override
    public void without(String name, String source, String numbers) {
        run("create or replace table " + name + "_bits as select no // " + BITS + " as block, bitstring_agg(no % "
                + BITS + ", 0, " + (BITS - 1) + ") as bits from (" + numbers + ") n group by block");
        view(
                name,
                "select s.* from " + source + " s left join " + name + "_bits b on b.block = s.row_no // " + BITS
                        + " where coalesce(get_bit(b.bits, cast(s.row_no % " + BITS + " as integer)), 0) = 0");
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
        var disorder = new AtomicLong();
        inOrder(() -> disorder.set(Rows.number(
                this,
                "select count(*) from (select " + column + " as value, lag(" + column + ") over () as earlier from "
                        + dataset + ") o where value is null or value <= earlier")));
        return disorder.get() == 0;
    }

    /** In the order of the file, without a sort. The setting is the database's: it stays while anybody needs it. */
    private void inOrder(Runnable work) {
        order(1);
        try {
            work.run();
        } finally {
            order(-1);
        }
    }

    private synchronized void order(int more) {
        ordered += more;
        run("set preserve_insertion_order = " + (ordered > 0));
    }

    @Override
    public void together(Runnable one, Runnable other) {
        try (var session = connection.duplicate();
                var own = session.createStatement();
                var thread = Executors.newSingleThreadExecutor()) {
            var running = thread.submit(() -> ScopedValue.where(SESSION, own).run(other));
            one.run();
            running.get();
        } catch (SQLException e) {
            throw new EngineException("The embedded database must open a second time, but: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A step must not be interrupted", e);
        }
    }

    private Statement statement() {
        return SESSION.orElse(statement);
    }

    /** A statement that was refused is closed; what is asked next must not suffer from it. */
    private void reopen() {
        try {
            if (statement.isClosed()) {
                statement = connection.createStatement();
            }
        } catch (SQLException e) {
            throw new EngineException("The embedded database must go on, but it says: " + e.getMessage(), e);
        }
    }

    @Override
    public void writeParquet(String sql, Path target) {
        var form = "format parquet, parquet_version v2, compression lz4, dictionary_size_limit " + DISTINCT;
        var shortened = shortened(sql);
        if (shortened.isEmpty()) {
            write(sql, target, form);
            return;
        }
        var lengthened = shortened.stream()
                .map(text -> "cast(" + text + " as varchar) as " + text)
                .collect(Collectors.joining(", "));
        // First the order, then the texts: a sort that feeds the writer itself keeps too many long texts at once.
        // Texts they must be again: the writer splits shortened ones at places that vary from run to run.
        inOrder(() -> {
            run("create or replace temp table in_order as " + sql);
            write("select * replace (" + lengthened + ") from in_order", target, form);
            run("drop table in_order");
        });
    }

    private List<String> shortened(String sql) {
        return hasShortened
                ? Rows.list(
                        this,
                        "select column_name from (describe " + sql + ") where column_type like 'ENUM%'",
                        row -> quoted(String.valueOf(row.text(0))))
                : List.of();
    }

    @Override
    public void writeCsv(Path parquet, Path target) {
        var rows = "select * from read_parquet(" + literal(parquet.toString()) + ")";
        inOrder(() -> write(rows, target, "format csv, header true"));
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
        try (var rows = statement().executeQuery(text)) {
            var row = new JdbcRow(rows);
            while (rows.next()) {
                reader.row(row);
            }
        } catch (SQLException e) {
            reopen();
            throw refused(text, e);
        }
    }

    /** Runs a statement of this engine itself, outside the plan. */
    public void run(String sql) {
        var text = DIALECT.render(sql);
        try {
            statement().execute(text);
        } catch (SQLException e) {
            reopen();
            throw refused(text, e);
        }
    }

    @Override
    public Supplier<Done> progress() {
        var running = statement();
        return () -> {
            try {
                if (running instanceof DuckDBPreparedStatement prepared) {
                    var progress = prepared.getQueryProgress();
                    return new Done(progress.getPercentage() / 100, progress.getRowsProcessed());
                }
            } catch (SQLException _) {
                // it has just ended
            }
            return Done.UNKNOWN;
        };
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
}
