package motcua.cube;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A session of Apache Spark in this process, where its jars are on the class path (those of {@code linkage-spark}): nothing of the cube is
 * compiled against it, so whoever has no Spark needs none.
 */
final class SparkSql implements AutoCloseable {
    private static final String SESSION = "org.apache.spark.sql.SparkSession";
    private static final Pattern FIELD = Pattern.compile("(\\w) := (\\w+)");

    private final Object session;

    private SparkSql(Object session) {
        this.session = session;
    }

    /** @throws CubeRefused when Spark is not on the class path */
    static SparkSql open() {
        try {
            var builder = Class.forName(SESSION).getMethod("builder").invoke(null);
            var type = Class.forName(SESSION + "$Builder");
            var config = type.getMethod("config", String.class, String.class);
            for (var setting : List.of(
                    List.of("spark.master", "local[2]"),
                    List.of("spark.app.name", "motcua cube"),
                    List.of("spark.ui.enabled", "false"),
                    List.of("spark.sql.session.timeZone", "UTC"),
                    List.of("spark.sql.shuffle.partitions", "2"),
                    List.of("spark.driver.bindAddress", "127.0.0.1"),
                    List.of("spark.driver.host", "127.0.0.1"))) {
                config.invoke(builder, setting.getFirst(), setting.getLast());
            }
            return new SparkSql(type.getMethod("getOrCreate").invoke(builder));
        } catch (ClassNotFoundException e) {
            throw new CubeRefused(
                    "Spark must be on the class path, but is not. Say: ./motcua cube compare --spark yes …", e);
        } catch (ReflectiveOperationException e) {
            throw refused(e);
        }
    }

    /** SQL of the cube in Spark's words. */
    static String words(String sql) {
        return FIELD.matcher(sql)
                .replaceAll("'$1', $2")
                .replace("struct_pack(", "named_struct(")
                .replace("arg_max(", "max_by(")
                .replace("timestamptz", "timestamp")
                .replace("+00'", "Z'")
                .replace(" as uuid)", " as string)")
                .replace(" as varchar)", " as string)");
    }

    /**
     * A relation over the facts of a province, in a copy: Spark 4.2 reads no file with ids of the type UUID, so they are texts there.
     *
     * @param kind of facts, as {@code dossier}
     * @param relation the facts in DuckDB's words
     */
    static String copy(Duck duck, String kind, String columns, String relation) {
        var file = duck.spare(kind + ".parquet");
        var ids = FactTables.ids(columns).stream()
                .map(column -> "cast(" + column + " as varchar) as " + column)
                .collect(Collectors.joining(", ", " replace (", ")"));
        duck.run("copy (select *" + ids + " from " + relation + ") to " + Duck.text(file.toString())
                + " (format parquet)");
        return "(select " + FactTables.names(columns) + " from parquet.`" + file + "`)";
    }

    List<List<String>> rows(String sql) {
        try {
            var answer = Class.forName(SESSION).getMethod("sql", String.class).invoke(session, sql);
            var found = (List<?>) Class.forName("org.apache.spark.sql.Dataset")
                    .getMethod("collectAsList")
                    .invoke(answer);
            var row = Class.forName("org.apache.spark.sql.Row");
            var size = row.getMethod("size");
            var get = row.getMethod("get", int.class);
            var rows = new ArrayList<List<String>>();
            for (var one : found) {
                var texts = new ArrayList<String>();
                for (int i = 0; i < (int) size.invoke(one); i++) {
                    texts.add(String.valueOf(get.invoke(one, i)));
                }
                rows.add(texts);
            }
            return rows;
        } catch (ReflectiveOperationException e) {
            throw refused(e);
        }
    }

    private static CubeRefused refused(ReflectiveOperationException e) {
        var cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
        var message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("nothing");
        return new CubeRefused("Spark must answer, but says: " + message, cause);
    }

    @Override
    public void close() {
        try {
            Class.forName(SESSION).getMethod("stop").invoke(session);
        } catch (ReflectiveOperationException e) {
            throw refused(e);
        }
    }
}
