package motcua.linkage.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.EngineException;
import motcua.linkage.profile.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Spark, within this process or on a stand-alone cluster. A dataset is a folder of Parquet files, one for each task; what the
 * run gives out is one file, put together from them in order by the embedded engine, which also reads CSV.
 */
final class SparkEngine implements Engine {
    /** What the embedded engine may hold in memory while it reads CSV or puts files together. */
    private static final int FILES_MB = 512;

    private final SparkSession session;
    private final DuckDbEngine files;
    private final Path work;
    private final Map<String, Boolean> functions = new ConcurrentHashMap<>();

    /** @param work the run's work folder; on a cluster, every worker must see it under the same path */
    SparkEngine(SparkSession session, Path work, int threads) {
        this.session = session;
        this.work = work.toAbsolutePath().normalize();
        this.files = new DuckDbEngine(FILES_MB, threads, work.resolve("spill"));
        SparkFunctions.register(session);
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Engine files() {
        return files;
    }

    @Override
    public void source(String name, Path parquet, Map<String, String> columns) {
        var select = columns.entrySet().stream()
                .map(column -> "nullif(cast(" + quoted(column.getValue()) + " as string), '') as " + column.getKey())
                .collect(Collectors.joining(", "));
        read(List.of(parquet)).selectExpr("_metadata.row_index as row_no", "*").createOrReplaceTempView(name + "_file");
        view(name, "select row_no, " + select + " from " + name + "_file");
    }

    @Override
    public void dataset(String name, List<Path> parquet) {
        read(parquet).createOrReplaceTempView(name);
    }

    @Override
    public void numbered(String name, Path parquet) {
        var rows = read(List.of(parquet));
        var counts = rows.groupBy("_metadata.file_name").count().collectAsList().stream()
                .sorted(Comparator.comparing(row -> row.getString(0)))
                .toList();
        var before = 0L;
        var first = new StringBuilder("case _metadata.file_name");
        for (var count : counts) {
            first.append(" when '")
                    .append(count.getString(0))
                    .append("' then ")
                    .append(before)
                    .append('L');
            before += count.getLong(1);
        }
        var number = counts.isEmpty() ? "0L" : first + " end";
        rows.selectExpr(number + " + _metadata.row_index as row_no", "*").createOrReplaceTempView(name);
    }

    @Override
    public void view(String name, String sql) {
        sql(sql).createOrReplaceTempView(name);
    }

    @Override
    public void function(String name, UnaryOperator<String> function) {
        if (functions.putIfAbsent(name, true) == null) {
            session.udf()
                    .register(
                            name,
                            (UDF1<String, String>) text -> text == null ? null : function.apply(text),
                            DataTypes.StringType);
        }
    }

    @Override
    public void table(String name, List<Column> columns, List<? extends List<?>> rows) {
        var schema = new StructType();
        for (var column : columns) {
            schema = schema.add(column.name(), type(column.type()));
        }
        var typed = rows.stream()
                .map(row -> {
                    var values = new @Nullable Object[columns.size()];
                    for (var i = 0; i < values.length; i++) {
                        values[i] = value(columns.get(i).type(), row.get(i));
                    }
                    return RowFactory.create(values);
                })
                .toList();
        session.createDataFrame(typed, schema).createOrReplaceTempView(name);
    }

    @Override
    public boolean isAscending(String source, String column) {
        // A file has no order that many readers could look at; the duplicates are counted instead.
        return false;
    }

    @Override
    public void writeParquet(String sql, Path target) {
        var isWork = target.toAbsolutePath().normalize().startsWith(work);
        var folder = isWork
                ? target.resolveSibling(target.getFileName() + ".part")
                : work.resolve(target.getFileName() + ".parts");
        try {
            sql(sql).write().mode("overwrite").parquet(folder.toUri().toString());
        } catch (RuntimeException e) {
            throw refused(sql, e);
        }
        try {
            if (isWork) {
                delete(target);
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                files.run("set preserve_insertion_order = true");
                files.writeParquet("select * from read_parquet([" + parts(folder) + "])", target);
                files.run("set preserve_insertion_order = false");
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder in the order of their tasks, which is the order of the rows. */
    private static String parts(Path folder) throws IOException {
        try (var parts = Files.list(folder)) {
            return parts.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .map(file -> DuckDbEngine.literal(file.toString()))
                    .collect(Collectors.joining(", "));
        }
    }

    @Override
    public void writeCsv(Path parquet, Path target) {
        files.writeCsv(parquet, target);
    }

    @Override
    public void read(String sql, RowReader reader) {
        try {
            var row = new SparkRow();
            sql(sql).toLocalIterator().forEachRemaining(next -> reader.row(row.of(next)));
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(sql, e);
        }
    }

    @Override
    public Supplier<Done> progress() {
        return () -> Done.UNKNOWN;
    }

    @Override
    public void close() {
        files.close();
        session.stop();
    }

    private Dataset<Row> sql(String plan) {
        var sql = SparkSql.of(plan);
        try {
            return session.sql(sql);
        } catch (RuntimeException e) {
            throw refused(sql, e);
        }
    }

    private Dataset<Row> read(List<Path> parquet) {
        return session.read()
                .parquet(parquet.stream()
                        .map(path -> path.toAbsolutePath().toUri().toString())
                        .toArray(String[]::new));
    }

    private static DataType type(Column.Type type) {
        return switch (type) {
            case TEXT, WORD -> DataTypes.StringType;
            case WHOLE -> DataTypes.LongType;
            case SMALL -> DataTypes.IntegerType;
        };
    }

    private static @Nullable Object value(Column.Type type, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number when type == Column.Type.WHOLE -> number.longValue();
            case Number number when type == Column.Type.SMALL -> number.intValue();
            default -> value.toString();
        };
    }

    private static String quoted(String column) {
        return '`' + column.replace("`", "``") + '`';
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var all = Files.walk(tree)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static EngineException refused(String sql, RuntimeException e) {
        return new EngineException(e.getMessage() + "\n  while running: " + sql, e);
    }
}
